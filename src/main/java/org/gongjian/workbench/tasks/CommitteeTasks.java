package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What committees gave one's units to do, and meetings one has yet to call. */
@Component
@Order(45)
class CommitteeTasks implements Tasks {

    private final Committees committees;
    private final AlliancePolicies policies;
    private final Today today;

    CommitteeTasks(Committees committees, AlliancePolicies policies, Today today) {
        this.committees = committees;
        this.policies = policies;
        this.today = today;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        return Stream.concat(toDo(actor, now), toCall(actor, now)).toList();
    }

    private Stream<Task> toDo(Actor actor, LocalDate now) {
        return committees.waitingFor(new HashSet<>(actor.units())).stream()
                .map(action -> Task.dated(
                        action.wording(),
                        action.id().path(),
                        Reason.of("workbench.committee.action"),
                        action.dueOn(),
                        now,
                        "workbench.do.done",
                        action.id().path() + "/report"));
    }

    private Stream<Task> toCall(Actor actor, LocalDate now) {
        int callDays = policies.current().callDays();
        return committees.uncalled(actor).stream()
                .map(meeting -> Task.dated(
                        meeting.title(),
                        meeting.id().path(),
                        Reason.of("workbench.committee.call", callDays),
                        meeting.callBy(today.zone(), callDays),
                        now,
                        "workbench.do.call",
                        meeting.id().path() + "/call"));
    }
}
