package org.gongjian.people.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for about their own record.
 *
 * @param wish in their words, null where none were needed or they are forgotten
 * @param dueOn the last day for an answer
 * @param answer what the person is told beside the refusal
 */
public record PersonRequest(
        RequestId id,
        PersonId person,
        Kind kind,
        @Nullable String wish,
        Instant askedAt,
        LocalDate dueOn,
        State state,
        @Nullable Refusal refusal,
        @Nullable String answer,
        @Nullable Instant decidedAt,
        int version) {

    /** The message {@code people.request.KIND} names it. */
    public enum Kind {
        CORRECTION,
        ERASURE;

        public Reason label() {
            return Reason.of("people.request." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The message {@code people.request.state.STATE} names it. */
    public enum State {
        OPEN,
        DONE,
        REFUSED,
        WITHDRAWN;

        public Reason label() {
            return Reason.of("people.request.state." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isErasure() {
        return kind == Kind.ERASURE;
    }
}
