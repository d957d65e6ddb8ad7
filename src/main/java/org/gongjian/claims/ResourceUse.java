package org.gongjian.claims;

import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingState;
import org.gongjian.listings.ListingStock;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What claims take of the resources they are met with: taken, given back and done with the claim, in its transaction. */
@Component
class ResourceUse {

    private final Listings listings;
    private final ListingStock stock;

    ResourceUse(Listings listings, ListingStock stock) {
        this.listings = listings;
        this.stock = stock;
    }

    /** Only what the lead itself offers, as long as it is on the list, and no more than is left of it. */
    void check(UnitId lead, @Nullable UsedResource used) {
        if (used == null) {
            return;
        }
        Listing resource = listings.byId(used.resource())
                .filter(found -> found.isPublic() || found.owner().equals(lead))
                .orElseThrow(() -> Refused.invalid("resource", Reason.of("frame.fault.unknown")));
        isOfLead(resource, lead).and(isOffered(resource)).orRefuse("resource");
        Quantity quantity = used.quantity();
        if (quantity != null) {
            resource.mayTake(quantity, listings.today()).orRefuse("resourceQuantity");
        }
    }

    /** Refused where somebody else took it meanwhile. */
    void take(@Nullable UsedResource used) {
        if (used != null && used.quantity() != null) {
            stock.take(used.resource(), used.quantity());
        }
    }

    void giveBack(@Nullable UsedResource used) {
        if (used != null && used.quantity() != null) {
            stock.giveBack(used.resource(), used.quantity());
        }
    }

    void finish(@Nullable UsedResource used) {
        if (used != null && used.quantity() != null) {
            stock.finish(used.resource(), used.quantity());
        }
    }

    private static Verdict isOfLead(Listing resource, UnitId lead) {
        return Verdict.require(
                resource.kind() == ListingKind.RESOURCE && resource.owner().equals(lead),
                Reason.of("claims.resource.other", resource.title()));
    }

    private Verdict isOffered(Listing resource) {
        return Verdict.require(
                resource.state(listings.today()) == ListingState.PUBLISHED,
                Reason.of(
                        "claims.resource.gone",
                        resource.title(),
                        resource.state(listings.today()).label()));
    }
}
