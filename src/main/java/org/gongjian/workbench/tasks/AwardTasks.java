package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardNames;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plaques and awards that are to be looked at again, or whose term ends soon. */
@Component
@Order(48)
class AwardTasks implements Tasks {

    private final Awards awards;
    private final AwardNames names;

    AwardTasks(Awards awards, AwardNames names) {
        this.awards = awards;
        this.names = names;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        List<Awards.Due> due = awards.due(actor);
        Map<AwardId, Localized> titles =
                names.titles(due.stream().map(Awards.Due::award).toList());
        return due.stream().map(one -> task(one, titles, now)).toList();
    }

    private static Task task(Awards.Due due, Map<AwardId, Localized> titles, LocalDate now) {
        Award award = due.award();
        return Task.dated(
                titles.getOrDefault(award.id(), award.wording()),
                award.path(),
                Reason.of(
                        switch (due.what()) {
                            case REVIEW -> "workbench.award.review";
                            case ENDS -> "workbench.award.ends";
                        },
                        award.number().shown()),
                due.on(),
                now,
                "workbench.do.review",
                award.path() + "/do/confirm");
    }
}
