package org.gongjian.evaluation.marks.api;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.district.Longest;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.MarkId;
import org.gongjian.evaluation.marks.Marks;
import org.gongjian.evaluation.marks.ScorerTask;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Points of a scorer: what waits for them, and giving them; nobody else's are told. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/marks")
class MarksApi {

    private final Marks marks;
    private final MarkDesk desk;
    private final CurrentActor actor;

    MarksApi(Marks marks, MarkDesk desk, CurrentActor actor) {
        this.marks = marks;
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * A leaf that waits for the scorer's points.
     *
     * @param most points it can have
     * @param further whether those who scored first lie too far apart
     */
    record WaitingLeaf(EntryId entry, int round, IndicatorId leaf, String code, BigDecimal most, boolean further) {

        static WaitingLeaf of(ScorerTask task) {
            return new WaitingLeaf(
                    task.entrant().entry(),
                    task.round().number(),
                    task.leaf().id(),
                    task.leaf().code(),
                    task.leaf().points(),
                    task.further());
        }
    }

    @GetMapping
    List<WaitingLeaf> waiting() {
        return marks.tasksOf(actor.current()).stream().map(WaitingLeaf::of).toList();
    }

    /** Points for a leaf, once; told again under the same id they change nothing. */
    record GivenPoints(
            MarkId id,
            EntryId entry,
            int round,
            IndicatorId leaf,
            BigDecimal points,
            @Longest(1_000) @Nullable String words) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@RequestBody GivenPoints given) {
        desk.give(
                actor.current(), given.id(), given.entry(), given.round(), given.leaf(), given.points(), given.words());
    }
}
