package org.gongjian.giving;

import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.springframework.stereotype.Component;

/**
 * The receiver's side writes a gift down and counts it, and so does the officer of its street or of the district; only the
 * donor's own people confirm it, only the receiver's own people receive it. No officer answers for either.
 */
@Component
class GivingPermissions {

    private final Authority authority;
    private final People people;

    GivingPermissions(Authority authority, People people) {
        this.authority = authority;
        this.people = people;
    }

    /** Whether somebody may register a gift to anybody at all: who sees the button. */
    Verdict mayRegisterSomewhere(Actor actor) {
        return Verdict.require(
                actor.isDistrictOfficer()
                        || actor.has(Role.STREET_OFFICER)
                        || !actor.units().isEmpty(),
                Reason.of("giving.refused.register"));
    }

    /** What is not for everybody is for whoever may act for one of the two units. */
    GiftReader reader(Actor actor) {
        return new GiftReader(
                actor.isDistrictOfficer(),
                authority.unitsOf(actor),
                actor.personId() == null ? Set.of() : Set.copyOf(people.identities(actor.personId())));
    }

    Verdict mayRegister(Actor actor, UnitId receiver) {
        return because(authority.mayActFor(actor, receiver), "giving.refused.register");
    }

    Verdict mayCorrect(Actor actor, Gift gift) {
        return because(authority.mayActFor(actor, gift.details().receiver()), "giving.refused.correct");
    }

    Verdict mayConfirm(Actor actor, Gift gift) {
        UnitId donor = gift.details().donor();
        return donor == null
                ? Verdict.refused(Reason.of("giving.refused.confirm.person"))
                : because(authority.mayAnswerFor(actor, donor), "giving.refused.confirm");
    }

    /** Whoever gave it says whether it may be for something else: the unit's own people, or the person. */
    Verdict mayConsent(Actor actor, Gift gift) {
        return gift.details().isByPerson()
                ? Verdict.require(isOwn(actor, gift), Reason.of("giving.refused.consent.person"))
                : mayConfirm(actor, gift);
    }

    /** Whoever keeps the register of the receiver enters what came on paper. */
    Verdict mayEnterPaper(Actor actor, Gift gift) {
        return because(authority.mayActFor(actor, gift.details().receiver()), "giving.refused.paper");
    }

    Verdict mayReceive(Actor actor, Gift gift) {
        return because(authority.mayAnswerFor(actor, gift.details().receiver()), "giving.refused.receive");
    }

    Verdict mayCount(Actor actor, Gift gift) {
        return because(authority.mayActFor(actor, gift.details().receiver()), "giving.refused.count");
    }

    /** Whoever gave it in person, and the receiver’s side when asked to, take the name out. */
    Verdict mayUnname(Actor actor, Gift gift) {
        return isOwn(actor, gift)
                ? Verdict.allowed()
                : because(authority.mayActFor(actor, gift.details().receiver()), "giving.refused.unname");
    }

    private boolean isOwn(Actor actor, Gift gift) {
        PersonDonor person = gift.details().person();
        return person != null
                && person.registered() != null
                && reader(actor).persons().contains(person.registered());
    }

    private static Verdict because(Verdict verdict, String refusal) {
        return Verdict.require(verdict.isAllowed(), Reason.of(refusal));
    }
}
