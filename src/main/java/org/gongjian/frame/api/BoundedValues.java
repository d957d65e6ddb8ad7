package org.gongjian.frame.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Texts and times as far as records can hold them; what lies beyond is refused here, beside its field. */
class BoundedValues extends SimpleModule {

    static final int LONGEST_TEXT = 10_000;
    private static final int FIRST_YEAR = 1949;
    private static final int LAST_YEAR = 2200;

    BoundedValues() {
        addDeserializer(String.class, new Texts(LONGEST_TEXT));
        setDeserializerModifier(new BoundedTexts());
        addDeserializer(LocalDate.class, new Days());
        addDeserializer(Instant.class, new Moments());
    }

    private static String text(String text, int longest) {
        BoundedTexts.check(text, longest);
        if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(BoundedValues::isHalfCharacter)) {
            throw Refused.invalid("body", Reason.of("frame.api.value"));
        }
        return text;
    }

    private static boolean isHalfCharacter(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static LocalDate day(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw Refused.invalid("body", Reason.of("frame.fault.date.year", String.valueOf(day.getYear())));
        }
        return day;
    }

    private static String written(ValueDeserializer<?> reader, JsonParser json, DeserializationContext context) {
        return json.currentToken() == JsonToken.VALUE_STRING
                ? json.getString()
                : String.valueOf(context.handleUnexpectedToken(reader.handledType(), json));
    }

    private static final class Texts extends StdScalarDeserializer<String> {

        private final int longest;

        Texts(int longest) {
            super(String.class);
            this.longest = longest;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty field) {
            return new Texts(BoundedTexts.longest(field, LONGEST_TEXT));
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) {
            return text(written(this, json, context), longest);
        }
    }

    private static final class Days extends StdScalarDeserializer<LocalDate> {

        Days() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            String typed = written(this, json, context);
            try {
                return day(LocalDate.parse(typed));
            } catch (DateTimeException wrong) {
                throw Refused.invalid("body", Reason.of("frame.api.date"));
            }
        }
    }

    private static final class Moments extends StdScalarDeserializer<Instant> {

        Moments() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            String typed = written(this, json, context);
            try {
                Instant moment = Instant.parse(typed);
                day(LocalDate.ofInstant(moment, ZoneOffset.UTC));
                return moment;
            } catch (DateTimeException wrong) {
                throw Refused.invalid("body", Reason.of("frame.api.moment"));
            }
        }
    }
}
