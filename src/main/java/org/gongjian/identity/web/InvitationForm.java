package org.gongjian.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Offer;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.NamedUnits;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Who is invited to which role: somebody who is registered here, or somebody new. */
@Component
class InvitationForm {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Invitations invitations;
    private final Authority authority;
    private final People people;
    private final Areas areas;
    private final NamedUnits units;

    InvitationForm(Invitations invitations, Authority authority, People people, Areas areas, NamedUnits units) {
        this.invitations = invitations;
        this.authority = authority;
        this.people = people;
        this.areas = areas;
        this.units = units;
    }

    ModelAndView on(Form form, Actor by, Wording w) {
        authority.mayKeepOffice(by).orForbid();
        return form.on("identity/invite")
                .addObject("roles", roles(w))
                .addObject("persons", persons())
                .addObject("areas", areas(w))
                .addObject("units", units(w));
    }

    Optional<Invitations.Outcome> submit(Form form, Actor by) {
        authority.mayKeepOffice(by).orForbid();
        Optional<InvitationId> id = form.id("id", InvitationId::new);
        Optional<PersonId> registered = form.optionalId("person", PersonId::new);
        Optional<String> name = registered.isPresent() ? Optional.empty() : form.text("name", 100);
        Optional<PhoneNumber> phone = registered.isPresent() ? Optional.empty() : PhoneField.read(form);
        Optional<Role> role = form.choice("role", Role.class);
        Optional<AreaId> area = form.optionalId("area", AreaId::new);
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        return form.submit(() -> {
            // A new person takes the invitation's id, so that sending the form twice registers one.
            PersonId person =
                    registered.orElseGet(() -> new PersonId(id.orElseThrow().value()));
            InvitePerson command = new InvitePerson(
                    id.orElseThrow(), person, role.orElseThrow(), area.orElse(null), unit.orElse(null));
            return name.map(typed -> invitations.inviteNewcomer(
                            by, RegisterPerson.named(person, typed, phone.orElse(null)), command))
                    .orElseGet(() -> invitations.invite(by, command));
        });
    }

    static List<Choice> roles(Wording w) {
        return Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), w.reason(role.label())))
                .toList();
    }

    List<Choice> areas(Wording w) {
        return areas.all().stream()
                .map(area -> Choice.of(area.id().value(), w.plain(area.name())))
                .toList();
    }

    Offers units(Wording w) {
        return units.named(w);
    }

    private Offers persons() {
        return Offers.found(
                people::count,
                typed -> choices(people.called(typed, Offer.MOST)),
                values -> choices(people.byIds(values.stream()
                        .filter(value -> value.matches(ID))
                        .map(value -> new PersonId(UUID.fromString(value)))
                        .toList())));
    }

    private static List<Choice> choices(List<Person> persons) {
        return persons.stream().map(InvitationForm::choice).toList();
    }

    private static Choice choice(Person person) {
        return Choice.of(person.id().value(), person.name() + (person.phone() == null ? "" : " · " + person.phone()));
    }
}
