package org.gongjian.identity;

import java.util.Optional;
import java.util.UUID;

/** As whom a session acts, and how far it reaches. It stands in the session as a text. */
public sealed interface SessionScope {

    /** One's own. */
    static SessionScope own() {
        return new Own();
    }

    String text();

    /** As oneself, with all of one's own mandates. */
    record Own() implements SessionScope {

        @Override
        public String text() {
            return "own";
        }
    }

    /** For the holder of one mandate, with that mandate and none of one's own. */
    record ActingUnder(DelegationId delegation) implements SessionScope {

        @Override
        public String text() {
            return "delegation:" + delegation.value();
        }
    }

    /** By a volunteer's printed card: low-risk pages only. */
    record ByCard(CardId card) implements SessionScope {

        @Override
        public String text() {
            return "card:" + card.value();
        }
    }

    default boolean isByCard() {
        return this instanceof ByCard;
    }

    /** Empty for a text that is none of ours. */
    static Optional<SessionScope> ofText(String text) {
        String[] parts = text.split(":", 2);
        try {
            return switch (parts[0]) {
                case "own" -> Optional.of(own());
                case "delegation" -> Optional.of(new ActingUnder(new DelegationId(UUID.fromString(parts[1]))));
                case "card" -> Optional.of(new ByCard(new CardId(UUID.fromString(parts[1]))));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notOurs) {
            return Optional.empty();
        }
    }
}
