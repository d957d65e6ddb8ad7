package org.gongjian.places.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles.Titled;
import org.gongjian.frame.Wording;
import org.gongjian.identity.NamedUnits;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.map.Datum;
import org.springframework.stereotype.Component;

/** What a place is chosen by and from: kinds, areas and units, each with its name. */
@Component
class PlaceChoices {

    private final Areas areas;
    private final NamedUnits units;
    private final Panels panels;

    PlaceChoices(Areas areas, NamedUnits units, Panels panels) {
        this.areas = areas;
        this.units = units;
        this.panels = panels;
    }

    List<Choice> kinds(Wording w) {
        return Stream.of(Place.Kind.values())
                .map(kind -> new Choice(kind.code(), w.reason(kind.label())))
                .toList();
    }

    /** What coordinates may have been read off. */
    List<Choice> datums(Wording w) {
        return Stream.of(Datum.values())
                .map(datum -> new Choice(datum.name(), w.reason(datum.label())))
                .toList();
    }

    List<Choice> areas(Wording w) {
        return areas.paths().stream()
                .map(path -> Choice.of(path.area().id().value(), w.plain(path.path())))
                .toList();
    }

    Offers units(Wording w) {
        return units.named(w);
    }

    Map<AreaId, Localized> areaNames() {
        return areas.paths().stream()
                .collect(Collectors.toUnmodifiableMap(path -> path.area().id(), AreaPath::path));
    }

    /** Each area by its own name, without those it lies in. */
    Map<AreaId, Localized> ownAreaNames() {
        return areas.paths().stream()
                .collect(Collectors.toUnmodifiableMap(
                        path -> path.area().id(), path -> path.area().name()));
    }

    /** The units' names and pages, asked of whoever keeps their facts. */
    Map<UnitId, Titled> keepers(Collection<UnitId> units) {
        Map<UUID, UnitId> byId =
                units.stream().distinct().collect(Collectors.toMap(UnitId::value, Function.identity()));
        return panels.titlesOf(byId.values().stream().map(UnitId::ref).toList()).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new UnitId(entry.getKey().id()), Map.Entry::getValue));
    }
}
