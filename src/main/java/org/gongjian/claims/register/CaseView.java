package org.gongjian.claims.register;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** The views of the register: the cases that are new, moving, late, closed. */
public enum CaseView {
    NEW,
    MOVING,
    LATE,
    CLOSED,
    ALL;

    public Reason label() {
        return Reason.of("claims.view." + code());
    }

    /** As it stands in an address. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseView> ofCode(String code) {
        return Stream.of(values()).filter(view -> view.code().equals(code)).findFirst();
    }
}
