package org.gongjian.people;

import java.time.LocalDate;
import org.gongjian.audit.Author;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Persons of the current district, for tests. */
@TestComponent
public class TestPersons {

    private final People people;

    TestPersons(People people) {
        this.people = people;
    }

    public PersonId named(String name) {
        return born(name, null);
    }

    public PersonId adult(String name) {
        return born(name, LocalDate.of(1980, 1, 1));
    }

    public PersonId born(String name, @Nullable LocalDate birthDate) {
        return with(name, birthDate, null, null, null);
    }

    public PersonId with(
            String name,
            @Nullable LocalDate birthDate,
            @Nullable String phone,
            @Nullable String idNumber,
            @Nullable String address) {
        return people.register(
                Author.SYSTEM,
                new RegisterPerson(
                        PersonId.next(),
                        name,
                        birthDate,
                        phone == null ? null : new PhoneNumber(phone),
                        idNumber == null ? null : new ResidentIdNumber(idNumber),
                        address == null ? null : new Address(address)));
    }
}
