package org.gongjian.identity.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says mandates of the current district: the role, and the area or unit by its name. */
@Component
public class MandateWords {

    private final Areas areas;
    private final Panels panels;

    MandateWords(Areas areas, Panels panels) {
        this.areas = areas;
        this.panels = panels;
    }

    /** {@code place} is null for a role of the whole district. */
    public record Line(Reason role, @Nullable Localized place) {}

    public Line of(Role role, @Nullable AreaId area, @Nullable UnitId unit) {
        return new Line(
                role.label(), place(area, unit, areaNames(), unitNames(unit == null ? List.of() : List.of(unit))));
    }

    public Map<Mandate, Line> of(Collection<Mandate> mandates) {
        Map<AreaId, Localized> areaNames = areaNames();
        Map<UnitId, Localized> unitNames = unitNames(mandates.stream()
                .flatMap(mandate -> Stream.ofNullable(mandate.unit()))
                .toList());
        return mandates.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        mandate -> new Line(
                                mandate.role().label(), place(mandate.area(), mandate.unit(), areaNames, unitNames))));
    }

    public Map<UnitId, Localized> unitNames(Collection<UnitId> units) {
        Map<RecordRef, RecordTitles.Titled> titles =
                panels.titlesOf(units.stream().map(UnitId::ref).toList());
        return units.stream().distinct().collect(Collectors.toMap(Function.identity(), unit -> {
            RecordTitles.Titled titled = titles.get(unit.ref());
            return titled == null ? nameless(unit) : titled.title();
        }));
    }

    private Map<AreaId, Localized> areaNames() {
        return areas.all().stream().collect(Collectors.toMap(Area::id, Area::name));
    }

    private static @Nullable Localized place(
            @Nullable AreaId area,
            @Nullable UnitId unit,
            Map<AreaId, Localized> areaNames,
            Map<UnitId, Localized> unitNames) {
        return unit != null ? unitNames.get(unit) : area != null ? areaNames.get(area) : null;
    }

    /** A unit whose facts nobody keeps yet goes by the end of its id. */
    private static Localized nameless(UnitId unit) {
        String id = unit.value().toString();
        String end = "#" + id.substring(id.length() - 6);
        return Localized.of(end, end);
    }
}
