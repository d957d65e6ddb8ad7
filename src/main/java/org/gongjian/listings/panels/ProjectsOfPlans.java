package org.gongjian.listings.panels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.PlanItemSource;
import org.gongjian.identity.Actor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingProgress.Progress;
import org.gongjian.listings.ListingStandings;
import org.gongjian.listings.Listings;
import org.springframework.stereotype.Component;

/** Items of joint plans become projects: a plan tells whether one is still a draft, waits for a claim, or how far it has come. */
@Component
class ProjectsOfPlans implements PlanItemSource {

    private final Listings listings;
    private final ListingStandings standings;

    ProjectsOfPlans(Listings listings, ListingStandings standings) {
        this.listings = listings;
        this.standings = standings;
    }

    @Override
    public PlanItem.Kind makes() {
        return PlanItem.Kind.PROJECT;
    }

    @Override
    public String recordKind() {
        return Listings.KIND;
    }

    @Override
    public String formFor(PlanItemId item) {
        return "listings/new?kind=project&plan-item=" + item.value();
    }

    @Override
    public Map<UUID, Standing> standingOf(Actor reader, Collection<UUID> records) {
        List<Listing> read =
                listings.read(reader, records.stream().map(ListingId::new).toList());
        Map<ListingId, Progress> come = standings.of(read);
        return read.stream()
                .collect(Collectors.toUnmodifiableMap(
                        listing -> listing.id().value(),
                        listing -> standing(listing, Objects.requireNonNull(come.get(listing.id())))));
    }

    private static Standing standing(Listing listing, Progress progress) {
        return new Standing(listing.path(), listing.title(), progress.word(), progress.light());
    }
}
