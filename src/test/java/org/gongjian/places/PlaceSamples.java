package org.gongjian.places;

import java.util.List;
import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.LayoutId;
import org.gongjian.places.layouts.Layouts;

/** A saying of the community's area, and the reading room with a position. */
class PlaceSamples implements SampleIds {

    private final Layouts layouts;
    private final Places places;

    PlaceSamples(Layouts layouts, Places places) {
        this.layouts = layouts;
        this.places = places;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        LayoutId layout = LayoutId.next();
        here.run(() -> {
            layouts.add(
                    Actor.system(),
                    new Layout(
                            layout,
                            here.district().street(),
                            Localized.zh("一院一厂"),
                            null,
                            List.of(Place.Kind.HOSPITAL, Place.Kind.FACTORY),
                            0));
            Place room = places.byId(here.room()).orElseThrow();
            places.change(
                    Actor.system(),
                    new Place(
                            room.id(),
                            room.kind(),
                            room.name(),
                            room.otherName(),
                            room.area(),
                            room.keptBy(),
                            room.address(),
                            Coordinates.typed("42.86", "130.36").orElseThrow(),
                            room.version()));
        });
        return Map.of(
                "layouts/{layout}",
                layout.value().toString(),
                "layouts/{id}",
                layout.value().toString());
    }
}
