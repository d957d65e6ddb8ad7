package org.gongjian.listings;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What wishes hold of a person: that they are theirs, and what they told. Erased, the wish stays under its alias. */
@Component
@Transactional
class WishRecords implements PersonalRecords {

    private final WishRows rows;
    private final ListingRows listings;

    WishRecords(WishRows rows, ListingRows listings) {
        this.rows = rows;
        this.listings = listings;
    }

    @Override
    public String section() {
        return "wishes";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return listings.load(rows.listingsOf(ids)).stream()
                .map(wish -> HeldRecord.of(Reason.of("listings.held.wish", wish.title()), wish.path())
                        .saying("listings.held.alias", wish.details().alias())
                        .saying(
                                "listings.held.story",
                                rows.of(wish.id()).map(rows::story).orElse(null))
                        .saying("listings.held.openings", rows.openings(wish.id())))
                .toList();
    }

    @Override
    public void erase(Author by, Collection<PersonId> ids) {
        rows.forgetStories(ids);
    }
}
