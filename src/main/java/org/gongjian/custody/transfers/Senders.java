package org.gongjian.custody.transfers;

import org.gongjian.custody.Holder;
import org.gongjian.custody.boxes.BoxId;
import org.gongjian.custody.boxes.Boxes;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From where things can be sent, and who answers for what is there. */
@Component
class Senders {

    private final Places places;
    private final Boxes boxes;
    private final KeeperRows keepers;
    private final Authority authority;

    Senders(Places places, Boxes boxes, KeeperRows keepers, Authority authority) {
        this.places = places;
        this.boxes = boxes;
        this.keepers = keepers;
        this.authority = authority;
    }

    /** A place somebody looks after, a box that stands at one, or a keeper that a unit sent to before; else a 404. */
    TransferDesk.Source source(Holder from) {
        return switch (from.kind()) {
            case PLACE -> at(from, places.byId(new PlaceId(from.id())).orElseThrow(Refused::missing), null);
            case BOX -> {
                Boxes.Box box = boxes.byId(new BoxId(from.id())).orElseThrow(Refused::missing);
                yield at(from, places.byId(box.place()).orElseThrow(Refused::missing), box.name());
            }
            case KEEPER -> {
                Keeper keeper = keepers.byId(new KeeperId(from.id())).orElseThrow(Refused::missing);
                yield new TransferDesk.Source(from, keeper.unit(), keeper.name());
            }
            case UNIT, PERSON, TRANSFER, READERS, LOST, CONSIGNMENT, NOWHERE -> throw Refused.missing();
        };
    }

    Verdict maySend(Actor by, UnitId unit) {
        return Verdict.require(authority.mayActFor(by, unit).isAllowed(), Reason.of("custody.refused.send"));
    }

    private static TransferDesk.Source at(Holder from, Place place, @Nullable Localized box) {
        UnitId unit = place.keptBy();
        if (unit == null) {
            throw Refused.conflict(Reason.of("custody.refused.nobodys"));
        }
        return new TransferDesk.Source(from, unit, box == null ? place.name() : box);
    }
}
