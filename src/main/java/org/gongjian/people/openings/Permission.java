package org.gongjian.people.openings;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody may open a minor's fields for a while: asked for by one account, granted by another.
 *
 * @param openUntil null unless granted
 */
public record Permission(
        PermissionId id,
        PersonId person,
        Because because,
        UUID askedBy,
        Instant askedAt,
        State state,
        @Nullable UUID decidedBy,
        @Nullable Instant decidedAt,
        @Nullable Instant openUntil,
        int version) {

    /** The message {@code people.permission.STATE} names it. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Reason label() {
            return Reason.of("people.permission." + stored());
        }
    }

    boolean isOpen(Instant at) {
        return openUntil != null && at.isBefore(openUntil);
    }
}
