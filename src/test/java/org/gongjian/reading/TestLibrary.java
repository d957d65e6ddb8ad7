package org.gongjian.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.TestClock;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.HandOver;
import org.gongjian.custody.Holder;
import org.gongjian.custody.Lot;
import org.gongjian.custody.LotId;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteDetails;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.reading.network.SiteStock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A small network: a main library of the partner with 300 books, and a branch of the community that should have 200. */
@TestComponent
public class TestLibrary {

    public static final LocalDate DAY = LocalDate.of(2024, 6, 5);

    private final TestClock clock;
    private final TestAccounts accounts;
    private final Places places;
    private final Organizations organizations;
    private final Categories categories;
    private final Custody custody;
    private final Network network;
    private final NetworkStock stock;

    TestLibrary(
            TestClock clock,
            TestAccounts accounts,
            Places places,
            Organizations organizations,
            Categories categories,
            Custody custody,
            Network network,
            NetworkStock stock) {
        this.clock = clock;
        this.accounts = accounts;
        this.places = places;
        this.organizations = organizations;
        this.categories = categories;
        this.custody = custody;
        this.network = network;
        this.stock = stock;
    }

    public Small small() {
        return small(accounts.aDistrict());
    }

    public Small small(TestDistrict district) {
        clock.set(TestClock.STORY);
        return district.within(() -> {
            categories.loadDefaults(Actor.system());
            CategoryId books = categories.byCode("general-books").orElseThrow().id();
            Small made = new Small(
                    district,
                    site(SiteKind.MAIN_LIBRARY, "市图书馆", district.partner()),
                    site(SiteKind.BRANCH, "文化社区分馆", district.communityUnit()),
                    site(SiteKind.DEMONSTRATION_BRANCH, "示范分馆", null),
                    books);
            bring(made.main(), books, 300);
            network.aim(Actor.system(), made.branch(), Map.of(books, 200), 0);
            return made;
        });
    }

    /** In the current district. */
    public PlaceId site(SiteKind kind, String name, @Nullable UnitId host) {
        if (host != null && organizations.byId(host).isEmpty()) {
            organizations.register(
                    Actor.system(),
                    new RegisterOrganization(
                            host, Organization.Kind.LIBRARY, Localized.zh(name), null, null, null, null, null));
        }
        PlaceId place = places.add(
                Actor.system(),
                new AddPlace(
                        PlaceId.next(),
                        Place.Kind.CULTURAL_VENUE,
                        Localized.of(name, "Site " + name),
                        null,
                        null,
                        host,
                        null,
                        null));
        network.add(Actor.system(), new SiteDetails(place, kind, host, DAY.minusYears(2), null));
        return place;
    }

    /** Books come into the books of a site. */
    public LotId bring(PlaceId to, CategoryId category, int quantity) {
        LotId lot = LotId.next();
        Holder nowhere = new Holder(Holder.Kind.NOWHERE, NewId.uuid());
        custody.receive(
                Actor.system().author(),
                new HandOver(
                        DAY.minusYears(1),
                        to.ref(),
                        nowhere,
                        new Holder(Holder.Kind.PLACE, to.value()),
                        ByWhom.named(Network.HANDS),
                        null),
                List.of(new Lot(lot, Localized.of("第一批", "First batch"), category, UnitOfMeasure.VOLUME, quantity)));
        return lot;
    }

    public long has(Small here, PlaceId place) {
        return here.within(() -> stock.of(network.require(place)).stream()
                .mapToLong(SiteStock::has)
                .sum());
    }

    public SiteStock books(Small here, PlaceId place) {
        return here.within(() -> stock.of(network.require(place)).stream()
                .filter(one -> one.category().equals(here.books()))
                .findFirst()
                .orElseThrow());
    }

    public Site site(Small here, PlaceId place) {
        return here.within(() -> network.require(place));
    }

    /** @param orphan a demonstration branch nobody but the network looks after */
    public record Small(TestDistrict district, PlaceId main, PlaceId branch, PlaceId orphan, CategoryId books) {

        /** Of the main library. */
        public Actor librarian() {
            return district.contact();
        }

        /** Of the branch. */
        public Actor coordinator() {
            return district.coordinator();
        }

        public <T extends @Nullable Object> T within(Supplier<T> work) {
            return district.within(work);
        }

        public void run(Runnable work) {
            district.run(work);
        }
    }
}
