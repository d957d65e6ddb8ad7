package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.files.RecordFiles;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;

/** Gifts that were received, given by the unit or to it, as everybody reads them: whoever is not named is not named here. */
@Component
class GiftsToShow implements RecordSource {

    private static final int MOST = 20;

    private final Gifts gifts;
    private final RecordFiles files;
    private final Places places;
    private final Organizations organizations;

    GiftsToShow(Gifts gifts, RecordFiles files, Places places, Organizations organizations) {
        this.gifts = gifts;
        this.files = files;
        this.places = places;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return GiftId.KIND;
    }

    @Override
    public List<Suggestable> of(UnitId unit, LocalDate from, LocalDate until) {
        return Stream.of(GiftFilter.givenBy(unit), GiftFilter.givenTo(unit))
                .flatMap(which -> gifts.page(Actor.visitor(), which, null, MOST).gifts().stream())
                .filter(gift -> gift.state() == GiftState.RECEIVED)
                .filter(gift ->
                        !gift.givenOn().isBefore(from) && !gift.givenOn().isAfter(until))
                .map(this::shown)
                .toList();
    }

    @Override
    public Optional<Suggestable> find(RecordRef record, UnitId unit) {
        return gifts.byId(Actor.visitor(), new GiftId(record.id()))
                .filter(gift -> gift.state() == GiftState.RECEIVED)
                .filter(gift -> gift.receiver().equals(unit) || unit.equals(gift.donor()))
                .map(this::shown);
    }

    private Suggestable shown(GiftView gift) {
        UnitId host = gift.donor() == null ? gift.receiver() : gift.donor();
        return new Suggestable(
                gift.id().ref(),
                gift.purpose(),
                gift.id().path(),
                gift.givenOn(),
                new Shown(
                        files.publicPhotosOf(gift.id().ref()).size(),
                        0,
                        gift.purpose(),
                        new Caption(
                                gift.givenOn(),
                                places.names(Set.of(gift.shelf())).get(gift.shelf()),
                                organizations.names(Set.of(host)).get(host),
                                gift.purpose()),
                        false));
    }
}
