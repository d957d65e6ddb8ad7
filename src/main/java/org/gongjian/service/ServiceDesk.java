package org.gongjian.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.activities.Hosts;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Presence;
import org.gongjian.activities.checkin.PresenceId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which time of volunteers counts: from the roll, singly or many at once, or entered afterwards by two people. Who keeps
 * the activity may; nobody says it of themselves. What was said is changed by {@link ServiceChanges}.
 */
@Service
@Transactional
public class ServiceDesk {

    /** The most services that are confirmed at once. */
    public static final int MOST = 300;

    private final ServiceRows rows;
    private final ServiceSheets sheets;
    private final ServiceChanges changes;
    private final Counting counting;
    private final RegisteredVolunteers volunteers;
    private final ActivityDesk activities;
    private final CheckIns checkIns;
    private final People people;
    private final Today today;
    private final AuditLog audit;
    private final Clock clock;

    ServiceDesk(
            ServiceRows rows,
            ServiceSheets sheets,
            ServiceChanges changes,
            Counting counting,
            RegisteredVolunteers volunteers,
            ActivityDesk activities,
            CheckIns checkIns,
            People people,
            Today today,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.changes = changes;
        this.counting = counting;
        this.volunteers = volunteers;
        this.activities = activities;
        this.checkIns = checkIns;
        this.people = people;
        this.today = today;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms many as the roll says. One that cannot be is refused on its own, and the others count.
     *
     * @param ids at most {@value #MOST}
     * @return what became of each, in the order given
     */
    public List<Confirmation> confirmAll(Actor by, ActivityId activity, ShiftId shift, Collection<ServiceId> ids) {
        Verdict.require(ids.size() <= MOST, Reason.of("service.refused.many", MOST))
                .orRefuse("ids");
        ServiceSheets.Sheet sheet = sheets.open(by, activity, shift);
        sheet.may().orConflict();
        List<ServiceSheets.Line> lines =
                ids.stream().distinct().flatMap(id -> sheet.line(id).stream()).toList();
        Counting.Book book = book(sheet, lines);
        Map<PresenceId, Set<UUID>> tellers = checkIns.tellers(lines.stream()
                .map(ServiceSheets.Line::proposal)
                .flatMap(said -> said instanceof Proposal.Attended attended
                        ? Stream.of(attended.presence().id())
                        : Stream.empty())
                .toList());
        List<Confirmation> outcomes = new ArrayList<>();
        for (ServiceId id : ids.stream().distinct().toList()) {
            Verdict done = sheet.line(id)
                    .map(line -> confirm(by, sheet, line, ConfirmHours.asTheRollSays(id), book, tellers))
                    .orElseGet(() -> Verdict.refused(Reason.of("service.refused.unknown")));
            outcomes.add(new Confirmation(id, done.reason().orElse(null)));
        }
        return outcomes;
    }

    /** Confirms one, as the roll says or otherwise. A conflict where it cannot count. */
    public void confirm(Actor by, ActivityId activity, ShiftId shift, ConfirmHours command) {
        ServiceSheets.Sheet sheet = sheets.open(by, activity, shift);
        sheet.may().orConflict();
        ServiceSheets.Line line = sheet.line(command.id()).orElseThrow(Refused::missing);
        Counting.Book book = book(sheet, List.of(line));
        if (command.insteadOfOthers()) {
            Span span = said(line, command);
            String reason = Step.reason(command.reason());
            for (ServiceRecord other : book.overlapping(line.person(), line.id(), span)) {
                changes.revoke(by, other.id(), other.version(), reason);
                book.remove(other);
            }
        }
        confirm(by, sheet, line, command, book, tellers(line)).orConflict();
    }

    /** Says that somebody's time does not count, and why; they may appeal. */
    public void decline(Actor by, ActivityId activity, ShiftId shift, ServiceId id, String why) {
        ServiceSheets.Sheet sheet = sheets.open(by, activity, shift);
        sheet.may().orConflict();
        ServiceSheets.Line line = sheet.line(id).orElseThrow(Refused::missing);
        String reason = Step.reason(why);
        Verdict.require(
                        line.record() == null && !(line.proposal() instanceof Proposal.Absent),
                        Reason.of("service.refused.said"))
                .orConflict();
        PeopleRules.isAboutOthers(by, people.identities(line.person())).orForbid();
        boolean known = line.proposal() instanceof Proposal.Attended;
        Span span = line.proposal() instanceof Proposal.Attended attended
                ? attended.span()
                : Proposal.spanOf(sheet.shift());
        book(sheet, List.of(line));
        write(by, sheet, line.id(), line.person(), StepKind.DECLINED, span, 0, reason, !known, false)
                .orConflict();
    }

    /** Enters somebody the roll does not have. Sending the same again changes nothing. */
    public void enter(Actor by, ActivityId activity, ShiftId shift, EnterHours command) {
        ServiceSheets.Sheet sheet = sheets.open(by, activity, shift);
        sheet.may().orConflict();
        String reason = Step.reason(command.reason());
        PersonId person = people.require(command.person()).id();
        if (sheet.line(command.id()).filter(line -> line.record() != null).isPresent()) {
            return;
        }
        sheet.line(command.id())
                .ifPresent(line -> Verdict.require(
                                line.isAbsent() && line.person().equals(person),
                                Reason.of("service.refused.on-the-roll"))
                        .orConflict());
        Verdict.require(
                        sheet.lines().stream()
                                .filter(line -> line.person().equals(person))
                                .allMatch(ServiceSheets.Line::isAbsent),
                        Reason.of("service.refused.on-the-roll"))
                .orConflict();
        PeopleRules.isAboutOthers(by, people.identities(person)).orForbid();
        CountingRules.isWithin(command.span(), Proposal.spanOf(sheet.shift())).orRefuse("from");
        CountingRules.isRegistered(volunteers.among(List.of(person)).contains(person))
                .orConflict();
        Counting.Book book = counting.open(List.of(person), command.span());
        book.mayCount(person, command.id(), command.span()).orConflict();
        write(by, sheet, command.id(), person, StepKind.ENTERED, command.span(), 0, reason, true, false)
                .orConflict();
    }

    private Counting.Book book(ServiceSheets.Sheet sheet, List<ServiceSheets.Line> lines) {
        return counting.open(
                lines.stream().map(ServiceSheets.Line::person).distinct().toList(), Proposal.spanOf(sheet.shift()));
    }

    private Map<PresenceId, Set<UUID>> tellers(ServiceSheets.Line line) {
        return line.proposal() instanceof Proposal.Attended attended
                ? checkIns.tellers(List.of(attended.presence().id()))
                : Map.of();
    }

    /** What the coordinator says, or else the roll. */
    private static Span said(ServiceSheets.Line line, ConfirmHours command) {
        if (command.said() != null) {
            return command.said();
        }
        if (line.proposal() instanceof Proposal.Attended attended) {
            return attended.span();
        }
        throw Refused.conflict(line.ready().reason().orElseThrow());
    }

    private Verdict confirm(
            Actor by,
            ServiceSheets.Sheet sheet,
            ServiceSheets.Line line,
            ConfirmHours command,
            Counting.Book book,
            Map<PresenceId, Set<UUID>> tellers) {
        Verdict may = Verdict.require(line.record() == null, Reason.of("service.refused.said"))
                .and(Verdict.require(!line.isAbsent(), Reason.of("service.refused.absent")))
                .and(PeopleRules.isAboutOthers(by, people.identities(line.person())));
        if (!may.isAllowed()) {
            return may;
        }
        if (command.said() == null && !line.ready().isAllowed()) {
            return line.ready();
        }
        String reason = command.needsReason() ? Step.reason(command.reason()) : null;
        Span span = said(line, command);
        Verdict counts = CountingRules.isWithin(span, Proposal.spanOf(sheet.shift()))
                .and(CountingRules.isRegistered(
                        volunteers.among(List.of(line.person())).contains(line.person())))
                .and(book.mayCount(line.person(), line.id(), span));
        if (!counts.isAllowed()) {
            return counts;
        }
        boolean byHand = command.said() != null;
        boolean oneHand = !byHand && isOneHand(by, line, tellers);
        return write(
                by,
                sheet,
                line.id(),
                line.person(),
                StepKind.CONFIRMED,
                span,
                book.counted(span),
                reason,
                byHand,
                oneHand);
    }

    private static boolean isOneHand(Actor by, ServiceSheets.Line line, Map<PresenceId, Set<UUID>> tellers) {
        if (by.accountId() == null || !(line.proposal() instanceof Proposal.Attended(Presence presence, Span span))) {
            return false;
        }
        Set<UUID> told = tellers.getOrDefault(presence.id(), Set.of());
        return told.equals(Set.of(by.accountId().value()));
    }

    private Verdict write(
            Actor by,
            ServiceSheets.Sheet sheet,
            ServiceId id,
            PersonId person,
            StepKind kind,
            Span span,
            int minutes,
            @Nullable String reason,
            boolean byHand,
            boolean oneHand) {
        ActivityView activity = sheet.activity();
        Author author = activities.author(by, activity);
        Step step = new Step(1, kind, clock.instant(), author, span, minutes, reason);
        ServiceRecord record = new ServiceRecord(
                id,
                sheet.shift().id(),
                activity.id(),
                person,
                organizer(activity.hosts()),
                kind == StepKind.ENTERED,
                span,
                today.on(sheet.shift().details().startsAt()),
                kind.leadsTo(),
                minutes,
                today.date()
                        .isAfter(counting.dueBy(today.on(sheet.shift().details().endsAt()))),
                byHand,
                oneHand,
                1);
        if (!rows.add(record, step)) {
            return Verdict.refused(Reason.of("service.refused.said"));
        }
        audit.write(author, kind.verb(), id.ref());
        return Verdict.allowed();
    }

    /** Hours are given for who organizes; where nobody else does, for who hosts. */
    static UnitId organizer(Hosts hosts) {
        return hosts.all().stream()
                .filter(host -> host.role() == HostRole.ORGANIZER)
                .map(Hosts.Host::unit)
                .findFirst()
                .orElseGet(() -> hosts.answering().getFirst());
    }
}
