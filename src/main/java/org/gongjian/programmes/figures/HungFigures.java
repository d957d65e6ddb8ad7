package org.gongjian.programmes.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles.Titled;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Hung;
import org.springframework.stereotype.Component;

/** Units and places that hang on a programme, from the year on in which they were hung. */
@Component
class HungFigures implements ProgrammeFigures {

    private static final Map<String, Kind> KINDS =
            Map.of("unit", new Kind("units", 50), "place", new Kind("places", 60));

    private final Hangings hangings;
    private final Panels panels;

    HungFigures(Hangings hangings, Panels panels) {
        this.hangings = hangings;
        this.panels = panels;
    }

    private record Kind(String code, int order) {}

    @Override
    public List<Counted> of(Set<ProgrammeId> programmes, int year) {
        List<Hung> hung = hangings.on(programmes).stream()
                .filter(one -> KINDS.containsKey(one.record().kind()))
                .filter(one -> one.on().getYear() <= year)
                .toList();
        Map<RecordRef, Titled> titles =
                panels.titlesOf(hung.stream().map(Hung::record).collect(Collectors.toSet()));
        List<Counted> counted = new ArrayList<>();
        KINDS.forEach((kind, figure) -> counted.add(new Counted(
                figure.code(),
                figure.order(),
                hung.stream()
                        .filter(one -> one.record().kind().equals(kind))
                        .flatMap(one -> Optional.ofNullable(titles.get(one.record())).stream()
                                .map(titled -> FigureRow.one(one.record(), titled.path(), titled.title(), one.on())))
                        .toList())));
        return counted;
    }

    @Override
    public Set<Integer> years(Set<ProgrammeId> programmes) {
        return hangings.on(programmes).stream()
                .filter(one -> KINDS.containsKey(one.record().kind()))
                .map(one -> one.on().getYear())
                .collect(Collectors.toSet());
    }
}
