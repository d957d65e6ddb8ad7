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
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.jspecify.annotations.Nullable;

/** Describes our records as {@link ValuesAsJson} and {@link BoundedValues} write and read them. */
class ValuesInDocument implements ModelConverter {

    private static final String TEXTS = "Localized";

    /** What several rooms call a record of theirs; the room's name goes before it. */
    private static final Set<String> OF_SEVERAL_ROOMS = Set.of("Consent", "Span");

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

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
                            .description("A text in Chinese, English or both; at least one of them. At most "
                                    + Longest.LINE + " characters in each where nothing else is said.")
                            .addProperty("zh-CN", Schemas.text().maxLength(BoundedValues.LONGEST_TEXT))
                            .addProperty("en", Schemas.text().maxLength(BoundedValues.LONGEST_TEXT)));
        }
        return Schemas.reference(TEXTS);
    }

    private Schema<?> record(JavaType described, ModelConverterContext context) {
        String name = name(described);
        Class<?> known = named.putIfAbsent(name, described.getRawClass());
        if (known != null && known != described.getRawClass()) {
            throw new IllegalStateException(name + " names two records, put it among those of several rooms");
        }
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> schema = Schemas.object();
            context.defineModel(name, schema);
            var required = new ArrayList<String>();
            for (RecordComponent component : described.getRawClass().getRecordComponents()) {
                JavaType part = Json31.mapper()
                        .getTypeFactory()
                        .resolveMemberType(component.getGenericType(), described.getBindings());
                schema.addProperty(
                        component.getName(),
                        bounded(component, context.resolve(new AnnotatedType(part).resolveAsRef(true))));
                if (!ValuesAsJson.mayBeNull(component)) {
                    required.add(component.getName());
                }
            }
            schema.setRequired(List.copyOf(required));
        }
        return Schemas.reference(name);
    }

    /** A schema of its own, for the one that was resolved stands in other records too. */
    private static Schema<?> bounded(RecordComponent component, Schema<?> schema) {
        Longest longest = component.getAnnotation(Longest.class);
        if (longest == null) {
            return schema;
        }
        return schema.get$ref() == null
                ? Schemas.text().maxLength(longest.value())
                : new Schema<>()
                        .$ref(schema.get$ref())
                        .description("At most " + longest.value() + " characters in each language.");
    }

    /** What a plain record of ours is called in the description. */
    static String name(Class<?> record) {
        return name(Json31.mapper().constructType(record));
    }

    /** The names of the classes from the outermost in, and of what a generic one holds. */
    private static String name(JavaType type) {
        String own = type.getRawClass().getName();
        String held = type.getBindings().getTypeParameters().stream()
                .map(ValuesInDocument::name)
                .collect(Collectors.joining());
        String simple = own.substring(own.lastIndexOf('.') + 1).replace("$", "");
        return (OF_SEVERAL_ROOMS.contains(simple) ? room(own) : "") + simple + (held.isEmpty() ? "" : "Of" + held);
    }

    private static String room(String name) {
        String room = name.split("\\.", -1)[2];
        return Character.toUpperCase(room.charAt(0)) + room.substring(1);
    }
}
