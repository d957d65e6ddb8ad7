package org.gongjian.programmes.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.pillars.Hung;
import org.springframework.stereotype.Component;

/** From a record's page, for those who keep programmes and where there are any: hang it on one. */
@Component
class HangActions implements RecordActions {

    private static final int ORDER = 95;

    private final Programmes programmes;
    private final CurrentActor actor;

    HangActions(Programmes programmes, CurrentActor actor) {
        this.programmes = programmes;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        return Hung.KINDS.contains(record.kind()) && programmes.keepsAny(actor.current())
                ? List.of(Action.link(
                        "programmes.do.hang",
                        "programmes/hang?about=" + record.kind() + ":" + record.id(),
                        ORDER,
                        Verdict.allowed()))
                : List.of();
    }
}
