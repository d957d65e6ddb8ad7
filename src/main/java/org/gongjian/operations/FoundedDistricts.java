package org.gongjian.operations;

import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Districts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.programmes.Categories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds a district with its categories of things and an invitation for its first officer, in one transaction. */
@Service
class FoundedDistricts implements DistrictFounder {

    private final Districts districts;
    private final Categories categories;
    private final People people;
    private final Invitations invitations;
    private final TransactionTemplate transaction;

    FoundedDistricts(
            Districts districts,
            Categories categories,
            People people,
            Invitations invitations,
            TransactionTemplate transaction) {
        this.districts = districts;
        this.categories = categories;
        this.people = people;
        this.invitations = invitations;
        this.transaction = transaction;
    }

    @Override
    public Founded found(FoundDistrict command) {
        DistrictId id = DistrictId.next();
        return CurrentDistrict.within(
                id,
                () -> transaction.execute(status -> {
                    districts.found(new District(
                            id,
                            command.slug(),
                            command.name(),
                            command.name(),
                            command.zone(),
                            command.divisionCode().orElse(null)));
                    categories.loadDefaults(Actor.system());
                    return new Founded(invite(command.officer()));
                }));
    }

    private String invite(String officer) {
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
