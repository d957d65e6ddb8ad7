package org.gongjian.frame.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedMethod;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Our records as JSON: one that holds nothing but a {@code value} is that value; of the others the components travel, and
 * each that may not be null must be there.
 */
class ValuesAsJson extends JacksonAnnotationIntrospector {

    private static final String VALUE = "value";

    /** Whether a type is written as the one value it holds, such as an id. */
    static boolean isValue(Class<?> type) {
        return type.isRecord()
                && type.getName().startsWith("org.gongjian.")
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getName().equals(VALUE);
    }

    static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Override
    public @Nullable Boolean hasAsValue(MapperConfig<?> config, Annotated accessor) {
        if (accessor instanceof AnnotatedMethod method
                && isValue(method.getDeclaringClass())
                && method.getName().equals(VALUE)
                && method.getParameterCount() == 0) {
            return Boolean.TRUE;
        }
        return super.hasAsValue(config, accessor);
    }

    @Override
    public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated creator) {
        if (creator instanceof AnnotatedConstructor constructor
                && isValue(constructor.getDeclaringClass())
                && constructor.getParameterCount() == 1) {
            return JsonCreator.Mode.DELEGATING;
        }
        return super.findCreatorAnnotation(config, creator);
    }

    @Override
    public boolean hasIgnoreMarker(MapperConfig<?> config, AnnotatedMember member) {
        if (member instanceof AnnotatedMethod method && isOurs(method.getDeclaringClass())) {
            return Stream.of(method.getDeclaringClass().getRecordComponents())
                    .noneMatch(component -> component.getName().equals(method.getName()));
        }
        return super.hasIgnoreMarker(config, member);
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return component(member)
                .map(component -> !mayBeNull(component))
                .orElseGet(() -> super.hasRequiredMarker(config, member));
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
        return component(member).filter(component -> !mayBeNull(component)).isPresent()
                ? JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL)
                : super.findSetterInfo(config, member);
    }

    private static Optional<RecordComponent> component(Annotated member) {
        if (member instanceof AnnotatedParameter parameter
                && parameter.getOwner() instanceof AnnotatedConstructor constructor
                && isOurs(constructor.getDeclaringClass())) {
            RecordComponent[] components = constructor.getDeclaringClass().getRecordComponents();
            return components.length == constructor.getParameterCount()
                    ? Optional.of(components[parameter.getIndex()])
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean isOurs(Class<?> type) {
        return type.isRecord() && type.getName().startsWith("org.gongjian.");
    }
}
