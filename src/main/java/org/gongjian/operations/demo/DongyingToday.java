package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.claims.Brings;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.UsedResource;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListedAmount;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.WriteListing;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the demo adds to the second story of its own, so that a visitor finds something to claim and cases under way today. */
@Component
@Profile("demo")
class DongyingToday {

    private static final Localized PROJECT = Localized.of("项", "project");
    private static final Localized WORK = Localized.of("承办", "To carry it out");
    private static final int DAYS_OPEN = 120;

    private final ListingDesk listings;
    private final ClaimDesk claims;
    private final DongyingCases cases;
    private final DemoHouse house;

    DongyingToday(ListingDesk listings, ClaimDesk claims, DongyingCases cases, DemoHouse house) {
        this.listings = listings;
        this.claims = claims;
        this.cases = cases;
        this.house = house;
    }

    void load(DongyingSetting setting, Actor coordinator, Actor leader) {
        LocalDate today = DemoClock.today();
        UnitId company = leader.units().getFirst();
        UnitId community = setting.community().unit();
        PlaceId place = setting.community().place();
        house.clock().standAt(today.minusDays(24), LocalTime.of(9, 30));
        ListingId fitters = publish(
                coordinator,
                ListingKind.RESOURCE,
                company,
                details(
                        Localized.of("安装工班组工时", "Hours of a fitters’ crew"),
                        "repair",
                        amount(120, Localized.of("小时", "hours")),
                        null,
                        null,
                        today));
        publish(
                coordinator,
                ListingKind.NEED,
                community,
                details(
                        Localized.of("社区书屋少儿图书", "Children’s books for the reading room"),
                        "childrens-books",
                        amount(80, Localized.of("册", "volumes")),
                        place,
                        setting,
                        today));
        publish(
                coordinator,
                ListingKind.PROJECT,
                community,
                project("小广场照明灯", "Lights for the small square", "lighting", setting, today));
        List<ListingDetails> claimed = List.of(
                project("楼道扶手", "Handrails in the stairways", "accessibility", setting, today),
                project("电动自行车充电棚", "A shed to charge electric bicycles", "accessibility", setting, today),
                project("书包一百个", "A hundred school bags", "education-aid", setting, today));
        List<ClaimId> made = new ArrayList<>();
        for (int i = 0; i < claimed.size(); i++) {
            ListingId id = publish(coordinator, ListingKind.PROJECT, community, claimed.get(i));
            made.add(claims.make(
                    leader, claim(id, company, i == 0 ? new UsedResource(fitters, Quantity.of(16)) : null, today)));
            house.clock().standAt(today.minusDays(i == 0 ? 12L : 3L), LocalTime.of(9, 30));
        }
        cases.underWay(coordinator, leader, made, today);
    }

    private ListingId publish(Actor coordinator, ListingKind kind, UnitId owner, ListingDetails details) {
        ListingId id = listings.draft(Actor.system(), new WriteListing(ListingId.next(), kind, owner, details));
        listings.publish(coordinator, id, 0);
        return id;
    }

    private static MakeClaim claim(ListingId listing, UnitId company, @Nullable UsedResource uses, LocalDate today) {
        return new MakeClaim(
                ClaimId.next(),
                listing,
                company,
                Set.of(),
                Quantity.of(1),
                new Brings(WORK, null, null, uses),
                Localized.of("演示·项目负责人", "Demo project lead"),
                today.plusDays(18));
    }

    private ListingDetails project(String zh, String en, String category, DongyingSetting setting, LocalDate today) {
        return details(
                Localized.of(zh, en),
                category,
                amount(1, PROJECT),
                setting.community().place(),
                setting,
                today);
    }

    private static ListedAmount amount(long quantity, Localized unit) {
        return new ListedAmount(Quantity.of(quantity), unit);
    }

    private ListingDetails details(
            Localized title,
            String category,
            ListedAmount amount,
            @Nullable PlaceId place,
            @Nullable DongyingSetting setting,
            LocalDate today) {
        return new ListingDetails(
                title,
                null,
                null,
                house.registers().category(category),
                amount,
                amount.quantity().equals(Quantity.of(1)) ? null : Quantity.of(1),
                place,
                null,
                setting == null ? Set.of() : Set.of(setting.residents()),
                List.of(),
                null,
                null,
                Priority.USUAL,
                setting == null ? null : setting.bank(),
                today.plusDays(DAYS_OPEN));
    }
}
