package org.gongjian.operations;

import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.springframework.stereotype.Component;

/** Invites officers of the current district who are not registered yet, in the caller's transaction. */
@Component
class OfficerInvitations {

    private final People people;
    private final Invitations invitations;

    OfficerInvitations(People people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    /** Answers the path of the link. */
    String invite(String officer) {
        PersonId person = people.register(Actor.system().author(), RegisterPerson.named(PersonId.next(), officer));
        var outcome = invitations.invite(
                Actor.system(), new InvitePerson(InvitationId.next(), person, Role.DISTRICT_OFFICER, null, null));
        return switch (outcome) {
            case Invitations.Outcome.Invited invited -> invited.path();
            case Invitations.Outcome.Granted granted -> "/sign-in";
            case Invitations.Outcome.Repeated repeated -> "/sign-in";
        };
    }
}
