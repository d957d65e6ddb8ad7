package org.gongjian.people.requests;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongjian.district.Reason;

/** Why a request is refused. The message {@code people.refusal.REFUSAL} says it, with the law where one asks for it. */
public enum Refusal {
    /** Public Welfare Donations Law, article 16; Charity Law, article 38: registers and receipts are kept. */
    DONATION_REGISTER(PersonRequest.Kind.ERASURE),
    /** Volunteer Record and Certificate Measures, article 5: service records are kept and provable. */
    SERVICE_RECORD(PersonRequest.Kind.ERASURE),
    /** Personal Information Protection Law, article 13: a duty or a dispute that is not over. */
    DUTY(PersonRequest.Kind.ERASURE),
    /** What is kept is right. */
    IS_RIGHT(PersonRequest.Kind.CORRECTION),
    /** Who asks could not show that it is so. */
    NOT_SHOWN(PersonRequest.Kind.CORRECTION);

    private final PersonRequest.Kind of;

    Refusal(PersonRequest.Kind of) {
        this.of = of;
    }

    public boolean fits(PersonRequest.Kind kind) {
        return of == kind;
    }

    /** Those that a request of a kind can be refused with. */
    public static List<Refusal> of(PersonRequest.Kind kind) {
        return Arrays.stream(values()).filter(refusal -> refusal.fits(kind)).toList();
    }

    public Reason label() {
        return Reason.of("people.refusal." + stored());
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Refusal ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
