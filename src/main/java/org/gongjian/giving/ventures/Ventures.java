package org.gongjian.giving.ventures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads calls and ventures, each as the reader may see it. */
@Service
@Transactional(readOnly = true)
public class Ventures {

    private final CallRows calls;
    private final VentureRows ventures;
    private final ScoreRows scores;
    private final CourseRows course;
    private final CallDesk callDesk;
    private final VentureDesk desk;
    private final VenturePermissions permissions;
    private final Today today;

    Ventures(
            CallRows calls,
            VentureRows ventures,
            ScoreRows scores,
            CourseRows course,
            CallDesk callDesk,
            VentureDesk desk,
            VenturePermissions permissions,
            Today today) {
        this.calls = calls;
        this.ventures = ventures;
        this.scores = scores;
        this.course = course;
        this.callDesk = callDesk;
        this.desk = desk;
        this.permissions = permissions;
        this.today = today;
    }

    /** A call that is not here is a fault of the address: 404. */
    public Call requireCall(CallId id) {
        return calls.byId(id).orElseThrow(Refused::missing);
    }

    /**
     * Calls, latest first.
     *
     * @param after the last of the page before, null for the first
     */
    public List<Call> page(@Nullable CallId after, int atMost) {
        return calls.page(after, atMost);
    }

    /** What units applied with, as far as the reader may see it. */
    public List<Venture> of(Actor reader, Call call) {
        return ventures.of(call.id()).stream()
                .filter(venture -> isShown(reader, call, venture))
                .toList();
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public VentureView require(Actor reader, VentureId id) {
        Venture venture = ventures.byId(id).orElseThrow(Refused::missing);
        Call call = requireCall(venture.call());
        if (!isShown(reader, call, venture)) {
            throw Refused.missing();
        }
        boolean inside = permissions.isInside(reader, call, venture);
        return new VentureView(
                venture,
                call,
                scoringFor(call, venture, inside).orElse(null),
                course.objectionsTo(id),
                course.tranches(id),
                course.reports(id),
                verbs(reader, call, venture),
                inside);
    }

    /**
     * The same, for who may take a step of a venture at all; whether it can be taken now the step says.
     *
     * @param step as in {@link VentureView#verbs()}
     */
    public VentureView requireFor(Actor actor, VentureId id, String step) {
        VentureView view = require(actor, id);
        if (!view.verbs().containsKey(step)) {
            throw Refused.forbidden(Reason.of(
                    switch (step) {
                        case "score" -> "giving.ventures.refused.score";
                        case "withdraw", "report" -> "giving.ventures.refused.apply";
                        case "object" -> "giving.ventures.refused.object";
                        default -> "giving.ventures.refused.run";
                    }));
        }
        return view;
    }

    /** Every venture that was awarded, oldest first. */
    public List<Venture> awarded() {
        return ventures.awarded();
    }

    public Map<CallId, Call> calls(Collection<CallId> ids) {
        return calls.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Call::id, Function.identity()));
    }

    public List<Tranche> tranchesOf(VentureId id) {
        return course.tranches(id);
    }

    /** Ventures somebody may still score. */
    public List<Venture> toScore(Actor actor) {
        return actor.accountId() == null || !actor.has(Role.ASSESSOR)
                ? List.of()
                : calls.underWay().stream()
                        .flatMap(call -> ventures.of(call.id()).stream()
                                .filter(venture ->
                                        mayScore(actor, call, venture).isAllowed()))
                        .toList();
    }

    // What the page may offer

    public Verdict mayRun(Actor actor, UnitId organizer) {
        return permissions.mayRun(actor, organizer);
    }

    public Verdict mayMakePublic(Actor actor, Call call) {
        return permissions.mayRun(actor, call.organizer()).and(callDesk.mayMakePublic(call));
    }

    public Verdict mayDecide(Actor actor, Call call) {
        return permissions.mayRun(actor, call.organizer()).and(callDesk.mayDecide(call));
    }

    /** Whether somebody may apply for any unit at all. */
    public Verdict mayApplySomewhere(Actor actor) {
        return permissions.mayApplySomewhere(actor);
    }

    public Verdict mayApply(Actor actor, Call call) {
        return permissions.mayApplySomewhere(actor).and(call.isOpen(today.date()));
    }

    private Map<String, Verdict> verbs(Actor actor, Call call, Venture venture) {
        Map<String, Verdict> verbs = new LinkedHashMap<>();
        if (permissions.mayRun(actor, call.organizer()).isAllowed()) {
            Verdict atWork = call.isAtWork(today.date());
            verbs.put("screen", atWork.and(venture.mayBeScreened()));
            verbs.put("propose", atWork.and(venture.mayBeProposed()));
            verbs.put("contract", venture.mayBeContracted());
            verbs.put("pay", venture.mayBePaid());
            verbs.put("claw-back", venture.mayBeClawedBack());
        }
        if (permissions.mayApply(actor, venture.applicant()).isAllowed()) {
            verbs.put("withdraw", venture.mayBeWithdrawn());
            verbs.put("report", venture.mayBeReported());
        }
        if (actor.has(Role.ASSESSOR)) {
            verbs.put("score", mayScore(actor, call, venture));
        }
        if (actor.isSignedIn()) {
            verbs.put("object", desk.mayObject(call, venture));
        }
        return verbs;
    }

    private Verdict mayScore(Actor actor, Call call, Venture venture) {
        Map<UUID, List<Integer>> given = scores.of(venture.id());
        return permissions
                .mayScore(actor, venture, scores.barred(venture.id()))
                .and(desk.mayScore(
                        call,
                        venture,
                        given,
                        actor.accountId() == null
                                ? venture.id().value()
                                : actor.accountId().value()));
    }

    private boolean isShown(Actor reader, Call call, Venture venture) {
        return (venture.state().isPublic() && call.state() != CallState.PUBLISHED)
                || permissions.isInside(reader, call, venture);
    }

    /** Blind until all are in; then for the two sides, and for everybody once the proposal is public. */
    private Optional<Scoring> scoringFor(Call call, Venture venture, boolean inside) {
        return Optional.of(desk.scoring(call, venture))
                .filter(scoring -> !scoring.totals().isEmpty() && scoring.isComplete())
                .filter(scoring -> inside || call.state() != CallState.PUBLISHED);
    }
}
