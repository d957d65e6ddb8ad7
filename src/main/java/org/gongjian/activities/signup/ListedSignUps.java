package org.gongjian.activities.signup;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signs up those on a list as one party, decided as every other sign-up is. Who may hand one in is decided by who calls. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ListedSignUps {

    private final Decider decider;
    private final Eligibility eligibility;
    private final SignUpRows rows;
    private final Shifts shifts;
    private final People people;
    private final Clock clock;

    ListedSignUps(
            Decider decider, Eligibility eligibility, SignUpRows rows, Shifts shifts, People people, Clock clock) {
        this.decider = decider;
        this.eligibility = eligibility;
        this.rows = rows;
        this.shifts = shifts;
        this.people = people;
        this.clock = clock;
    }

    /** What is wrong with which line, 1 the first; empty where all of them may sign up, places apart. */
    public SortedMap<Integer, Reason> faults(ActivityId activity, SignUpListed command) {
        shifts.lock(activity);
        Shift shift = shifts.require(activity, command.shift());
        List<SignUpRows.Named> there = rows.named(
                shift.id(),
                command.listed().stream().map(SignUpListed.Listed::name).toList());
        Map<SignUpListed.Listed, Integer> seen = new HashMap<>();
        SortedMap<Integer, Reason> faults = new TreeMap<>();
        int line = 0;
        for (SignUpListed.Listed one : command.listed()) {
            line++;
            Integer before = seen.putIfAbsent(one, line);
            Verdict may = Verdict.require(
                            before == null, Reason.of("activities.class-list.twice", before == null ? 0 : before))
                    .and(Verdict.require(
                            there.stream().noneMatch(other -> one.mayBe(other.name(), other.birthDate())),
                            Reason.of("activities.class-list.there")))
                    .and(eligibility.mayBeListed(shift, one));
            if (!may.isAllowed()) {
                faults.put(line, may.reason().orElseThrow());
            }
        }
        return faults;
    }

    /**
     * Everybody, or nobody where there are not so many places and no waitlist; of lines without a fault.
     *
     * @return their sign-ups, in the order of the list
     */
    public List<SignUpId> signUp(Author by, ActivityId activity, SignUpListed command) {
        shifts.lock(activity);
        List<PersonId> persons = command.listed().stream()
                .map(one -> people.register(
                        by, new RegisterPerson(PersonId.next(), one.name(), one.birthDate(), null, null, null)))
                .toList();
        SignUpDecision decision = decider.decide(
                        activity,
                        List.of(new Ask(
                                command.id(),
                                command.shift(),
                                by,
                                null,
                                persons,
                                false,
                                true,
                                new Ask.OnList(command.consent()),
                                null,
                                clock.instant())))
                .getFirst();
        if (decision instanceof SignUpDecision.Declined declined) {
            throw Refused.conflict(declined.reason());
        }
        Map<PersonId, SignUpId> given = new HashMap<>();
        rows.party(command.shift(), command.id().value()).forEach(one -> given.put(one.person(), one.id()));
        return persons.stream().map(given::get).map(Objects::requireNonNull).toList();
    }
}
