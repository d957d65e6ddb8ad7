package org.gongjian.service;

import java.util.Collection;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.PersonId;

/** Who may say what of whose hours. */
final class PeopleRules {

    private PeopleRules() {}

    /** Nobody says of themselves how long they served. */
    static Verdict isAboutOthers(Actor by, Collection<PersonId> identities) {
        return Verdict.require(
                by.personId() == null || !identities.contains(by.personId()), Reason.of("service.refused.own"));
    }

    /** Only the volunteer. */
    static Verdict isAboutOneself(Actor by, Collection<PersonId> identities) {
        return Verdict.require(
                by.isSystem() || (by.personId() != null && identities.contains(by.personId())),
                Reason.of("service.refused.not-yours"));
    }

    /** Two people: who said the one thing does not decide about it. */
    static Verdict isSecondPerson(Actor by, Author first) {
        return Verdict.require(!by.standsFor(first.account()), Reason.of("service.refused.second-person"));
    }
}
