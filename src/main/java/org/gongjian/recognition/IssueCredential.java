package org.gongjian.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Says something in the district's name that anybody can verify. Whatever stands here can be read by everybody who has the
 * credential.
 *
 * @param id issuing it again changes nothing
 * @param kind lower-case letters and hyphens, such as {@code service-certificate}
 * @param about the record it is about
 * @param number of that record, no other of the kind has it
 * @param title what it is, such as 志愿服务记录证明
 * @param bodies who recorded or awarded it, one at least
 * @param period null where none is said
 * @param hours null where none are said
 * @param validUntil the last day it is valid, in the district's time zone; null where it has no end
 */
public record IssueCredential(
        CredentialId id,
        String kind,
        RecordRef about,
        String number,
        Localized title,
        List<Body> bodies,
        Holder holder,
        @Nullable Period period,
        @Nullable BigDecimal hours,
        @Nullable LocalDate validUntil) {

    /** One without an end. */
    public IssueCredential(
            CredentialId id,
            String kind,
            RecordRef about,
            String number,
            Localized title,
            List<Body> bodies,
            Holder holder,
            @Nullable Period period,
            @Nullable BigDecimal hours) {
        this(id, kind, about, number, title, bodies, holder, period, hours, null);
    }

    public IssueCredential {
        bodies = List.copyOf(bodies);
        if (!kind.matches("[a-z-]+")) {
            throw new IllegalArgumentException("a kind has lower-case letters and hyphens, not " + kind);
        }
        if (bodies.isEmpty()) {
            throw new IllegalArgumentException("somebody recorded or awarded it");
        }
        if (number.isBlank() || number.length() > 60) {
            throw new IllegalArgumentException("a number has 1 to 60 characters, not " + number.length());
        }
    }

    /** @param id of the unit */
    public record Body(UUID id, Localized name) {}

    /** Both days belong to it. */
    public record Period(LocalDate from, LocalDate until) {

        public Period {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a period ends on the day it begins or later");
            }
        }
    }

    /** Whom it was issued to. */
    public sealed interface Holder {

        /** @param sealed as {@link org.gongjian.recognition.signing.NameSeal} seals a name: a person is never named openly */
        record Person(String sealed) implements Holder {}

        record Unit(Localized name) implements Holder {}
    }
}
