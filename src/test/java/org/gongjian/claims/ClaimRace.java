package org.gongjian.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListedAmount;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.WriteListing;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.programmes.Categories;
import org.springframework.context.ApplicationContext;

/** Many units, and one thing that only one of them can have. */
public final class ClaimRace {

    public static final int UNITS = 200;
    public static final String LISTING = "race-listing";
    public static final String LEADS = "race-units";

    private ClaimRace() {}

    /** Facts for the test: the listing, and the units with commas between. */
    public static Map<String, String> prepare(ApplicationContext context, TestDistrict district) {
        Organizations organizations = context.getBean(Organizations.class);
        Categories categories = context.getBean(Categories.class);
        ListingDesk desk = context.getBean(ListingDesk.class);
        return district.within(() -> {
            categories.loadDefaults(Actor.system());
            register(organizations, district.communityUnit(), Organization.Kind.COMMUNITY, "社区", district);
            List<UnitId> units = IntStream.range(0, UNITS)
                    .mapToObj(number -> {
                        UnitId unit = UnitId.next();
                        register(organizations, unit, Organization.Kind.COMPANY, "单位" + number, district);
                        return unit;
                    })
                    .toList();
            ListingId track = desk.draft(Actor.system(), track(district, categories));
            desk.publish(Actor.system(), track, 0);
            return Map.of(
                    LISTING,
                    track.value().toString(),
                    LEADS,
                    units.stream().map(unit -> unit.value().toString()).collect(Collectors.joining(",")));
        });
    }

    public static Stream<String> leads(String fact) {
        return Stream.of(fact.split(",", -1));
    }

    private static WriteListing track(TestDistrict district, Categories categories) {
        LocalDate until = LocalDate.now(district.district().zone()).plusDays(90);
        return new WriteListing(
                ListingId.next(),
                ListingKind.PROJECT,
                district.communityUnit(),
                new ListingDetails(
                        Localized.zh("公益凉亭"),
                        null,
                        null,
                        categories.byCode("household-goods").orElseThrow().id(),
                        new ListedAmount(Quantity.of(1), Localized.zh("座")),
                        null,
                        null,
                        null,
                        Set.of(),
                        List.of(),
                        null,
                        null,
                        Priority.USUAL,
                        null,
                        until));
    }

    private static void register(
            Organizations organizations, UnitId unit, Organization.Kind kind, String name, TestDistrict district) {
        organizations.register(
                Actor.system(),
                new RegisterOrganization(unit, kind, Localized.zh(name), null, null, null, district.community(), null));
    }
}
