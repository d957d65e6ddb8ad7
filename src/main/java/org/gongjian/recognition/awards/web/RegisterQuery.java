package org.gongjian.recognition.awards.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.frame.Form;
import org.gongjian.identity.UnitId;
import org.gongjian.recognition.awards.AwardFilter;
import org.gongjian.recognition.awards.Standing;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the register as they stand in its address; one that means nothing is left aside. */
final class RegisterQuery {

    private static final List<String> NAMES = List.of("kind", "holder", "year", "standing");

    private RegisterQuery() {}

    static AwardFilter filter(Form form) {
        return new AwardFilter(
                form.isBlank("kind") ? null : form.value("kind"),
                uuid(form.value("holder")).map(UnitId::new).orElse(null),
                form.value("year").matches("[12][0-9]{3}") ? Integer.valueOf(form.value("year")) : null,
                Stream.of(Standing.values())
                        .filter(one -> one.code().equals(form.value("standing").toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null));
    }

    /** With its question mark; empty where there is none. */
    static String text(Form form) {
        return builder(form).encode().build().toUriString();
    }

    static String after(Form form, String last) {
        return builder(form).queryParam("after", last).encode().build().toUriString();
    }

    private static UriComponentsBuilder builder(Form form) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        for (String name : NAMES) {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        }
        return query;
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
