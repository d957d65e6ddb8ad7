package org.gongjian.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Expected;
import org.gongjian.activities.checkin.Roll;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays what a roll says beside what has been said of the hours, for who keeps the activity. */
@Service
@Transactional(readOnly = true)
public class ServiceSheets {

    private final CheckIns checkIns;
    private final ServiceRows rows;
    private final People people;
    private final RegisteredVolunteers volunteers;
    private final Clock clock;

    ServiceSheets(CheckIns checkIns, ServiceRows rows, People people, RegisteredVolunteers volunteers, Clock clock) {
        this.checkIns = checkIns;
        this.rows = rows;
        this.people = people;
        this.volunteers = volunteers;
        this.clock = clock;
    }

    /**
     * Somebody in a shift.
     *
     * @param record null as long as nobody has said anything of it
     * @param why they have hours or none, as it is told to somebody else
     * @param ready whether it can be confirmed as the roll says; the reason why not
     */
    public record Line(
            ServiceId id,
            PersonId person,
            String name,
            Proposal proposal,
            @Nullable ServiceRecord record,
            Reason why,
            Verdict ready) {

        public boolean isReady() {
            return record == null && ready.isAllowed();
        }

        /** Whether somebody has to say from when until when. */
        public boolean isOpen() {
            return record == null && proposal instanceof Proposal.Open;
        }

        public boolean isAbsent() {
            return record == null && proposal instanceof Proposal.Absent;
        }
    }

    /**
     * A shift's hours.
     *
     * @param may whether hours of this shift can be entered now at all
     * @param lines by name
     * @param unnamed who came without having signed up: without a name there are no hours
     */
    public record Sheet(ActivityView activity, Shift shift, Verdict may, List<Line> lines, int unnamed) {

        public Sheet {
            lines = List.copyOf(lines);
        }

        public Optional<Line> line(ServiceId id) {
            return lines.stream().filter(line -> line.id().equals(id)).findFirst();
        }

        public long ready() {
            return lines.stream().filter(Line::isReady).count();
        }
    }

    /** Refused for who does not keep the activity. */
    public Sheet open(Actor by, ActivityId activity, ShiftId shift) {
        Roll roll = checkIns.open(by, activity, shift);
        Instant now = clock.instant();
        Verdict may = CountingRules.isService(roll.shift())
                .and(CountingRules.tookPlace(roll.activity()))
                .and(CountingRules.isOver(roll.shift(), now));
        Map<ServiceId, ServiceRecord> records =
                rows.of(shift).stream().collect(Collectors.toMap(ServiceRecord::id, Function.identity()));
        Map<ServiceId, String> reasons = reasons(records.keySet());
        Map<ServiceId, Expected> expected = new HashMap<>();
        roll.expected().forEach(one -> expected.put(ServiceId.of(one.signUp()), one));
        Map<PersonId, String> names = people.names(
                records.values().stream().map(ServiceRecord::person).toList());
        Set<PersonId> registered = volunteers.among(
                roll.expected().stream().map(Expected::person).distinct().toList());
        List<Line> lines = Stream.concat(expected.keySet().stream(), records.keySet().stream())
                .distinct()
                .map(id -> line(
                        id, roll.shift(), expected.get(id), records.get(id), reasons.get(id), names, registered, now))
                .sorted(Comparator.comparing(Line::name)
                        .thenComparing(line -> line.id().value()))
                .toList();
        return new Sheet(
                roll.activity(), roll.shift(), may, lines, roll.walkedIn().size());
    }

    private Map<ServiceId, String> reasons(Collection<ServiceId> ids) {
        return rows.reasons(ids).stream().collect(Collectors.toMap(ServiceRows.Why::id, ServiceRows.Why::words));
    }

    private static Line line(
            ServiceId id,
            Shift shift,
            @Nullable Expected expected,
            @Nullable ServiceRecord record,
            @Nullable String reason,
            Map<PersonId, String> names,
            Set<PersonId> registered,
            Instant now) {
        if (expected == null) {
            ServiceRecord there = Objects.requireNonNull(record);
            return new Line(
                    id,
                    there.person(),
                    names.getOrDefault(there.person(), ""),
                    new Proposal.Absent(),
                    there,
                    HoursReason.ofThem(HoursReason.of(there, reason)),
                    Verdict.refused(Reason.of("service.refused.said")));
        }
        Proposal proposal = Proposal.of(shift, expected.presence());
        return new Line(
                id,
                expected.person(),
                expected.name(),
                proposal,
                record,
                HoursReason.ofThem(HoursReason.of(shift, proposal, record, reason, now)),
                ready(proposal, registered.contains(expected.person())));
    }

    private static Verdict ready(Proposal proposal, boolean registered) {
        Verdict said = switch (proposal) {
            case Proposal.Absent() -> Verdict.refused(Reason.of("service.refused.absent"));
            case Proposal.Open open -> Verdict.refused(Reason.of("service.refused.open"));
            case Proposal.Outside outside -> Verdict.refused(Reason.of("service.refused.was-outside"));
            case Proposal.Attended attended -> Verdict.allowed();
        };
        return said.and(CountingRules.isRegistered(registered));
    }
}
