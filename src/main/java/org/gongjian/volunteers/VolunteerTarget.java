package org.gongjian.volunteers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.imports.rows.RowReading;
import org.gongjian.imports.rows.Target;
import org.gongjian.people.PersonId;
import org.gongjian.people.ResidentIdNumber;
import org.jspecify.annotations.Nullable;

/** Rows of volunteers, by ID number: persons are found or put in the books, and registered by the rules of the desk. */
final class VolunteerTarget implements Target<VolunteerRow> {

    private final VolunteerReading reading;
    private final TablePersons persons;
    private final VolunteerDesk desk;
    private final TablePapers papers;
    private final Actor by;
    private final Map<ResidentIdNumber, Integer> seen = new HashMap<>();
    private final Map<VolunteerId, Known> known = new HashMap<>();

    VolunteerTarget(VolunteerReading reading, TablePersons persons, VolunteerDesk desk, TablePapers papers, Actor by) {
        this.reading = reading;
        this.persons = persons;
        this.desk = desk;
        this.papers = papers;
        this.by = by;
    }

    /** Who a row and its guardian are. */
    private record Known(PersonId person, @Nullable PersonId guardian) {}

    @Override
    public Optional<VolunteerRow> read(RowReading row) {
        return reading.read(row);
    }

    @Override
    public int repeats(VolunteerRow row, int number) {
        @Nullable Integer earlier = seen.putIfAbsent(row.number(), number);
        return earlier == null ? 0 : earlier;
    }

    @Override
    public List<Likeness> compare(List<VolunteerRow> rows) {
        return rows.stream().map(this::likenessOf).toList();
    }

    private Likeness likenessOf(VolunteerRow row) {
        try {
            PersonId person = persons.known(row.person(), "name", "idNumber", row.profile());
            Optional<VolunteerView> there = persons.isNew(person) ? Optional.empty() : desk.volunteer(person);
            if (there.isPresent()) {
                return likenessOf(there.get());
            }
            persons.mayBeRegistered(person);
            VolunteerRow.Guardian guardian = row.guardian();
            known.put(
                    row.id(),
                    new Known(
                            person,
                            guardian == null
                                    ? null
                                    : persons.known(
                                            guardian.person(), "guardianName", "guardianIdNumber", row.profile())));
            return new Likeness.New();
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.INVALID) {
                throw refused;
            }
            Map.Entry<String, Reason> first =
                    refused.fields().entrySet().iterator().next();
            return new Likeness.Unclear(first.getKey(), first.getValue());
        }
    }

    /** Whoever is registered stays as they are; whoever left comes back by themselves or at the desk. */
    private static Likeness likenessOf(VolunteerView there) {
        return there.isHere()
                ? new Likeness.Same(there.id().value(), there.version())
                : new Likeness.Unclear("name", Reason.of("volunteers.refused.come-back", there.number()));
    }

    @Override
    public Optional<Reason> mustStay(VolunteerRow row, Likeness.Differs found) {
        return Optional.of(Reason.of("volunteers.refused.already", found.id().toString()));
    }

    @Override
    public List<UUID> register(List<VolunteerRow> rows) {
        List<UUID> made = new ArrayList<>(persons.write(rows.stream()
                .map(this::known)
                .flatMap(one -> Stream.of(Optional.of(one.person()), Optional.ofNullable(one.guardian())))
                .flatMap(Optional::stream)
                .toList()));
        for (VolunteerRow row : rows) {
            Known one = known(row);
            VolunteerRow.Guardian guardian = row.guardian();
            PersonId giver = one.guardian() == null ? one.person() : one.guardian();
            if (guardian != null) {
                made.addAll(papers.guardian(by.author(), one.person(), giver, guardian.relation()));
            }
            made.addAll(papers.given(
                    one.person(),
                    () -> desk.register(
                            by,
                            new RegisterVolunteer(
                                    row.id(),
                                    one.person(),
                                    row.profile(),
                                    null,
                                    null,
                                    new RegisterVolunteer.Agreed(giver, row.way(), TablePapers.asked(row.age()))))));
            made.add(row.id().value());
        }
        return made;
    }

    /** Nothing is changed by a table. */
    @Override
    public List<FormerRow> change(List<Change<VolunteerRow>> changes) {
        return List.of();
    }

    private Known known(VolunteerRow row) {
        return Objects.requireNonNull(known.get(row.id()));
    }
}
