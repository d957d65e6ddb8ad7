package org.gongjian.giving.ventures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a call, makes public what is proposed, and decides once nobody's objection is open. */
@Service
@Transactional
public class CallDesk {

    private final CallRows calls;
    private final VentureRows ventures;
    private final ScoreRows scores;
    private final CourseRows course;
    private final VenturePermissions permissions;
    private final Funds funds;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    CallDesk(
            CallRows calls,
            VentureRows ventures,
            ScoreRows scores,
            CourseRows course,
            VenturePermissions permissions,
            Funds funds,
            Calendars calendars,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.calls = calls;
        this.ventures = ventures;
        this.scores = scores;
        this.course = course;
        this.permissions = permissions;
        this.funds = funds;
        this.calendars = calendars;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Publishes a call. Sent again with the same id it changes nothing. */
    public CallId open(Actor by, CallId id, UnitId organizer, FundId fund, CallTerms terms) {
        permissions.mayRun(by, organizer).orForbid();
        Author author = by.authorFor(organizer);
        Fund pays = funds.byId(fund)
                .filter(found -> found.holder().equals(organizer))
                .orElseThrow(() -> Refused.invalid("fund", Reason.of("giving.ventures.rule.fund")));
        terms.use().allowedFor(pays.basis()).orRefuse("use");
        Verdict.require(
                        terms.budget()
                                        .value()
                                        .compareTo(pays.figures()
                                                .promised()
                                                .subtract(pays.figures().used()))
                                <= 0,
                        Reason.of(
                                "giving.ventures.rule.fund-small",
                                pays.figures()
                                        .promised()
                                        .subtract(pays.figures().used())))
                .orRefuse("budget");
        Call call = new Call(id, 1, organizer, fund, terms, CallState.PUBLISHED, null, null, author, clock.instant());
        if (calls.add(call)) {
            audit.write(author, "published", call.ref());
        } else if (calls.byId(id)
                .filter(there -> Objects.equals(there.madeBy().account(), author.account()))
                .isEmpty()) {
            throw Refused.missing();
        }
        return id;
    }

    /** The publicity period begins: so many working days on the district's calendar, after today. */
    public void makePublic(Actor by, CallId id, int version) {
        Call call = held(by, id, version);
        mayMakePublic(call).orConflict();
        LocalDate from = today.date();
        LocalDate until = calendars.current().plus(from, call.terms().publicityDays());
        change(call, CallState.IN_PUBLICITY, from, until);
        audit.write(by.authorFor(call.organizer()), "made-public", call.ref());
    }

    /** The awards stand. */
    public void decide(Actor by, CallId id, int version) {
        Call call = held(by, id, version);
        mayDecide(call).orConflict();
        ventures.decide(id, today.date());
        change(call, CallState.DECIDED, call.publicFrom(), call.publicUntil());
        audit.write(by.authorFor(call.organizer()), "decided", call.ref());
    }

    Verdict mayMakePublic(Call call) {
        List<Venture> all = ventures.of(call.id());
        return call.mayBeMadePublic(
                today.date(),
                all,
                all.stream()
                        .filter(one -> one.state() == VentureState.ADMITTED || one.state() == VentureState.PROPOSED)
                        .map(one -> Scoring.of(one.id(), call.terms(), scores.of(one.id())))
                        .toList());
    }

    Verdict mayDecide(Call call) {
        return call.mayBeDecided(today.date(), course.isObjected(call.id()));
    }

    private Call held(Actor by, CallId id, int version) {
        Call call = calls.hold(id).orElseThrow(Refused::missing);
        permissions.mayRun(by, call.organizer()).orForbid();
        if (call.version() != version) {
            throw Refused.stale();
        }
        return call;
    }

    private void change(Call call, CallState next, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (!calls.change(call, next, from, until)) {
            throw Refused.stale();
        }
    }
}
