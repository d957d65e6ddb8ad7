package org.gongjian.personal.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.people.Address;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.jspecify.annotations.Nullable;

/** The fields of a person as they are typed. */
record PersonFields(
        Optional<String> name,
        @Nullable LocalDate birthDate,
        @Nullable PhoneNumber phone,
        @Nullable ResidentIdNumber idNumber,
        @Nullable Address address,
        Set<PersonalField> remove) {

    private static final int NAME = 100;
    private static final String BIRTH_DATE = "birthDate";

    /** Reads a form; what is wrong is noted on it. */
    static PersonFields read(Form form, LocalDate today) {
        return new PersonFields(
                form.text("name", NAME),
                form.isBlank(BIRTH_DATE) ? null : form.date(BIRTH_DATE, today).orElse(null),
                typed(form, "phone", PhoneNumber::of),
                typed(form, "idNumber", ResidentIdNumber::of),
                typed(form, "address", Address::new),
                Arrays.stream(PersonalField.values())
                        .filter(field -> form.has("remove", field.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** A form that shows what is kept; masked fields are left empty, which keeps them. */
    static Form showing(PersonEntry person) {
        return Form.blank()
                .with("id", null)
                .with("version", person.version())
                .with("name", person.name())
                .with(BIRTH_DATE, person.birthDate());
    }

    /** Somebody to choose, with what tells namesakes apart. */
    static Choice choice(PersonEntry person, Wording w) {
        return Choice.of(
                person.id().value(),
                w.t(
                        "personal.person.label",
                        person.name(),
                        person.birthDate() == null ? "—" : person.birthDate(),
                        person.phone() == null ? "—" : person.phone()));
    }

    RegisterPerson register(PersonId id) {
        return new RegisterPerson(id, name.orElseThrow(), birthDate, phone, idNumber, address);
    }

    CorrectPerson correct(PersonId id, int version) {
        return new CorrectPerson(id, version, name.orElseThrow(), birthDate, phone, idNumber, address, remove);
    }

    private static <T> @Nullable T typed(Form form, String field, Function<String, T> reader) {
        if (form.isBlank(field)) {
            return null;
        }
        try {
            return reader.apply(form.value(field));
        } catch (Refused wrong) {
            wrong.fields().values().forEach(why -> form.fault(field, why));
            return null;
        }
    }
}
