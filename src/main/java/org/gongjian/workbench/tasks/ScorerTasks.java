package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.evidence.MeasuredRound;
import org.gongjian.evaluation.marks.Marks;
import org.gongjian.evaluation.marks.ScorerTask;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a scorer has to give points for, round by round. */
@Component
@Order(48)
class ScorerTasks implements Tasks {

    private final Marks marks;

    ScorerTasks(Marks marks) {
        this.marks = marks;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        if (!actor.isSignedIn()) {
            return List.of();
        }
        Map<MeasuredRound, List<ScorerTask>> rounds = marks.tasksOf(actor).stream()
                .collect(Collectors.groupingBy(ScorerTask::round, LinkedHashMap::new, Collectors.toList()));
        return rounds.entrySet().stream()
                .map(round -> task(round.getKey(), round.getValue(), now))
                .toList();
    }

    private static Task task(MeasuredRound round, List<ScorerTask> leaves, LocalDate now) {
        return Task.dated(
                round.title(),
                "marks",
                Reason.of("workbench.campaigns.to-score", leaves.size(), round.number()),
                round.endsOn(),
                now,
                "workbench.do.score",
                leaves.getFirst().path());
    }
}
