package org.gongjian.organizations.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Offers;
import org.gongjian.frame.Wording;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.UnitOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a unit is chosen by and from: kinds, areas and the units it may be part of. */
@Component
class UnitChoices {

    private final Areas areas;
    private final UnitOffers units;

    UnitChoices(Areas areas, UnitOffers units) {
        this.areas = areas;
        this.units = units;
    }

    List<Choice> kinds(Wording w) {
        return Stream.of(Organization.Kind.values())
                .map(kind -> new Choice(kind.code(), w.reason(kind.label())))
                .toList();
    }

    List<Choice> areas(Wording w) {
        return areas.paths().stream()
                .map(path -> Choice.of(path.area().id().value(), w.plain(path.path())))
                .toList();
    }

    /** Every unit but the part itself. */
    Offers parents(@Nullable Organization part, Wording w) {
        return units.named(w).without(part == null ? "" : part.id().value().toString());
    }

    Map<AreaId, Localized> areaNames() {
        return areas.paths().stream()
                .collect(Collectors.toUnmodifiableMap(path -> path.area().id(), AreaPath::path));
    }
}
