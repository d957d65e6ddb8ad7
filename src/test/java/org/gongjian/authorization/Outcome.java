package org.gongjian.authorization;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What became of a request at the door. */
enum Outcome {
    /** Any other answer: the page, a redirect after the work, or what is wrong with the form. */
    THROUGH,
    /** Sent to the sign-in, or told to sign in. */
    SIGN_IN,
    /** 403: not this person. */
    REFUSED,
    /** 404: nothing there, or nothing this person may know of. */
    HIDDEN;

    static Outcome of(MvcTestResult result) {
        String location = result.getResponse().getHeader(HttpHeaders.LOCATION);
        return switch (result.getResponse().getStatus()) {
            case 401 -> SIGN_IN;
            case 302 -> location != null && location.startsWith("/sign-in") ? SIGN_IN : THROUGH;
            case 403 -> REFUSED;
            case 404 -> HIDDEN;
            default -> THROUGH;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
