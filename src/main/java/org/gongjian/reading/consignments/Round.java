package org.gongjian.reading.consignments;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What goes where on a day, proposed first, then decided; deciding makes the consignments. */
public record Round(
        RoundId id,
        RoundKind kind,
        Localized name,
        LocalDate plannedFor,
        RoundState state,
        int version,
        List<RoundLine> lines) {

    public Round {
        lines = List.copyOf(lines);
    }

    public String path() {
        return id.path();
    }

    public int books() {
        return lines.stream().mapToInt(RoundLine::quantity).sum();
    }

    /** Lines are changed and added as long as nothing is decided. */
    public Verdict mayChange() {
        return Verdict.require(state == RoundState.PROPOSED, Reason.of("reading.refused.round", state.label()));
    }

    /** Something has to go somewhere. */
    public Verdict mayBeDecided() {
        return mayChange().and(Verdict.require(books() > 0, Reason.of("reading.refused.round-empty")));
    }

    boolean hasBecome(RoundState wanted, int opened) {
        return state == wanted && version == opened + 1;
    }

    Round as(RoundState next) {
        return new Round(id, kind, name, plannedFor, next, version, lines);
    }
}
