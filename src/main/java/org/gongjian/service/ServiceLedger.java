package org.gongjian.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.audit.AuthorNames;
import org.gongjian.district.LargeCounts;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the hours of the current district. Whom they may be shown to is decided by who calls. */
@Service
@Transactional(readOnly = true)
public class ServiceLedger {

    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final UUID FIRST = new UUID(-1L, -1L);

    private final ServiceRows rows;
    private final LedgerRows ledger;
    private final UnitSums sums;
    private final WaitingShifts waiting;
    private final LargeCounts large;
    private final Counting counting;
    private final People people;
    private final Today today;
    private final ObjectProvider<AuthorNames> names;
    private final Clock clock;

    ServiceLedger(
            ServiceRows rows,
            LedgerRows ledger,
            UnitSums sums,
            WaitingShifts waiting,
            LargeCounts large,
            Counting counting,
            People people,
            Today today,
            ObjectProvider<AuthorNames> names,
            Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.sums = sums;
        this.waiting = waiting;
        this.large = large;
        this.counting = counting;
        this.people = people;
        this.today = today;
        this.names = names;
        this.clock = clock;
    }

    /** What somebody's services count together. */
    public record Total(Hours hours, int services) {}

    /** What volunteers gave together: how long, in how many shifts, how many persons. */
    public record Given(Hours hours, int services, int volunteers) {}

    /**
     * What volunteers gave in one activity.
     *
     * @param volunteers persons, each once
     * @param newVolunteers those of them who served in none of the other activities before: their sum counts each person once
     */
    public record OfActivity(
            ActivityId activity, LocalDate day, Hours hours, int services, int volunteers, int newVolunteers) {}

    /**
     * A shift that is over and has people of whose hours nobody has said anything.
     *
     * @param dueBy the last day of the days the law gives
     */
    public record Awaiting(
            ActivityId activity,
            ShiftId shift,
            Localized title,
            @Nullable Localized name,
            Instant startsAt,
            Instant endsAt,
            int persons,
            @Nullable LocalDate dueBy) {

        public boolean isLate(LocalDate today) {
            return dueBy != null && today.isAfter(dueBy);
        }

        /** Where they are confirmed, below the district. */
        public String path() {
            return activity.path() + "/shifts/" + shift.value() + "/hours";
        }
    }

    public Optional<ServiceRecord> byId(ServiceId id) {
        return rows.byId(id);
    }

    public ServiceRecord require(ServiceId id) {
        return byId(id).orElseThrow(Refused::missing);
    }

    /** Everything that was done to one, the first first. */
    public List<Step> steps(ServiceId id) {
        return rows.steps(id);
    }

    /** The last reason that was typed of each. */
    public Map<ServiceId, String> reasons(Collection<ServiceId> ids) {
        return rows.reasons(ids).stream().collect(Collectors.toMap(ServiceRows.Why::id, ServiceRows.Why::words));
    }

    public Map<ServiceId, ServiceRecord> all(Collection<ServiceId> ids) {
        return rows.all(ids).stream().collect(Collectors.toMap(ServiceRecord::id, Function.identity()));
    }

    /** What a person's services count, under any id the person goes by. */
    public Total total(PersonId person) {
        return ledger.total(people.identities(person));
    }

    /**
     * A person's services, those that do not count among them; the latest first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<ServiceRecord> of(PersonId person, @Nullable ServiceRecord after, int atMost) {
        return rows.of(
                people.identities(person),
                after == null ? today.date().plusYears(1) : after.day(),
                after == null ? FIRST : after.id().value(),
                atMost);
    }

    /** Every service of a person that counts, with what a certificate says of it; the earliest first. */
    public List<ServiceEntry> confirmed(PersonId person, LocalDate from, LocalDate until) {
        List<ServiceEntry> entries = ledger.entries(people.identities(person), from, until);
        Map<ServiceId, String> inCharge =
                inCharge(entries.stream().map(ServiceEntry::id).toList());
        return entries.stream()
                .map(entry -> withPersonInCharge(entry, inCharge.getOrDefault(entry.id(), "")))
                .toList();
    }

    /** Whether something counts of both in the same time: one person cannot be both. */
    public boolean countAtOneTime(Collection<PersonId> some, Collection<PersonId> others) {
        return ledger.countAtOneTime(some, others);
    }

    /** Shifts whose hours wait to be confirmed by these units, the one that ended first first. */
    public List<Awaiting> awaiting(Collection<UnitId> units, boolean ofAll, int atMost) {
        Instant now = clock.instant();
        Instant since = now.minus(LOOKED_BACK);
        return (ofAll ? waiting.ofAll(since, now, atMost) : waiting.of(units, since, now, atMost))
                .stream()
                        .map(one -> new Awaiting(
                                one.activity(),
                                one.shift(),
                                one.title(),
                                one.name(),
                                one.startsAt(),
                                one.endsAt(),
                                one.persons(),
                                counting.dueBy(today.on(one.endsAt()))))
                        .toList();
    }

    /** Looks through the whole district for shifts whose hours wait, so that a large one need not be with every page. */
    @Transactional
    public void lookForWaiting() {
        Instant now = clock.instant();
        waiting.look(now.minus(LOOKED_BACK), now);
    }

