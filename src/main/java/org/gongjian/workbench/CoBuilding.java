package org.gongjian.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Figure;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way from a need to a closed case, as the front door shows it: what can be claimed, what moves, what was closed of late. */
@Service
@Transactional(readOnly = true)
public class CoBuilding {

    private static final int TO_CLAIM = 4;
    private static final int MOVING = 3;
    private static final int CLOSED = 3;
    private static final ListingFilter ASKED =
            ListingFilter.of(ListingKind.NEED, ListingKind.WISH, ListingKind.PROJECT);

    private final Listings listings;
    private final Cases cases;
    private final CaseLights lights;
    private final Organizations organizations;

    CoBuilding(Listings listings, Cases cases, CaseLights lights, Organizations organizations) {
        this.listings = listings;
        this.cases = cases;
        this.lights = lights;
        this.organizations = organizations;
    }

    /**
     * @param figures what the lists and the register hold, each opening to its rows
     * @param toClaim open needs, wishes and projects, the newest first
     * @param moving those under way, then those that are late or just opened
     * @param units what those who ask and claim are called; of a wish nobody is named
     */
    public record View(
            List<Figure> figures,
            List<Listing> toClaim,
            List<Case> moving,
            List<Case> closed,
            Map<CaseId, LightReading> lights,
            Map<UnitId, Localized> units) {

        /** Whether nothing was listed or claimed here yet. */
        public boolean isEmpty() {
            return figures.stream().allMatch(figure -> figure.number() == 0);
        }
    }

    public View open() {
        List<Listing> toClaim =
                listings.find(Actor.visitor(), ASKED, null, TO_CLAIM).listings();
        List<Case> underWay = Stream.of(CaseView.MOVING, CaseView.LATE, CaseView.NEW)
                .flatMap(view -> page(view, MOVING).stream())
                .limit(MOVING)
                .toList();
        List<Case> closed = cases.closedLately(CLOSED);
        List<Case> shown = new ArrayList<>(underWay);
        shown.addAll(closed);
        Set<UnitId> units = new HashSet<>();
        toClaim.stream()
                .filter(listing -> listing.kind() != ListingKind.WISH)
                .map(Listing::owner)
                .forEach(units::add);
        shown.forEach(about -> units.addAll(about.units()));
        return new View(figures(), toClaim, underWay, closed, lights.of(shown), organizations.shortNames(units));
    }

    private List<Figure> figures() {
        Map<CaseView, Long> counts = cases.counts(CaseFilter.of(CaseView.ALL));
        return List.of(
                figure("needs", count(ListingKind.NEED, ListingKind.WISH), "needs"),
                figure("projects", count(ListingKind.PROJECT), "projects"),
                figure("resources", count(ListingKind.RESOURCE), "resources"),
                figure(
                        "moving",
                        counts.getOrDefault(CaseView.NEW, 0L)
                                + counts.getOrDefault(CaseView.MOVING, 0L)
                                + counts.getOrDefault(CaseView.LATE, 0L),
                        "cases"),
                figure("closed", counts.getOrDefault(CaseView.CLOSED, 0L), "cases?view=closed"));
    }

    private long count(ListingKind... kinds) {
        return listings.count(Actor.visitor(), ListingFilter.of(kinds));
    }

    private static Figure figure(String what, long number, String path) {
        String code = "workbench.building." + what;
        return new Figure(number, false, Figure.label(code, number), Reason.of(code + ".open", number), path);
    }

    private List<Case> page(CaseView view, int size) {
        return cases.page(CaseFilter.of(view), null, size).cases();
    }
}
