package org.gongjian.identity;

import java.util.Objects;
import org.gongjian.people.PersonId;

/** Somebody tests sign in as; the password is {@link TestAccounts#PASSWORD}. */
public record TestAccount(AccountId id, PersonId person, String userName, Actor actor) {

    public Mandate mandate() {
        return Objects.requireNonNull(actor.mandates().getFirst());
    }
}
