package org.gongjian.volunteers;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.MergeRule;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.Retained;
import org.gongjian.people.consents.ConsentEffects;
import org.gongjian.people.consents.ConsentKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registrations of a person: shown to them, ended when they are erased or take the consent back. Two that are both here
 * cannot become one person's: one of them ends first, and which number stays is said by who ends it.
 */
@Component
@Transactional(propagation = Propagation.SUPPORTS)
class VolunteersOfPersons implements PersonalRecords, MergeRule, ConsentEffects {

    private final VolunteerRows rows;
    private final VolunteerDesk desk;
    private final People people;

    VolunteersOfPersons(VolunteerRows rows, VolunteerDesk desk, People people) {
        this.rows = rows;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public String section() {
        return "volunteering";
    }

    @Override
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return rows.of(ids).stream()
                .map(row -> {
                    Sex sex = row.profile().sex();
                    HeldRecord held = HeldRecord.of(Reason.of("people.held.volunteer"), null)
                            .saying("volunteers.field.number", row.number().toString())
                            .saying("volunteers.field.since", row.registeredOn())
                            .saying("volunteers.field.left", row.leftOn())
                            .saying("volunteers.field.sex", sex == null ? null : sex.label());
                    for (Skill skill : row.profile().skills()) {
                        held = held.saying("volunteers.field.skills", skill.label());
                    }
                    for (ServiceCategory category : row.profile().categories()) {
                        held = held.saying("volunteers.field.categories", category.label());
                    }
                    return held;
                })
                .toList();
    }

    @Override
    public List<Retained> retained(Collection<PersonId> ids) {
        return rows.of(ids).isEmpty()
                ? List.of()
                : List.of(new Retained(Reason.of("volunteers.retained"), Reason.of("volunteers.retained.law")));
    }

    /** The number and the days stay, and what is counted by area; what tells of the person goes. */
    @Override
    @Transactional
    public void erase(Author by, Collection<PersonId> ids) {
        end(by, ids);
        rows.of(ids)
                .forEach(row -> rows.change(
                        row.id(), new Profile(null, row.profile().area(), Set.of(), Set.of()), row.version()));
    }

    @Override
    @Transactional
    public void withdrawn(Author by, Collection<PersonId> ids, ConsentKind kind, Instant at) {
        if (VolunteerConsents.carries(kind)) {
            end(by, ids);
        }
    }

    private void end(Author by, Collection<PersonId> ids) {
        rows.of(ids).stream()
                .filter(row -> row.leftOn() == null)
                .forEach(row -> desk.leave(by, row.id(), people.today(), WhyLeft.OWN_WISH, row.version()));
    }

    @Override
    public List<Reason> againstMerging(Collection<PersonId> survivor, Collection<PersonId> merged) {
        List<String> here = rows
                .of(Stream.concat(survivor.stream(), merged.stream()).toList())
                .stream()
                .filter(row -> row.leftOn() == null)
                .map(row -> row.number().toString())
                .toList();
        return here.size() < 2
                ? List.of()
                : List.of(Reason.of("volunteers.refused.merge", here.getFirst(), here.getLast()));
    }
}
