package org.gongjian.listings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call listings that are public. */
@Component
@Transactional(readOnly = true)
class ListingTitles implements RecordTitles {

    private final ListingRows rows;

    ListingTitles(ListingRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Listings.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return rows.load(List.copyOf(ids)).stream()
                .filter(Listing::isPublic)
                .collect(Collectors.toUnmodifiableMap(
                        listing -> listing.id().value(), listing -> new Titled(listing.title(), listing.path())));
    }
}
