package org.gongjian.operations.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.evidence.EvidenceDesk;
import org.gongjian.evaluation.evidence.EvidenceId;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.MarkId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.ChangchunYear.Deeds;
import org.gongjian.operations.demo.ChangchunYear.Held;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the library shows: activities that are records here already, each for several leaves, with the points two people gave. */
@Component
@Profile("demo")
class ChangchunEvidence {

    private static final BigDecimal FULL = new BigDecimal("2");
    private static final BigDecimal NEARLY = new BigDecimal("1.8");

    private final EvidenceDesk evidence;
    private final MarkDesk marks;
    private final ChangchunPictures pictures;
    private final DemoClock clock;

    ChangchunEvidence(EvidenceDesk evidence, MarkDesk marks, ChangchunPictures pictures, DemoClock clock) {
        this.evidence = evidence;
        this.marks = marks;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** An activity and the leaves it serves, by their codes. */
    private record Serves(Held held, List<String> leaves) {}

    /** Who shows and who scores. */
    record Hands(Actor library, Actor first, Actor second) {}

    /** Shows what was held in a round; in most there is nothing. */
    void show(Hands hands, EntryId entry, int round, LocalDate lastDay, IndicatorTree tree, Deeds deeds) {
        for (Serves one : toShow(deeds)) {
            boolean now = one.held().day().getMonth() == lastDay.getMonth()
                    && one.held().day().getYear() == lastDay.getYear();
            if (now) {
                take(hands, entry, round, lastDay, one, leaves(tree, one.leaves()));
            }
        }
    }

    private static List<Serves> toShow(Deeds deeds) {
        return List.of(
                new Serves(deeds.services().get(2), List.of("5.2.2", "5.2.5", "6.2.2")),
                new Serves(deeds.services().get(3), List.of("5.1.2", "5.1.5", "5.2.1")),
                new Serves(deeds.drills().get(5), List.of("4.3.5", "6.1.2", "6.2.1")));
    }

    private void take(
            Hands hands, EntryId entry, int round, LocalDate lastDay, Serves serves, Set<IndicatorId> leaves) {
        Held held = serves.held();
        clock.standAt(held.day(), LocalTime.of(15, 0));
        pictures.add(hands.library(), held.id(), held.title(), held.day());
        clock.standAt(lastDay, LocalTime.of(10, 0));
        evidence.takeOver(
                hands.library(), EvidenceId.next(), entry, round, held.id().ref(), leaves, true);
        for (IndicatorId leaf : leaves) {
            clock.standAt(lastDay, LocalTime.of(15, 0));
            marks.give(hands.first(), MarkId.next(), entry, round, leaf, FULL, null);
            clock.standAt(lastDay, LocalTime.of(16, 0));
            marks.give(hands.second(), MarkId.next(), entry, round, leaf, NEARLY, null);
        }
    }

    private static Set<IndicatorId> leaves(IndicatorTree tree, List<String> codes) {
        return tree.leaves().stream()
                .filter(leaf -> codes.contains(leaf.code()))
                .map(Indicator::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
