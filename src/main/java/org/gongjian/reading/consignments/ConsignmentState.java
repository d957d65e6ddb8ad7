package org.gongjian.reading.consignments;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** How far a consignment is. The message {@code reading.consignment.state.STATE} names it. */
public enum ConsignmentState {
    PLANNED,
    PACKED,
    /** Under way: neither here nor there. */
    SENT,
    RECEIVED,
    CANCELLED;

    public Reason label() {
        return Reason.of("reading.consignment.state." + code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsignmentState> named(String code) {
        return Stream.of(values()).filter(state -> state.code().equals(code)).findFirst();
    }
}
