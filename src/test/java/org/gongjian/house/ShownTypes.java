package org.gongjian.house;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;

/** The types of ours that controllers for programs take and answer, with all that these are made of. */
final class ShownTypes {

    private final Set<Class<?>> found = new LinkedHashSet<>();

    Set<Class<?>> found() {
        return found;
    }

    void ofController(Class<?> controller) {
        for (Method method : controller.getDeclaredMethods()) {
            if (AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class)) {
                add(method.getGenericReturnType());
                for (Parameter parameter : method.getParameters()) {
                    if (parameter.isAnnotationPresent(RequestBody.class)
                            || parameter.isAnnotationPresent(ParameterObject.class)) {
                        add(parameter.getParameterizedType());
                    }
                }
            }
        }
    }

    private void add(Type type) {
        switch (type) {
            case Class<?> plain -> add(plain);
            case ParameterizedType generic -> {
                add(generic.getRawType());
                for (Type argument : generic.getActualTypeArguments()) {
                    add(argument);
                }
            }
            case GenericArrayType array -> add(array.getGenericComponentType());
            case WildcardType wildcard -> {
                for (Type bound : wildcard.getUpperBounds()) {
                    add(bound);
                }
            }
            default -> {}
        }
    }

    private void add(Class<?> type) {
        if (type.isArray()) {
            add(type.getComponentType());
        } else if (type.getName().startsWith("org.gongjian.") && found.add(type)) {
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    add(component.getGenericType());
                }
            }
            if (type.isSealed()) {
                for (Class<?> kind : type.getPermittedSubclasses()) {
                    add(kind);
                }
            }
        }
    }
}
