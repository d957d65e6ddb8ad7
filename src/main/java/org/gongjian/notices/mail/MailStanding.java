package org.gongjian.notices.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether e-mail may go to somebody, and what of.
 *
 * @param obstacle why nothing may; null where it may
 */
record MailStanding(@Nullable Why obstacle, Map<String, EmailChoice> choices) {

    /** Why a notice goes out by no e-mail. The message {@code notices.why.WHY} says it. */
    enum Why {
        CHOICE,
        ADDRESS,
        UNSUBSCRIBED,
        OFF,
        READ,
        ACCOUNT;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    MailStanding {
        choices = Map.copyOf(choices);
    }

    static MailStanding closed(Why why) {
        return new MailStanding(why, Map.of());
    }

    /** What the person chose for the topic, unless nothing may go out at all. */
    EmailChoice choice(String topic) {
        return choices.getOrDefault(topic, EmailChoice.DAILY);
    }

    /** Why a notice of the topic is left out; empty where it goes out. */
    Optional<Why> leavesOut(String topic) {
        return obstacle != null
                ? Optional.of(obstacle)
                : choice(topic) == EmailChoice.NEVER ? Optional.of(Why.CHOICE) : Optional.empty();
    }
}
