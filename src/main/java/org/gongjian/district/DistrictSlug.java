package org.gongjian.district;

import java.util.Set;
import java.util.regex.Pattern;

/** The first part of a district's address: 3 to 40 lower-case letters, digits and hyphens, and none of the reserved words. */
public record DistrictSlug(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");

    private static final Set<String> RESERVED = Set.of(
            "account",
            "answer",
            "actuator",
            "api",
            "arrival",
            "assets",
            "card",
            "consent",
            "desk",
            "error",
            "invitation",
            "join",
            "me",
            "office",
            "password",
            "rate",
            "stall",
            "sign-in",
            "sign-out",
            "static",
            "theme",
            "track",
            "unsubscribe",
            "verify",
            "webjars");

    public DistrictSlug {
        verdict(value).orRefuse("slug");
    }

    /** Whether a text may be a slug, and why not. */
    public static Verdict verdict(String text) {
        if (!FORM.matcher(text).matches()) {
            return Verdict.refused(Reason.of("district.slug.form", text));
        }
        return RESERVED.contains(text) ? Verdict.refused(Reason.of("district.slug.reserved", text)) : Verdict.allowed();
    }
}
