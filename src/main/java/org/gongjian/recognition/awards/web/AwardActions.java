package org.gongjian.recognition.awards.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.CurrentActor;
import org.gongjian.recognition.awards.Awards;
import org.springframework.stereotype.Component;

/** From the page of what led to it, and of the place where it hangs, one awards a plaque. */
@Component
class AwardActions implements RecordActions {

    private static final int ORDER = 60;

    private final Awards awards;
    private final CurrentActor actor;

    AwardActions(Awards awards, CurrentActor actor) {
        this.awards = awards;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        String given = switch (record.kind()) {
            case "activity", "agreement" -> "origin=" + record.kind() + ":" + record.id();
            case "place" -> "place=" + record.id();
            default -> "";
        };
        return given.isEmpty() || !awards.mayAwardSomewhere(actor.current()).isAllowed()
                ? List.of()
                : List.of(Action.link(
                        "recognition.awards.new",
                        "honours/new?" + given,
                        ORDER,
                        awards.mayAwardSomewhere(actor.current())));
    }
}
