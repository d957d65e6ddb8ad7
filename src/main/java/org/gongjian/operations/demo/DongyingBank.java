package org.gongjian.operations.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongjian.claims.Brings;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.MakeClaim;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.rounds.OpenRound;
import org.gongjian.claims.rounds.RoundDesk;
import org.gongjian.claims.rounds.RoundId;
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
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.letters.LetterId;
import org.gongjian.organizations.letters.LetterText;
import org.gongjian.organizations.letters.Letters;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The project bank of the second story: its ten projects, published for the launch and claimed there. The report names no
 * claimer and no sum: units, quantities and pledges, 103,600 yuan in all, are the demo's own.
 */
@Component
@Profile("demo")
class DongyingBank {

    private static final LocalDate LAUNCH = DongyingActivity.DAY;
    private static final LocalDate BY = LocalDate.of(2022, 8, 10);
    private static final Localized WORK = Localized.of("承办", "To carry it out");

    private final ListingDesk listings;
    private final RoundDesk rounds;
    private final ClaimDesk claims;
    private final DongyingCases cases;
    private final DongyingMoney money;
    private final DongyingToday own;
    private final Letters letters;
    private final DemoHouse house;

    DongyingBank(
            ListingDesk listings,
            RoundDesk rounds,
            ClaimDesk claims,
            DongyingCases cases,
            DongyingMoney money,
            DongyingToday own,
            Letters letters,
            DemoHouse house) {
        this.listings = listings;
        this.rounds = rounds;
        this.claims = claims;
        this.cases = cases;
        this.money = money;
        this.own = own;
        this.letters = letters;
        this.house = house;
    }

    /** One of the ten. */
    private record Project(
            String zh,
            String en,
            String category,
            int quantity,
            Localized unit,
            String lead,
            int yuan,
            LegalBasis basis) {}

    private static final List<Project> TEN = List.of(
            new Project(
                    "“幸福花开”塑胶跑道",
                    "“Happiness in Bloom” synthetic running track",
                    "running-track",
                    1,
                    Localized.of("条", "track"),
                    "harbour",
                    32_000,
                    LegalBasis.DIRECTED_PLEDGE),
            new Project(
                    "红色议事厅",
                    "Red Consultative Hall",
                    "pavilion",
                    1,
                    Localized.of("间", "room"),
                    "offices",
                    18_600,
                    LegalBasis.FISCAL),
            new Project(
                    "公益凉亭",
                    "Public-welfare gazebo",
                    "pavilion",
                    1,
                    Localized.of("座", "gazebo"),
                    "harbour",
                    36_000,
                    LegalBasis.DIRECTED_PLEDGE),
            new Project(
                    "“幸福”户外灭蚊灯",
                    "Outdoor mosquito lamps",
                    "lighting",
                    20,
                    Localized.of("盏", "lamps"),
                    "lights",
                    5_000,
                    LegalBasis.DIRECTED_PLEDGE),
            new Project(
                    "“红烛”助学",
                    "“Red Candle” education aid",
                    "education-aid",
                    6,
                    Localized.of("名学生", "pupils"),
                    "chemistry",
                    6_000,
                    LegalBasis.WELFARE_LOTTERY),
            new Project(
                    "“红医”健康义诊",
                    "“Red Doctor” free clinic",
                    "health",
                    12,
                    Localized.of("次", "clinics"),
                    "hospital",
                    0,
                    LegalBasis.FISCAL),
            new Project(
                    "“红心向党”文化传承",
                    "“Red Hearts to the Party”, passing on culture",
                    "culture",
                    12,
                    Localized.of("堂课", "lessons"),
                    "culture",
                    0,
                    LegalBasis.FISCAL),
            new Project(
                    "“说和·幸福花开”",
                    "“Talk It Over, Happiness in Bloom”",
                    "governance",
                    12,
                    Localized.of("场", "sessions"),
                    "social",
                    0,
                    LegalBasis.FISCAL),
            new Project(
                    "“爱暖幸福”宜家惠民",
                    "“Love Warms Happiness”, help for households",
                    "hardship-aid",
                    30,
                    Localized.of("户", "households"),
                    "property",
                    6_000,
                    LegalBasis.DIRECTED_PLEDGE),
            new Project(
                    "“点亮小橘灯”关爱老人",
                    "“Little Orange Lamp”, care for the elderly",
                    "elder-care",
                    12,
                    Localized.of("次", "visits"),
                    "oilfield",
                    0,
                    LegalBasis.FISCAL));

