package org.gongjian.reading.consignments;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What may be said of a consignment; each rule answers with a reason. */
final class ConsignmentRules {

    private ConsignmentRules() {}

    /** Nobody packs more than the site has. */
    static Verdict isThere(int packed, long has, Localized site) {
        return Verdict.require(packed <= has, Reason.of("reading.rule.short", site, has, packed));
    }

    /** Books lie in boxes. */
    static Verdict liesInBoxes(int packed, int boxes) {
        return Verdict.require((packed > 0) == (boxes > 0), Reason.of("reading.rule.boxes"));
    }

    static Verdict isExplained(int packed, ReceivedLine line) {
        return Verdict.require(
                packed == line.arrived() || line.why() != null,
                Reason.of("reading.rule.unexplained", packed, line.arrived()));
    }

    /** More can only have been packed; fewer can only be lost or left behind. */
    static Verdict explanationFits(int packed, ReceivedLine line) {
        if (line.why() == null) {
            return Verdict.allowed();
        }
        boolean fits = switch (line.why()) {
            case LOST, NOT_PACKED -> line.arrived() < packed;
            case PACKED_MORE -> line.arrived() > packed;
        };
        return Verdict.require(fits, Reason.of("reading.rule.wrong-explanation", packed, line.arrived()));
    }

    static Verdict notLaterThan(LocalDate today, LocalDate day) {
        return Verdict.require(!day.isAfter(today), Reason.of("reading.rule.future", today));
    }

    static Verdict notEarlierThan(LocalDate before, LocalDate day) {
        return Verdict.require(!day.isBefore(before), Reason.of("reading.rule.earlier", before));
    }
}
