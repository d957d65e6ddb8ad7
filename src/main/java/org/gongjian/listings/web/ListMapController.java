package org.gongjian.listings.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingPage;
import org.gongjian.listings.Listings;
import org.gongjian.places.Coordinates;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.places.map.Draughtsman;
import org.gongjian.places.map.Drawing;
import org.gongjian.places.map.MapPoint;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** What the script of a list's map draws: those of the list that have a place with coordinates, never a wish. */
@Controller
class ListMapController {

    private final Listings listings;
    private final ListingDesk desk;
    private final Places places;
    private final Draughtsman draughtsman;
    private final CurrentActor actor;

    ListMapController(Listings listings, ListingDesk desk, Places places, Draughtsman draughtsman, CurrentActor actor) {
        this.listings = listings;
        this.desk = desk;
        this.places = places;
        this.draughtsman = draughtsman;
        this.actor = actor;
    }

    @GetMapping("/{district}/{list:needs|resources|projects}/points")
    @ResponseBody
    Drawing points(
            @PathVariable String list,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor reader = actor.current();
        ListingKind kind = ListFilters.kind(list);
        boolean drafts = desk.mayDraftSome(reader).isAllowed();
        ListingPage located = listings.located(reader, ListFilters.of(form, kind, drafts), Drawing.MOST);
        Map<PlaceId, Coordinates> at = places.coordinates(located.listings().stream()
                .map(listing -> Objects.requireNonNull(listing.details().place()))
                .distinct()
                .toList());
        List<MapPoint> points = located.listings().stream()
                .map(listing -> point(
                        listing,
                        Objects.requireNonNull(
                                at.get(Objects.requireNonNull(listing.details().place())))))
                .toList();
        return draughtsman.draw(points, located.count(), Map.of(), w, frame);
    }

    private static MapPoint point(Listing listing, Coordinates at) {
        return new MapPoint(
                at, listing.title(), listing.kind().label(), listing.kind().symbol(), listing.path(), 1);
    }
}
