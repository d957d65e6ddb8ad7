package org.gongjian.custody.web;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;

/** From a place's page its own people send, box and label what stands there. */
@Component
class PlaceThings implements RecordActions {

    private static final int ORDER = 40;

    private final Places places;
    private final Authority authority;
    private final CurrentActor actor;

    PlaceThings(Places places, Authority authority, CurrentActor actor) {
        this.places = places;
        this.authority = authority;
        this.actor = actor;
    }

    @Override
    public List<Action> on(RecordRef record) {
        Actor reader = actor.current();
        if (!record.kind().equals("place") || reader.mandates().isEmpty()) {
            return List.of();
        }
        boolean own = places.byId(new PlaceId(record.id()))
                .filter(place -> place.keptBy() != null
                        && authority.mayActFor(reader, place.keptBy()).isAllowed())
                .isPresent();
        return own
                ? List.of(
                        link("custody.shelf", "desk/shelves/" + record.id()),
                        link("custody.action.send", "desk/transfers/new?from=place-" + record.id()),
                        link("custody.action.box", "desk/boxes/new?place=" + record.id()),
                        link("custody.action.labels", "desk/labels.pdf?place=" + record.id()))
                : List.of();
    }

    private static Action link(String label, String path) {
        return Action.link(label, path, ORDER, Verdict.allowed());
    }
}
