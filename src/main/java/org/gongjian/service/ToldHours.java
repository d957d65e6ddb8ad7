package org.gongjian.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Presence;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUpState;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells somebody of every shift they had a place in why it gave them hours, or why it gave none. */
@Service
@Transactional(readOnly = true)
public class ToldHours {

    private static final Localized GONE = Localized.of("—", "—");

    private final ServiceLedger ledger;
    private final SignUps signUps;
    private final CheckIns checkIns;
    private final Shifts shifts;
    private final Activities activities;
    private final People people;
    private final Today today;
    private final Clock clock;

    ToldHours(
            ServiceLedger ledger,
            SignUps signUps,
            CheckIns checkIns,
            Shifts shifts,
            Activities activities,
            People people,
            Today today,
            Clock clock) {
        this.ledger = ledger;
        this.signUps = signUps;
        this.checkIns = checkIns;
        this.shifts = shifts;
        this.activities = activities;
        this.people = people;
        this.today = today;
        this.clock = clock;
    }

    /**
     * A shift and what it gave.
     *
     * @param path of the service where something was said of it, otherwise of the activity; below the district
     */
    public record Told(ServiceId id, Localized activity, LocalDate day, Reason why, Hours hours, String path) {}

    /**
     * The latest first.
     *
     * @param before shifts of earlier days only; null for the first page
     */
    public List<Told> of(PersonId person, @Nullable LocalDate before, int atMost) {
        Collection<PersonId> ids = people.identities(person);
        List<SignUpLine> lines = signUps.everOf(ids).stream()
                .filter(line -> line.state() == SignUpState.PLACED)
                .toList();
        List<ServiceRecord> said = ledger.of(person, null, Integer.MAX_VALUE);
        Map<ShiftId, Shift> of = shiftsOf(lines, said);
        Map<ServiceId, Entry> found = said.stream()
                .filter(record -> of.containsKey(record.shift()))
                .map(record -> new Entry(record.id(), Objects.requireNonNull(of.get(record.shift())), record))
                .collect(Collectors.toMap(Entry::id, Function.identity()));
        lines.stream()
                .filter(line -> of.containsKey(line.shift()))
                .forEach(line -> found.computeIfAbsent(
                        ServiceId.of(line.id()),
                        id -> new Entry(id, Objects.requireNonNull(of.get(line.shift())), null)));
        Instant now = clock.instant();
        List<Entry> shown = found.values().stream()
                .filter(entry -> entry.shift().details().startsAt().isBefore(now))
                .filter(entry -> before == null || day(entry).isBefore(before))
                .sorted(Comparator.comparing(
                                (Entry entry) -> entry.shift().details().startsAt())
                        .thenComparing(entry -> entry.id().value())
                        .reversed())
                .limit(atMost)
                .toList();
        return told(shown, now);
    }

    private record Entry(
            ServiceId id, Shift shift, @Nullable ServiceRecord record) {}

    private Map<ShiftId, Shift> shiftsOf(List<SignUpLine> lines, List<ServiceRecord> said) {
        Set<ShiftId> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.shift()));
        said.forEach(record -> ids.add(record.shift()));
        return shifts.all(ids).stream().collect(Collectors.toMap(Shift::id, Function.identity()));
    }

    private List<Told> told(List<Entry> shown, Instant now) {
        Map<ActivityId, Localized> titles = activities.titles(
                shown.stream().map(entry -> entry.shift().activity()).distinct().toList());
        Map<SignUpId, Presence> there = checkIns.presences(
                shown.stream().map(entry -> entry.id().signUp()).toList());
        Map<ServiceId, String> reasons =
                ledger.reasons(shown.stream().map(Entry::id).toList());
        List<Told> told = new ArrayList<>();
        for (Entry entry : shown) {
            ServiceRecord record = entry.record();
            Shift shift = entry.shift();
            told.add(new Told(
                    entry.id(),
                    titles.getOrDefault(shift.activity(), GONE),
                    day(entry),
                    HoursReason.of(
                            shift,
                            Proposal.of(shift, there.get(entry.id().signUp())),
                            record,
                            reasons.get(entry.id()),
                            now),
                    record == null ? new Hours(0) : record.hours(),
                    record == null ? shift.activity().path() : record.path()));
        }
        return told;
    }

    private LocalDate day(Entry entry) {
        return today.on(entry.shift().details().startsAt());
    }
}
