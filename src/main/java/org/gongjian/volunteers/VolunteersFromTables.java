package org.gongjian.volunteers;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Areas;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Reason;
import org.gongjian.district.ReferencedRows;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.rows.AreaWords;
import org.gongjian.imports.rows.Bounds;
import org.gongjian.imports.rows.Target;
import org.gongjian.imports.rows.TargetRoom;
import org.gongjian.organizations.Organizations;
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonSealer;
import org.gongjian.personal.PersonDesk;
import org.springframework.stereotype.Component;

/**
 * Volunteers from tables, with the persons, guardians and consents that come with them. A number that was given and is taken
 * back stays void.
 */
@Component
class VolunteersFromTables implements TargetRoom {

    /** What of a person an import makes itself; {@link TablePapers} looks into it. */
    private static final Set<String> OWN = Set.of(
            "consent.person_id",
            "consent.given_by",
            "person_guardian.minor_id",
            "person_guardian.guardian_id",
            "person_keeper.person_id",
            "volunteer.person_id");

    private final VolunteerDesk desk;
    private final VolunteerRows rows;
    private final TablePapers papers;
    private final VolunteerIntake intake;
    private final PeopleRegister register;
    private final PersonSealer sealer;
    private final PersonDesk persons;
    private final Organizations organizations;
    private final ReferencedRows references;
    private final Areas areas;
    private final Wordings wordings;
    private final AuditLog audit;
    private final Clock clock;

    VolunteersFromTables(
            VolunteerDesk desk,
            VolunteerRows rows,
            TablePapers papers,
            VolunteerIntake intake,
            PeopleRegister register,
            PersonSealer sealer,
            PersonDesk persons,
            Organizations organizations,
            ReferencedRows references,
            Areas areas,
            Wordings wordings,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.papers = papers;
        this.intake = intake;
        this.register = register;
        this.sealer = sealer;
        this.persons = persons;
        this.organizations = organizations;
        this.references = references;
        this.areas = areas;
        this.wordings = wordings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.VOLUNTEERS;
    }

    @Override
    public Target<?> begin(Bounds bounds, boolean writes) {
        var reading = new VolunteerReading(new AreaWords(areas.paths(), bounds), wordings, bounds.today());
        var known = new TablePersons(register, sealer, persons, organizations, bounds.by());
        return new VolunteerTarget(reading, known, desk, intake, papers, bounds.by());
    }

    /** Whoever was changed since is {@link #used}. */
    @Override
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        return Map.of();
    }

    /** The persons in the way. */
    @Override
    public Set<UUID> used(Collection<UUID> ids) {
        Set<UUID> made = Set.copyOf(ids);
        Map<VolunteerId, PersonId> volunteers = rows.among(ids);
        Map<UUID, Integer> versions = register.versions(ids);
        Set<UUID> used = new HashSet<>(register.used(versions.keySet(), OWN));
        versions.forEach((person, version) -> {
            if (version != 0) {
                used.add(person);
            }
        });
        Set<UUID> changed = references.among(
                "volunteer",
                VolunteerId.KIND,
                volunteers.keySet().stream().map(VolunteerId::value).toList(),
                Set.of("volunteer_offer.volunteer_id"));
        rows.all(List.copyOf(volunteers.keySet())).stream()
                .filter(row -> row.version() != 0 || changed.contains(row.id().value()))
                .forEach(row -> used.add(row.person().value()));
        papers.standing(made, concerned(volunteers, versions)).forEach(person -> used.add(person.value()));
        return used;
    }

    @Override
    public void takeBack(Actor by, List<UUID> ids) {
        Map<VolunteerId, PersonId> volunteers = rows.among(ids);
        Map<UUID, Integer> put = register.versions(ids);
        if (rows.takeBack(volunteers.keySet(), clock.instant(), by.author().account()) != volunteers.size()) {
            throw Refused.conflict(Reason.of("people.take-back.used"));
        }
        audit.writeAll(
                by.author(),
                "taken-back",
                volunteers.keySet().stream()
                        .map(id -> new AuditLog.Subject(id.ref(), List.of()))
                        .toList());
        papers.takeBack(by.author(), Set.copyOf(ids), concerned(volunteers, put));
        persons.takeBackKeeping(put.keySet().stream().map(PersonId::new).toList());
        register.takeBack(by.author(), List.copyOf(put.keySet()));
    }

    /** Tables of volunteers change nobody. */
    @Override
    public void restore(Actor by, List<FormerRow> former) {
        throw new IllegalStateException("a table of volunteers changed " + former.size() + " records");
    }

    private static Set<PersonId> concerned(Map<VolunteerId, PersonId> volunteers, Map<UUID, Integer> put) {
        Set<PersonId> persons = put.keySet().stream().map(PersonId::new).collect(Collectors.toCollection(HashSet::new));
        persons.addAll(volunteers.values());
        return persons;
    }
}
