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
    private final VolunteerIntake intake;
    private final TablePapers papers;
    private final Actor by;
    private final Map<ResidentIdNumber, Integer> seen = new HashMap<>();
    private final Map<VolunteerId, Known> known = new HashMap<>();

    VolunteerTarget(
            VolunteerReading reading,
            TablePersons persons,
            VolunteerDesk desk,
            VolunteerIntake intake,
            TablePapers papers,
            Actor by) {
        this.reading = reading;
        this.persons = persons;
        this.desk = desk;
        this.intake = intake;
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
        persons.lookUp(rows.stream()
                .flatMap(row -> Stream.concat(
                        Stream.of(row.person()),
                        Stream.ofNullable(row.guardian()).map(VolunteerRow.Guardian::person)))
                .toList());
        Map<PersonId, VolunteerView> registered = desk.volunteers(persons.ids());
        return rows.stream().map(row -> likenessOf(row, registered)).toList();
    }

    private Likeness likenessOf(VolunteerRow row, Map<PersonId, VolunteerView> registered) {
        try {
            PersonId person = persons.known(row.person(), "name", "idNumber", row.profile());
            VolunteerView there = registered.get(person);
            if (there != null) {
                return likenessOf(there);
            }
            persons.mayBeRegistered(row.person());
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
                .flatMap(one -> Stream.concat(Stream.of(one.person()), Stream.ofNullable(one.guardian())))
                .toList()));
        made.addAll(papers.guardians(
                by.author(),
                rows.stream().flatMap(row -> guardian(row).stream()).toList()));
        intake.register(by, rows.stream().map(this::command).toList()).forEach(consent -> made.add(consent.value()));
        rows.forEach(row -> made.add(row.id().value()));
        rows.forEach(row -> known.remove(row.id()));
        return made;
    }

    private Optional<TablePapers.Guarding> guardian(VolunteerRow row) {
        Known one = known(row);
        return row.guardian() == null || one.guardian() == null
                ? Optional.empty()
                : Optional.of(new TablePapers.Guarding(
                        one.person(), one.guardian(), row.guardian().relation()));
    }

    private RegisterVolunteer command(VolunteerRow row) {
        Known one = known(row);
        return new RegisterVolunteer(
                row.id(),
                one.person(),
                row.profile(),
                null,
                null,
                new RegisterVolunteer.Agreed(
                        one.guardian() == null ? one.person() : one.guardian(),
                        row.way(),
                        TablePapers.asked(row.age())));
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