    /** Publishes the ten, opens the launch, enters the claims as they are made on the spot, and tells what came of them. */
    void load(DongyingSetting setting, Actor coordinator, Actor officer) {
        DongyingUnits units = DongyingUnits.register(house.registers(), setting);
        house.clock().standAt(LAUNCH.minusDays(6), LocalTime.of(15, 0));
        List<ListingId> ten = TEN.stream()
                .map(project -> publish(project, setting, coordinator))
                .toList();
        house.clock().standAt(LAUNCH, LocalTime.of(10, 0));
        rounds.open(
                coordinator,
                new OpenRound(
                        RoundId.next(),
                        Localized.of("十件实事，今天认领", "Ten things to do, claimed today"),
                        setting.bank(),
                        setting.community().unit(),
                        house.clock().instant(),
                        house.clock().instant(),
                        null,
                        ten));
        List<ClaimId> made = new ArrayList<>();
        for (int i = 0; i < TEN.size(); i++) {
            house.clock().standAt(LAUNCH, LocalTime.of(10, 12 + 3 * i));
            made.add(claims.make(coordinator, claim(TEN.get(i), ten.get(i), units)));
        }
        Actor leader = house.cast().plays(DongyingPeople.HARBOUR, units.of("harbour"));
        Actor partner = house.cast().plays(DongyingPeople.SOCIAL, units.of("social"));
        cases.play(new DongyingCases.People(coordinator, leader, partner), made, units.of("social"));
        money.load(setting.community().unit(), coordinator, officer, made);
        thank(setting, coordinator, units.of("harbour"));
        own.load(setting, coordinator, leader);
    }

    /** The community thanks the company by letter for what it claimed and finished that year; the post is the demo's. */
    private void thank(DongyingSetting setting, Actor coordinator, UnitId harbour) {
        house.clock().standAt(LocalDate.of(2022, 12, 28), LocalTime.of(10, 0));
        UnitId community = setting.community().unit();
        PostId secretary = house.registers().post(community, Localized.of("党委书记", "Party committee secretary"));
        int year = LAUNCH.getYear();
        letters.issue(
                coordinator,
                LetterId.next(),
                harbour,
                year,
                community,
                new LetterText(letters.draft(coordinator, harbour, year, community), secretary));
    }

    private ListingId publish(Project project, DongyingSetting setting, Actor coordinator) {
        ListingId id = listings.draft(
                coordinator,
                new WriteListing(
                        ListingId.next(),
                        ListingKind.PROJECT,
                        setting.community().unit(),
                        details(project, setting)));
        listings.publish(coordinator, id, 0);
        return id;
    }

    private ListingDetails details(Project project, DongyingSetting setting) {
        return new ListingDetails(
                Localized.of(project.zh(), project.en()),
                null,
                null,
                house.registers().category(project.category()),
                new ListedAmount(Quantity.of(project.quantity()), project.unit()),
                project.quantity() == 1 ? null : Quantity.of(1),
                setting.community().place(),
                null,
                Set.of(setting.residents()),
                List.of(),
                null,
                null,
                Priority.USUAL,
                setting.bank(),
                LocalDate.of(2023, 6, 1));
    }

    private static MakeClaim claim(Project project, ListingId listing, DongyingUnits units) {
        boolean jointly = project.zh().equals("公益凉亭");
        return new MakeClaim(
                ClaimId.next(),
                listing,
                units.of(project.lead()),
                jointly ? Set.of(units.of("social")) : Set.of(),
                Quantity.of(project.quantity()),
                new Brings(WORK, null, money(project)),
                null,
                BY);
    }

    private static @Nullable MoneyPart money(Project project) {
        return project.yuan() == 0
                ? null
                : new MoneyPart(BigDecimal.valueOf(project.yuan()), project.basis(), null, null);
    }
}
