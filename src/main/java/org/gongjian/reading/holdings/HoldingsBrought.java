package org.gongjian.reading.holdings;

import java.util.List;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.tables.CellFault;

/**
 * What a report brought, or would bring; with a fault it brings nothing.
 *
 * @param parts what is new
 * @param moved what stands at another site than before
 * @param gone what is lost or withdrawn from now on
 * @param back what was lost or withdrawn and is there again
 * @param unnamed what stands at the sites of the report and is not in it; it stays
 * @param known copies that are just as they were
 * @param passed copies that were lost or withdrawn before they came here
 */
public record HoldingsBrought(
        List<Part> parts,
        List<Moved> moved,
        List<Gone> gone,
        List<Part> back,
        List<Part> unnamed,
        int known,
        int passed,
        List<CellFault> faults) {

    /** So many copies of a category at a site. */
    public record Part(PlaceId site, CategoryId category, int copies) {}

    /** So many copies of a category that went from one site to another. */
    public record Moved(PlaceId from, PlaceId to, CategoryId category, int copies) {}

    /** So many copies of a category that a site has no longer. */
    public record Gone(PlaceId site, CategoryId category, CopyState state, int copies) {}

    public HoldingsBrought {
        parts = List.copyOf(parts);
        moved = List.copyOf(moved);
        gone = List.copyOf(gone);
        back = List.copyOf(back);
        unnamed = List.copyOf(unnamed);
        faults = List.copyOf(faults);
    }

    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** How many are new. */
    public int copies() {
        return parts.stream().mapToInt(Part::copies).sum();
    }

    public int movedCopies() {
        return moved.stream().mapToInt(Moved::copies).sum();
    }

    public int goneCopies() {
        return gone.stream().mapToInt(Gone::copies).sum();
    }

    public int backCopies() {
        return back.stream().mapToInt(Part::copies).sum();
    }

    public int unnamedCopies() {
        return unnamed.stream().mapToInt(Part::copies).sum();
    }

    /** Whether anything is another way than before. */
    public boolean changes() {
        return copies() + movedCopies() + goneCopies() + backCopies() > 0;
    }
}
