package org.gongjian.programmes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles.Titled;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Hung;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pillars of a programme as its page shows them, each with what hangs on it. */
@Component
class PillarShelf {

    private final Pillars pillars;
    private final Hangings hangings;
    private final Panels panels;

    PillarShelf(Pillars pillars, Hangings hangings, Panels panels) {
        this.pillars = pillars;
        this.hangings = hangings;
        this.panels = panels;
    }

    /** @param pillar null for what hangs on the programme itself */
    record Shelf(@Nullable Pillar pillar, List<Line> lines) {}

    record Line(RecordRef record, Titled titled) {

        /** How a form names the record. */
        public String about() {
            return record.kind() + ":" + record.id();
        }
    }

    List<Shelf> of(Programme programme) {
        List<Hung> hung = hangings.on(List.of(programme.id()));
        Map<RecordRef, Titled> titles =
                panels.titlesOf(hung.stream().map(Hung::record).collect(Collectors.toSet()));
        List<Shelf> shelves = new ArrayList<>(pillars.of(programme.id()).stream()
                .map(pillar -> new Shelf(pillar, lines(hung, pillar.id(), titles)))
                .toList());
        List<Line> others = lines(hung, null, titles);
        if (!others.isEmpty()) {
            shelves.add(new Shelf(null, others));
        }
        return shelves;
    }

    private static List<Line> lines(List<Hung> hung, @Nullable PillarId pillar, Map<RecordRef, Titled> titles) {
        return hung.stream()
                .filter(one -> Objects.equals(one.pillar(), pillar))
                .flatMap(one -> Optional.ofNullable(titles.get(one.record())).stream()
                        .map(titled -> new Line(one.record(), titled)))
                .toList();
    }
}
