package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.giving.Yuan;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done with ventures until they are awarded: apply, screen, score, propose, object and answer. */
@Service
@Transactional
public class VentureDesk {

    private static final int MOST_POINTS = 100;

    private final VentureRows ventures;
    private final CallRows calls;
    private final ScoreRows scores;
    private final CourseRows course;
    private final VenturePermissions permissions;
    private final Organizations organizations;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    VentureDesk(
            VentureRows ventures,
            CallRows calls,
            ScoreRows scores,
            CourseRows course,
            VenturePermissions permissions,
            Organizations organizations,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.ventures = ventures;
        this.calls = calls;
        this.scores = scores;
        this.course = course;
        this.permissions = permissions;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** A unit applies, once. Sent again with the same id it changes nothing. */
    public VentureId apply(Actor by, VentureId id, CallId to, UnitId applicant, VenturePlan plan) {
        permissions.mayApply(by, applicant).orForbid();
        Call call = calls.hold(to).orElseThrow(Refused::missing);
        Author author = by.authorFor(applicant);
        if (ventures.byId(id).isPresent()) {
            return ventures.byId(id)
                    .filter(there -> Objects.equals(there.appliedBy().account(), author.account()))
                    .map(Venture::id)
                    .orElseThrow(Refused::missing);
        }
        Organization unit = organizations.byId(applicant).orElseThrow(Refused::missing);
        call.isOpen(today.date()).and(call.mayApply(unit)).orConflict();
        Verdict.require(ventures.ofUnit(to, applicant).isEmpty(), Reason.of("giving.ventures.rule.once"))
                .orConflict();
        VentureRules.withinEach(plan.asked(), call).orRefuse("lines[0].yuan");
        Venture venture = new Venture(
                id,
                1,
                to,
                applicant,
                plan,
                VentureState.SUBMITTED,
                null,
                null,
                null,
                null,
                null,
                BigDecimal.ZERO,
                author,
                clock.instant());
        ventures.add(venture);
        audit.write(author, "submitted", venture.ref());
        return id;
    }

    public void withdraw(Actor by, VentureId id, int version) {
        Venture venture = at(id, version);
        permissions.mayApply(by, venture.applicant()).orForbid();
        venture.mayBeWithdrawn().orConflict();
        move(venture, VentureState.WITHDRAWN, null, null);
        audit.write(by.authorFor(venture.applicant()), "withdrawn", venture.ref());
    }

    /** The organizer's side says whether it meets what the call asks for, and why not. */
    public void screen(Actor by, VentureId id, int version, boolean admitted, @Nullable String reason) {
        Venture venture = at(id, version);
        Call call = run(by, venture);
        call.isAtWork(today.date()).and(venture.mayBeScreened()).orConflict();
        Verdict.require(admitted || reason != null, Reason.of("frame.fault.missing"))
                .orRefuse("reason");
        move(venture, admitted ? VentureState.ADMITTED : VentureState.TURNED_DOWN, admitted ? null : reason, null);
        audit.write(by.authorFor(call.organizer()), admitted ? "admitted" : "turned-down", venture.ref());
    }

    /** Somebody says that they are not impartial: they do not score this one. */
    public void bar(Actor by, VentureId id) {
        Venture venture = ventures.byId(id).orElseThrow(Refused::missing);
        permissions.mayScore(by, venture, scores.barred(id)).orForbid();
        UUID account = by.requireAccount().value();
        Verdict.require(!scores.of(id).containsKey(account), Reason.of("giving.ventures.rule.scored"))
                .orConflict();
        scores.bar(id, account, clock.instant());
        audit.write(by.author(), "barred", venture.ref());
    }

    /**
     * Somebody gives points, once, not knowing those of others.
     *
     * @param points 0 to 100 for each criterion, in order
     */
    public void score(Actor by, VentureId id, List<Integer> points) {
        Venture venture = ventures.byId(id).orElseThrow(Refused::missing);
        Call call = calls.hold(venture.call()).orElseThrow(Refused::missing);
        permissions.mayScore(by, venture, scores.barred(id)).orForbid();
        UUID account = by.requireAccount().value();
        Map<UUID, List<Integer>> given = scores.of(id);
        if (points.equals(given.get(account))) {
            return;
        }
        mayScore(call, venture, given, account).orConflict();
        for (int i = 0; i < call.terms().criteria().size(); i++) {
            Verdict.require(
                            i < points.size() && points.get(i) >= 0 && points.get(i) <= MOST_POINTS,
                            Reason.of("giving.ventures.rule.points"))
                    .orRefuse("points[" + i + "]");
        }
        scores.add(id, account, points.subList(0, call.terms().criteria().size()), clock.instant());
        audit.write(by.author(), "scored", venture.ref());
    }

    /** The organizer's side proposes an award; what is proposed can be changed until it is public. */
    public void propose(Actor by, VentureId id, int version, Yuan yuan) {
        Venture venture = at(id, version);
        Call call = run(by, venture);
        call.isAtWork(today.date()).and(venture.mayBeProposed()).orConflict();
        Verdict.require(scoring(call, venture).isComplete(), Reason.of("giving.ventures.rule.unscored"))
                .orConflict();
        VentureRules.notMoreThanAsked(yuan.value(), venture).orRefuse("yuan");
        move(venture, VentureState.PROPOSED, null, yuan.value());
        audit.write(by.authorFor(call.organizer()), "proposed", venture.ref());
    }

    /** Anybody who is signed in objects while it is public. Sent again with the same id it changes nothing. */
    public void object(Actor by, VentureId id, UUID objection, String words) {
        UUID account = by.requireAccount().value();
        Venture venture = ventures.byId(id).orElseThrow(Refused::missing);
        Call call = calls.hold(venture.call()).orElseThrow(Refused::missing);
        mayObject(call, venture).orConflict();
        if (course.object(new Objection(objection, id, words, clock.instant(), null, null), account)) {
            audit.write(by.author(), "objected", venture.ref());
        }
    }

    /** The organizer's side answers; where the objection is right, the venture is not awarded. */
    public void answer(Actor by, UUID objection, boolean upheld, String answer) {
        Objection asked = course.objection(objection).orElseThrow(Refused::missing);
        Venture venture = ventures.byId(asked.venture()).orElseThrow(Refused::missing);
        Call call = run(by, venture);
        if (!course.answer(objection, upheld, answer, clock.instant())) {
            throw Refused.conflict(Reason.of("giving.ventures.rule.answered"));
        }
        if (upheld && venture.state() == VentureState.PROPOSED) {
            move(venture, VentureState.LEFT_OUT, null, null);
        }
        audit.write(by.authorFor(call.organizer()), upheld ? "objection-upheld" : "objection-answered", venture.ref());
    }

    Verdict mayObject(Call call, Venture venture) {
        return Verdict.require(
                call.state() == CallState.IN_PUBLICITY
                        && venture.state() == VentureState.PROPOSED
                        && call.publicUntil() != null
                        && !today.date().isAfter(call.publicUntil()),
                Reason.of("giving.ventures.rule.not-public"));
    }

    Verdict mayScore(Call call, Venture venture, Map<UUID, List<Integer>> given, UUID account) {
        return call.isAtWork(today.date())
                .and(venture.mayBeScored())
                .and(Verdict.require(!given.containsKey(account), Reason.of("giving.ventures.rule.scored")))
                .and(Verdict.require(
                        !Scoring.of(venture.id(), call.terms(), given).isComplete(),
                        Reason.of("giving.ventures.rule.all-in")));
    }

    Scoring scoring(Call call, Venture venture) {
        return Scoring.of(venture.id(), call.terms(), scores.of(venture.id()));
    }

    private Call run(Actor by, Venture venture) {
        Call call = calls.hold(venture.call()).orElseThrow(Refused::missing);
        permissions.mayRun(by, call.organizer()).orForbid();
        return call;
    }

    private Venture at(VentureId id, int version) {
        Venture venture = ventures.byId(id).orElseThrow(Refused::missing);
        if (venture.version() != version) {
            throw Refused.stale();
        }
        return venture;
    }

    private void move(Venture venture, VentureState next, @Nullable String reason, @Nullable BigDecimal awarded) {
        if (!ventures.move(venture, next, reason, awarded)) {
            throw Refused.stale();
        }
    }
}
