package org.gongjian.frame.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/** Describes our records as {@link ValuesAsJson} and {@link BoundedValues} write and read them. */
class ValuesInDocument implements ModelConverter {

    private static final String TEXTS = "Localized";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType described = Json31.mapper().constructType(type.getType());
        Class<?> raw = described.getRawClass();
        if (raw == Localized.class) {
            return localized(context);
        }
        if (raw.isRecord() && raw.getName().startsWith("org.gongjian.")) {
            return ValuesAsJson.isValue(raw)
                    ? context.resolve(new AnnotatedType(raw.getRecordComponents()[0].getGenericType()))
                    : record(described, context);
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private static Schema<?> localized(ModelConverterContext context) {
        if (!context.getDefinedModels().containsKey(TEXTS)) {
            context.defineModel(
                    TEXTS,
                    Schemas.object()
                            .description("A text in Chinese, English or both; at least one of them.")
                            .addProperty("zh-CN", Schemas.text().maxLength(BoundedValues.LONGEST_TEXT))
                            .addProperty("en", Schemas.text().maxLength(BoundedValues.LONGEST_TEXT)));
        }
        return Schemas.reference(TEXTS);
    }

    private Schema<?> record(JavaType described, ModelConverterContext context) {
        String name = name(described);
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> schema = Schemas.object();
            context.defineModel(name, schema);
            var required = new ArrayList<String>();
            for (RecordComponent component : described.getRawClass().getRecordComponents()) {
                JavaType part = Json31.mapper()
                        .getTypeFactory()
                        .resolveMemberType(component.getGenericType(), described.getBindings());
                schema.addProperty(component.getName(), context.resolve(new AnnotatedType(part).resolveAsRef(true)));
                if (!ValuesAsJson.mayBeNull(component)) {
                    required.add(component.getName());
                }
            }
            schema.setRequired(List.copyOf(required));
        }
        return Schemas.reference(name);
    }

    /** The names of the classes from the outermost in, and of what a generic one holds. */
    private static String name(JavaType type) {
        String own = type.getRawClass().getName();
        String held = type.getBindings().getTypeParameters().stream()
                .map(ValuesInDocument::name)
                .collect(Collectors.joining());
        return own.substring(own.lastIndexOf('.') + 1).replace("$", "") + (held.isEmpty() ? "" : "Of" + held);
    }
}
