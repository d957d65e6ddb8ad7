package org.gongjian.frame.api;

import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

/** Refuses texts in two languages that are longer than their field takes. */
class BoundedTexts extends ValueDeserializerModifier {

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription.Supplier bean, ValueDeserializer<?> reader) {
        return bean.getBeanClass() == Localized.class ? new Bounded(reader, Longest.LINE) : reader;
    }

    /** How long a text of a field may be. */
    static int longest(@Nullable BeanProperty field, int usual) {
        Longest longest = field == null ? null : field.getAnnotation(Longest.class);
        return longest == null ? usual : longest.value();
    }

    static void check(String text, int longest) {
        if (text.codePointCount(0, text.length()) > longest) {
            throw Refused.invalid("body", Reason.of("frame.fault.long", longest));
        }
    }

    private static final class Bounded extends DelegatingDeserializer {

        private final int longest;

        Bounded(ValueDeserializer<?> reader, int longest) {
            super(reader);
            this.longest = longest;
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> other) {
            return new Bounded(other, longest);
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
            ValueDeserializer<?> reader =
                    context.handleSecondaryContextualization(_delegatee, field, context.constructType(Localized.class));
            return new Bounded(reader, BoundedTexts.longest(field, Longest.LINE));
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            Object read = super.deserialize(json, context);
            if (read instanceof Localized text) {
                check(text.zh());
                check(text.en());
            }
            return read;
        }

        private void check(@Nullable String text) {
            if (text != null) {
                BoundedTexts.check(text, longest);
            }
        }
    }
}
