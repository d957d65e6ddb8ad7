package org.gongjian.reading.consignments;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.custody.Holder;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/** Books that go from one site to another: planned, packed, sent, received; each step once. */
public record Consignment(
        ConsignmentId id,
        RoundId round,
        PlaceId from,
        PlaceId to,
        ConsignmentState state,
        @Nullable LocalDate packedOn,
        @Nullable LocalDate sentOn,
        @Nullable LocalDate receivedOn,
        int version,
        List<ConsignmentLine> lines) {

    public Consignment {
        lines = List.copyOf(lines);
    }

    public String path() {
        return id.path();
    }

    /** With whom the books are on the way. */
    Holder underWay() {
        return new Holder(Holder.Kind.CONSIGNMENT, id.value());
    }

    public int planned() {
        return lines.stream().mapToInt(ConsignmentLine::planned).sum();
    }

    public int packed() {
        return lines.stream().mapToInt(ConsignmentLine::inBoxes).sum();
    }

    public int arrived() {
        return lines.stream()
                .mapToInt(line -> line.arrived() == null ? 0 : line.arrived())
                .sum();
    }

    public int boxes() {
        return lines.stream()
                .mapToInt(line -> line.boxes() == null ? 0 : line.boxes())
                .sum();
    }

    /** The number that says most now. */
    public int books() {
        return switch (state) {
            case PLANNED, CANCELLED -> planned();
            case PACKED, SENT -> packed();
            case RECEIVED -> arrived();
        };
    }

    public Verdict mayBePacked() {
        return in(ConsignmentState.PLANNED, ConsignmentState.PACKED);
    }

    public Verdict mayBeSent() {
        return in(ConsignmentState.PACKED)
                .and(Verdict.require(packed() > 0, Reason.of("reading.refused.consignment-empty")));
    }

    public Verdict mayBeReceived() {
        return in(ConsignmentState.SENT);
    }

    /** What is under way can only arrive. */
    public Verdict mayBeCancelled() {
        return in(ConsignmentState.PLANNED, ConsignmentState.PACKED);
    }

    /** Whether this very step was taken already by the form that was opened on the version: sent twice, done once. */
    boolean hasBecome(ConsignmentState wanted, int opened) {
        return state == wanted && version == opened + 1;
    }

    private Verdict in(ConsignmentState... states) {
        return Verdict.require(
                List.of(states).contains(state), Reason.of("reading.refused.consignment", state.label()));
    }
}