    /** Those that wait for a second person, the longest first. */
    public List<ServiceRecord> toDecide(Collection<UnitId> units, boolean ofAll, int atMost) {
        return rows.toDecide(units, ofAll, atMost);
    }

    /** What was given for a unit, or in the whole district, from one day to another. */
    public Given given(@Nullable UnitId unit, LocalDate from, LocalDate until) {
        return ledger.given(unit, from, until);
    }

    /**
     * What was given for one unit.
     *
     * @param entries services of persons: the rows the figure opens to
     */
    public record OfUnit(UnitId unit, Localized name, Given given, int entries) {}

    /** What counts for one unit, without who it was and in how many shifts. */
    public record UnitSum(UnitId unit, Hours hours, int entries) {}

    private record AllUnits(LocalDate from, LocalDate until) {}

    private record SomeUnits(List<UnitId> units, LocalDate from, LocalDate until) {}

    /** What counts, unit by unit, the most first; of some units, or of the whole district. */
    public List<UnitSum> unitSums(Collection<UnitId> units, boolean ofAll, LocalDate from, LocalDate until) {
        return ofAll
                ? large.counted(
                        new AllUnits(from, until),
                        asked -> sums.all(List.of(), true, asked.from(), asked.until()),
                        found -> found.stream().mapToLong(UnitSum::entries).sum())
                : sums.all(units, false, from, until);
    }

    /** What counts of a few units, the most first. */
    public List<OfUnit> ofUnits(List<UnitId> units, LocalDate from, LocalDate until) {
        return large.counted(
                new SomeUnits(List.copyOf(units), from, until),
                asked -> sums.of(asked.units(), asked.from(), asked.until()),
                found -> found.stream().mapToLong(OfUnit::entries).sum());
    }

    /**
     * The entries that count of one unit, in the order of days.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<LedgerLine> counted(
            UnitId unit, LocalDate from, LocalDate until, @Nullable ServiceRecord after, int atMost) {
        return ledger.lines(
                List.of(unit),
                false,
                true,
                until,
                after == null ? from.minusDays(1) : after.day(),
                after == null ? FIRST : after.id().value(),
                atMost);
    }

    /** The years in which hours of these activities count. */
    public Set<Integer> yearsOf(Collection<ActivityId> activities) {
        return activities.isEmpty() ? Set.of() : ledger.yearsOf(activities);
    }

    public List<OfActivity> ofActivities(Collection<ActivityId> activities) {
        return activities.isEmpty() ? List.of() : ledger.ofActivities(activities);
    }

    /** What was given for a unit from one day to another, activity by activity: new volunteers are new to the unit in that time. */
    public List<OfActivity> ofActivities(UnitId unit, LocalDate from, LocalDate until) {
        return ledger.ofActivities(unit, from, until);
    }

    /** What volunteers gave in one shift: how long together, and how many persons. */
    public record OfShift(ShiftId shift, ActivityId activity, LocalDate day, Hours hours, int volunteers) {}

    /** What was given for a unit from one day to another, shift by shift, the latest first. */
    public List<OfShift> ofShifts(UnitId unit, LocalDate from, LocalDate until, int atMost) {
        return ledger.ofShifts(unit, from, until, atMost);
    }

    /** What was given for a unit in one shift, if anything was. */
    public Optional<OfShift> ofShift(UnitId unit, ShiftId shift) {
        return ledger.ofShift(unit, shift).stream().findFirst();
    }

    /** A line of the ledger, after which the next part begins. */
    public record Mark(LocalDate day, UUID id) {}

    /**
     * A part of the ledger of some units, or of the whole district, in the order of days.
     *
     * @param after the last line of the part before; null for the first
     */
    public List<LedgerLine> lines(
            Collection<UnitId> units,
            boolean ofAll,
            LocalDate from,
            LocalDate until,
            @Nullable Mark after,
            int atMost) {
        return ledger.lines(
                units,
                ofAll,
                false,
                until,
                after == null ? from.minusDays(1) : after.day(),
                after == null ? FIRST : after.id(),
                atMost);
    }

    private Map<ServiceId, String> inCharge(Collection<ServiceId> ids) {
        List<LedgerRows.Confirmed> confirmed = ledger.confirmers(ids);
        AuthorNames accounts = names.getIfAvailable();
        Map<UUID, String> named = accounts == null
                ? Map.of()
                : accounts.namesOfAccounts(confirmed.stream()
                        .map(LedgerRows.Confirmed::account)
                        .distinct()
                        .toList());
        return confirmed.stream()
                .collect(Collectors.toMap(LedgerRows.Confirmed::id, one -> named.getOrDefault(one.account(), "")));
    }

    private static ServiceEntry withPersonInCharge(ServiceEntry entry, String name) {
        return new ServiceEntry(
                entry.id(),
                entry.activity(),
                entry.activityName(),
                entry.date(),
                entry.place(),
                entry.content(),
                entry.hours(),
                entry.organizer(),
                entry.organizerName(),
                name,
                entry.backfilled());
    }
}
