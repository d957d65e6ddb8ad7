package org.gongjian.identity.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.gongjian.frame.api.ApiAddress;

/** Kinds of requests that are counted apart; where every process must count as one, the count lies in the database. */
public enum Kind {

    /** A page, or a list. */
    PAGE("page", false),
    /** A photo or document: a page may show dozens. */
    FILE("file", false),
    /** A form of somebody signed in. */
    FORM("form", false),
    /** A user name with a password. */
    SIGN_IN("sign-in", true),
    /** A page opened by a code in its address. */
    CODE("code", true),
    /** A press at a stall of a fair, whose people share one address: its code is too long to be guessed. */
    STALL("stall", false),
    /** A program reads. */
    API_READ("api-read", false),
    /** A program changes something. */
    API_WRITE("api-write", true);

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> CODES =
            List.of("/invitation/", "/password/", "/verify/", "/track/", "/rate/", "/arrival/", "/consent/", "/join/");
    /** A guest's sign-up and a questionnaire are found in their district. */
    private static final List<String> IN_A_DISTRICT = List.of("/join/", "/ask/");

    /** A program may guess codes no faster than anybody else. */
    private static final List<String> OF_PROGRAMS = List.of("/arrivals/", "/consents/");

    private static final List<String> FREE =
            List.of("/assets/", "/webjars/", "/_static/", "/actuator/", "/error", "/favicon.ico");

    private final String code;
    private final boolean shared;

    Kind(String code, boolean shared) {
        this.code = code;
        this.shared = shared;
    }

    public String code() {
        return code;
    }

    /** Whether all processes count as one. */
    boolean isShared() {
        return shared;
    }

    boolean isOfPrograms() {
        return this == API_READ || this == API_WRITE;
    }

    /** What comes from memory, and what the machine asks of itself, is not counted. */
    static boolean isFree(HttpServletRequest request) {
        String path = request.getRequestURI();
        return FREE.stream().anyMatch(path::startsWith);
    }

    static Kind of(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = READING.contains(request.getMethod());
        if (ApiAddress.isOf(request)) {
            if (OF_PROGRAMS.stream().anyMatch(path::contains)) {
                return CODE;
            }
            return reads ? API_READ : API_WRITE;
        }
        if (path.equals("/sign-in") && !reads) {
            return SIGN_IN;
        }
        if (CODES.stream().anyMatch(path::startsWith) || IN_A_DISTRICT.stream().anyMatch(path::contains)) {
            return CODE;
        }
        if (path.startsWith("/stall/")) {
            return STALL;
        }
        if (!reads) {
            return FORM;
        }
        return path.contains("/files/") && path.contains("/content/") ? FILE : PAGE;
    }
}
