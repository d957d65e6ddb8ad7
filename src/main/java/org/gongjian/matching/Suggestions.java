package org.gongjian.matching;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.listings.Listing;

/**
 * What fits a listing.
 *
 * @param fitting best first
 * @param others those of the same branch of categories that fell out, with the rule that excluded each
 * @param considered how many there were
 */
public record Suggestions(List<Fitting> fitting, List<FellOut> others, int considered) {

    public Suggestions {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
    }

    /** One that fits, and why. */
    public record Fitting(Listing listing, Fit fit) {}

    /** One that does not, and why not. */
    public record FellOut(Listing listing, Reason because) {}
}
