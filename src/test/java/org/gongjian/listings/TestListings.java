package org.gongjian.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes districts whose community asks and whose partner offers, and listings in them; it is 5 June 2024. */
@TestComponent
public class TestListings {

    public static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    public static final LocalDate VALID_UNTIL = LocalDate.of(2024, 9, 30);
    public static final Localized TRACK = Localized.of("“幸福花开”健身步道", "Happiness in Bloom synthetic running track");

    private final TestClock clock;
    private final TestAccounts accounts;
    private final Organizations organizations;
    private final Categories categories;
    private final ListingDesk desk;

    TestListings(
            TestClock clock,
            TestAccounts accounts,
            Organizations organizations,
            Categories categories,
            ListingDesk desk) {
        this.clock = clock;
        this.accounts = accounts;
        this.organizations = organizations;
        this.categories = categories;
        this.desk = desk;
    }

    /** A district with its accounts, whose units are registered and which has the categories that come with the product. */
    public TestDistrict aDistrict() {
        clock.set(TestClock.STORY);
        TestDistrict here = accounts.aDistrict();
        here.run(() -> {
            register(
                    here.communityUnit(),
                    Organization.Kind.COMMUNITY,
                    Localized.of("幸福社区", "Happiness Community"),
                    here);
            register(here.partner(), Organization.Kind.COMPANY, Localized.of("油田供电公司", "Oilfield Power"), here);
            categories.loadDefaults(Actor.system());
        });
        return here;
    }

    public UnitId anotherPartner(TestDistrict here, String name) {
        UnitId unit = UnitId.next();
        here.run(() -> register(unit, Organization.Kind.COMPANY, Localized.of(name, name), here));
        return unit;
    }

    public CategoryId category(TestDistrict here, String code) {
        return here.within(() -> categories.byCode(code).orElseThrow().id());
    }

    /** A running track: one, taken as a whole. */
    public ListingDetails track(TestDistrict here) {
        return details(TRACK, category(here, "running-track"), Quantity.of(1), Localized.of("条", "track"), null);
    }

    /** Sixty books, at least five at a time. */
    public ListingDetails books(TestDistrict here) {
        return details(
                Localized.of("地方志、年鉴类图书", "Local histories and yearbooks"),
                category(here, "local-records"),
                Quantity.of(60),
                Localized.of("册", "volumes"),
                Quantity.of(5));
    }

    public ListingDetails wish(TestDistrict here) {
        ListingDetails plain = details(
                Localized.of("一副老花镜", "A pair of reading glasses"),
                category(here, "household-goods"),
                Quantity.of(1),
                Localized.of("副", "pair"),
                null);
        return new ListingDetails(
                plain.title(),
                null,
                Localized.of("向日葵", "Sunflower"),
                plain.category(),
                plain.amount(),
                null,
                null,
                null,
                Set.of(),
                List.of(),
                null,
                plain.deadline(),
                Priority.SOON,
                null,
                VALID_UNTIL);
    }

    public ListingDetails details(
            Localized title, CategoryId category, Quantity quantity, Localized unit, @Nullable Quantity part) {
        return new ListingDetails(
                title,
                null,
                null,
                category,
                new ListedAmount(quantity, unit),
                part,
                null,
                null,
                Set.of(),
                List.of(),
                null,
                null,
                Priority.USUAL,
                null,
                VALID_UNTIL);
    }

    /** A draft of the community, or of the partner where it is a resource. */
    public ListingId draft(TestDistrict here, ListingKind kind, ListingDetails details) {
        UnitId owner = kind == ListingKind.RESOURCE ? here.partner() : here.communityUnit();
        Actor by = kind == ListingKind.RESOURCE ? here.contact() : here.coordinator();
        return here.within(() -> desk.draft(by, new WriteListing(ListingId.next(), kind, owner, details)));
    }

    public ListingId published(TestDistrict here, ListingKind kind, ListingDetails details) {
        ListingId id = draft(here, kind, details);
        here.run(() -> desk.publish(here.coordinator(), id, 0));
        return id;
    }

    private void register(UnitId unit, Organization.Kind kind, Localized name, TestDistrict here) {
        organizations.register(
                Actor.system(), new RegisterOrganization(unit, kind, name, null, null, null, here.community(), null));
    }
}
