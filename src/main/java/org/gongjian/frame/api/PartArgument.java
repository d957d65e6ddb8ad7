package org.gongjian.frame.api;

import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads from the address which part of a list is asked for. */
@Component
class PartArgument implements HandlerMethodArgumentResolver {

    private final Cursors cursors;

    PartArgument(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Part.class);
    }

    @Override
    public Part resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return new Part(cursors, request.getParameter(Part.AFTER), size(request.getParameter(Part.LIMIT)));
    }

    private static int size(@Nullable String typed) {
        int size = typed == null || typed.isEmpty() ? Part.USUAL : number(typed);
        if (size < 1 || size > Part.MOST) {
            throw Refused.invalid(Part.LIMIT, Reason.of("frame.api.limit", Part.MOST));
        }
        return size;
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
