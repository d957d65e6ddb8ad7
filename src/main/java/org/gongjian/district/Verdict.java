package org.gongjian.district;

import java.util.Optional;

/** What a rule answers: allowed, or refused with a reason a page can show. */
public sealed interface Verdict {

    static Verdict allowed() {
        return new Allowed();
    }

    static Verdict refused(Reason reason) {
        return new No(reason);
    }

    /** Refused where the condition does not hold. */
    static Verdict require(boolean condition, Reason otherwise) {
        return condition ? allowed() : new No(otherwise);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    default Optional<Reason> reason() {
        return this instanceof No no ? Optional.of(no.because()) : Optional.empty();
    }

    /** This verdict if it refuses, the other one otherwise. */
    default Verdict and(Verdict other) {
        return isAllowed() ? other : this;
    }

    /** For a permission: ends the verb with a 403 that says why. */
    default void orForbid() {
        reason().ifPresent(why -> {
            throw Refused.forbidden(why);
        });
    }

    /** For the state of a record: ends the verb with a 409 that says why. */
    default void orConflict() {
        reason().ifPresent(why -> {
            throw Refused.conflict(why);
        });
    }

    /** For something typed: ends the verb with a 422 that stands beside the field. */
    default void orRefuse(String field) {
        reason().ifPresent(why -> {
            throw Refused.invalid(field, why);
        });
    }

    record Allowed() implements Verdict {}

    record No(Reason because) implements Verdict {}
}
