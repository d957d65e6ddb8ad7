package org.gongjian.personal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.Age;
import org.gongjian.people.People;
import org.gongjian.people.Person;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.ResidentIdNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons somebody keeps, to look somebody up. */
@Service
@Transactional(readOnly = true)
public class PersonList {

    static final int MOST_COUNTED = 1_000;

    private final PersonListRows rows;
    private final CalledRows called;
    private final PersonPermissions permissions;
    private final People people;

    PersonList(PersonListRows rows, CalledRows called, PersonPermissions permissions, People people) {
        this.rows = rows;
        this.called = called;
        this.permissions = permissions;
        this.people = people;
    }

    /** @param after the last person of the page before, null for the first page */
    public PersonPage find(Actor by, PersonFilter filter, @Nullable PersonId after, int atMost) {
        permissions.mayList(by).orForbid();
        Optional<PersonListRows.Question> question = question(by, filter);
        if (question.isEmpty()) {
            return new PersonPage(List.of(), 0, null);
        }
        String part = question.get().partOfAnybody();
        List<PersonId> found =
                part == null ? rows.page(question.get(), after, atMost + 1) : called.page(part, after, atMost + 1);
        List<PersonId> shown = found.size() > atMost ? found.subList(0, atMost) : found;
        Map<PersonId, PersonEntry> entries = people.entries(shown).stream()
                .collect(Collectors.toUnmodifiableMap(PersonEntry::id, Function.identity()));
        return new PersonPage(
                shown.stream().flatMap(id -> Stream.ofNullable(entries.get(id))).toList(),
                part == null ? rows.count(question.get(), MOST_COUNTED) : called.count(part, MOST_COUNTED),
                found.size() > atMost ? shown.getLast() : null);
    }

    public Verdict mayList(Actor by) {
        return permissions.mayList(by);
    }

    /** Nothing where what was typed can be nobody. */
    private Optional<PersonListRows.Question> question(Actor by, PersonFilter filter) {
        LocalDate bornAfter = filter.minors() ? people.today().minusYears(Age.ADULT_FROM) : null;
        var units = by.isDistrictOfficer() ? null : permissions.unitsOf(by);
        Optional<Collection<PersonId>> ids = ids(filter.typed());
        if (ids.isPresent()) {
            return Optional.of(new PersonListRows.Question(units, ids.get(), null, bornAfter));
        }
        String part = People.wanted(filter.typed());
        return part.isEmpty() && !filter.typed().isEmpty()
                ? Optional.empty()
                : Optional.of(new PersonListRows.Question(units, null, part.isEmpty() ? null : part, bornAfter));
    }

    /** Whoever has this whole number, where it is one. */
    private Optional<Collection<PersonId>> ids(String typed) {
        if (ResidentIdNumber.verdict(typed).isAllowed()) {
            return Optional.of(people.byIdNumber(ResidentIdNumber.of(typed)).map(Person::id).stream()
                    .toList());
        }
        return PhoneNumber.verdict(typed).isAllowed()
                ? Optional.of(people.byPhone(PhoneNumber.of(typed)).stream()
                        .map(Person::id)
                        .toList())
                : Optional.empty();
    }
}
