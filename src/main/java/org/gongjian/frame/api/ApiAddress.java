package org.gongjian.frame.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Which addresses are for programs. */
public final class ApiAddress {

    /** Everything for programs lies below it. */
    public static final String ROOT = "/api/";

    /** The records of one district. */
    public static final String DISTRICT = "/api/v1/{district}";

    private ApiAddress() {}

    public static boolean isOf(HttpServletRequest request) {
        return asked(request).startsWith(ROOT);
    }

    /** What was asked for, also where the container asks for the page of its own refusal. */
    public static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                ? refused
                : request.getRequestURI();
    }
}
