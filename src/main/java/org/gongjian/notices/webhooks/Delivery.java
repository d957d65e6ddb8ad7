package org.gongjian.notices.webhooks;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;
import org.gongjian.notices.NoticeKind;
import org.jspecify.annotations.Nullable;

/**
 * A message to another system, and how it went.
 *
 * @param kind null for a test
 * @param answer the HTTP status of the last answer; null where there was none
 * @param failure why the last attempt failed; null where it did not
 */
public record Delivery(
        UUID id,
        @Nullable NoticeKind kind,
        State state,
        int attempts,
        Instant madeAt,
        Instant dueAt,
        @Nullable Instant sentAt,
        @Nullable Integer answer,
        @Nullable String failure) {

    /** The message {@code notices.state.STATE} names it. */
    public enum State {
        WAITING(Light.AMBER),
        SENDING(Light.AMBER),
        SENT(Light.GREEN),
        FAILED(Light.RED),
        DROPPED(Light.NONE);

        private final Light light;

        State(Light light) {
            this.light = light;
        }

        public Light light() {
            return light;
        }

        public Reason label() {
            return Reason.of("notices.state." + name().toLowerCase(Locale.ROOT));
        }
    }
}
