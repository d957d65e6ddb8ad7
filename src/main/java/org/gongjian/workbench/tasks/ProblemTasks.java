package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.visits.OpenProblem;
import org.gongjian.evaluation.visits.OpenProblems;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Problems found on the spot: the entrant puts them right, an assessor looks again, the organizer sees those that are late. */
@Component
@Order(48)
class ProblemTasks implements Tasks {

    private final OpenProblems problems;
    private final Organizations organizations;

    ProblemTasks(OpenProblems problems, Organizations organizations) {
        this.problems = problems;
        this.organizations = organizations;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        return Stream.of(
                        problems.toAnswer(actor).stream().map(one -> task(one, now, toAnswer(one, now), "answer")),
                        problems.toRecheck(actor).stream().map(one -> task(one, now, says("recheck", one), "look")),
                        late(actor, now))
                .flatMap(Function.identity())
                .toList();
    }

    private Stream<Task> late(Actor actor, LocalDate now) {
        List<OpenProblem> late = problems.late(actor);
        Map<UnitId, Localized> names = organizations.shortNames(
                late.stream().map(one -> one.entrant().unit()).toList());
        return late.stream()
                .map(one -> task(
                        one,
                        now,
                        Reason.of(
                                "workbench.problems.late",
                                one.problem().number(),
                                names.getOrDefault(one.entrant().unit(), one.campaign())),
                        "look"));
    }

    private static Reason toAnswer(OpenProblem one, LocalDate now) {
        return says(one.problem().isLate(now) ? "late-own" : "answer", one);
    }

    private static Reason says(String what, OpenProblem one) {
        return Reason.of("workbench.problems." + what, one.problem().number());
    }

    private static Task task(OpenProblem one, LocalDate now, Reason why, String verb) {
        String path = one.problem().path();
        return Task.dated(one.campaign(), path, why, one.problem().deadline(), now, "workbench.do." + verb, path);
    }
}
