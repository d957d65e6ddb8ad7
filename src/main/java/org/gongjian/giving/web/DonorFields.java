package org.gongjian.giving.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wordings;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.PersonDonor;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.springframework.stereotype.Component;

/**
 * The fields that say which person gives: nobody is picked from a list of residents; who is registered here is found by name and
 * telephone together.
 */
@Component
class DonorFields {

    private static final int PHONE = 40;

    private final People people;
    private final Wordings wordings;

    DonorFields(People people, Wordings wordings) {
        this.people = people;
        this.wordings = wordings;
    }

    /** Who gives: a unit, a person who is known, or one who is not. */
    enum Giver {
        UNIT,
        PERSON,
        NOBODY
    }

    /** A unit, where nothing else was chosen. */
    static Giver giver(Form form) {
        return form.isBlank("giver")
                ? Giver.UNIT
                : form.choice("giver", Giver.class).orElse(Giver.UNIT);
    }

    static void fill(Form form, GiftView gift) {
        PersonDonor person = gift.person();
        if (person == null) {
            form.with("giver", Giver.UNIT.name());
            return;
        }
        PersonId registered = person.registered();
        form.with("giver", (person.isKnown() ? Giver.PERSON : Giver.NOBODY).name())
                .with("person", registered == null ? null : registered.value())
                .with("person.name", person.name())
                .with("person.named", person.named() ? "true" : null);
    }

    /** Empty where a unit gives, or where what was typed names nobody; the fault is noted then. */
    Optional<PersonDonor> read(Form form) {
        return switch (giver(form)) {
            case UNIT -> Optional.empty();
            case NOBODY -> Optional.of(PersonDonor.NOBODY);
            case PERSON -> form.text("person.name", PersonDonor.LONGEST).flatMap(name -> named(form, name));
        };
    }

    /** Who hands over what a person gives, where nobody else is named. */
    Localized inPerson() {
        return wordings.both(Reason.of("giving.donor.in-person"));
    }

    private Optional<PersonDonor> named(Form form, String name) {
        boolean named = form.isTicked("person.named");
        Optional<PersonId> kept = kept(form, name);
        if (kept.isPresent()) {
            return kept.map(person -> PersonDonor.registered(person, named));
        }
        Optional<String> phone = form.optionalText("person.phone", PHONE);
        if (phone.isPresent()) {
            return registered(form, name, phone.get()).map(person -> PersonDonor.registered(person, named));
        }
        if (!named) {
            form.fault("person.named", Reason.of("giving.rule.person.consent"));
            return Optional.empty();
        }
        return Optional.of(PersonDonor.once(name));
    }

    /** Whoever stood there before, under the same name. */
    private Optional<PersonId> kept(Form form, String name) {
        return form.isBlank("person") || !form.isBlank("person.phone")
                ? Optional.empty()
                : form.optionalId("person", PersonId::new)
                        .filter(id -> people.byId(id)
                                .filter(person -> person.name().equals(name))
                                .isPresent());
    }

    private Optional<PersonId> registered(Form form, String name, String phone) {
        Optional<Reason> wrong = PhoneNumber.verdict(phone).reason();
        List<Person> found = wrong.isPresent()
                ? List.of()
                : people.byPhone(PhoneNumber.of(phone)).stream()
                        .filter(person -> person.name().equals(name))
                        .toList();
        if (found.size() != 1) {
            form.fault("person.phone", wrong.orElseGet(() -> Reason.of("giving.person.unknown")));
            return Optional.empty();
        }
        return Optional.of(found.getFirst().id());
    }
}
