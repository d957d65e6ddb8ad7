package org.gongjian.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListedAmount;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDesk;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.listings.Priority;
import org.gongjian.listings.Quantity;
import org.gongjian.listings.Slot;
import org.gongjian.listings.Wishes;
import org.gongjian.listings.WriteListing;
import org.gongjian.people.Address;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.personal.ConsentDesk;
import org.gongjian.personal.PersonDesk;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the first story’s community needs today and the Archives offer; all of it the demo’s own, so that there is something to try. */
@Component
@Profile("demo")
class HunchunLists {

    private static final Slot SATURDAY_MORNING =
            new Slot(DayOfWeek.SATURDAY, Slot.Week.EVERY, LocalTime.of(9, 0), LocalTime.of(11, 30));
    private static final Slot FIRST_SATURDAY =
            new Slot(DayOfWeek.SATURDAY, Slot.Week.FIRST, LocalTime.of(9, 0), LocalTime.of(16, 0));
    private static final Slot WEDNESDAY =
            new Slot(DayOfWeek.WEDNESDAY, Slot.Week.EVERY, LocalTime.of(14, 0), LocalTime.of(17, 0));

    private final ListingDesk desk;
    private final Listings listings;
    private final Wishes wishes;
    private final Categories categories;
    private final PersonDesk persons;
    private final ConsentDesk consents;
    private final Today today;

    HunchunLists(
            ListingDesk desk,
            Listings listings,
            Wishes wishes,
            Categories categories,
            PersonDesk persons,
            ConsentDesk consents,
            Today today) {
        this.desk = desk;
        this.listings = listings;
        this.wishes = wishes;
        this.categories = categories;
        this.persons = persons;
        this.consents = consents;
        this.today = today;
    }

    void put(HunchunSetting setting, Actor coordinator, Actor archives) {
        UnitId community = setting.community().unit();
        publish(coordinator, coordinator, ListingKind.NEED, community, books(setting));
        publish(coordinator, coordinator, ListingKind.NEED, community, readers(setting));
        publish(coordinator, coordinator, ListingKind.PROJECT, community, ramp());
        publish(archives, coordinator, ListingKind.RESOURCE, setting.archives(), speakers());
        publish(archives, coordinator, ListingKind.RESOURCE, setting.archives(), copies());
        submit(archives, setting.archives(), hall());
        wish(coordinator, community);
    }

    private ListingDetails books(HunchunSetting setting) {
        return details(
                Localized.of("地方志、年鉴类图书，充实阅览室", "Local histories and yearbooks for the reading room"),
                Localized.of(
                        "阅览室的地方志类图书刚起步，居民想多看看家乡的书。",
                        "The shelf of local histories has just begun; residents would like more about their home."),
                "local-records",
                amount(60, "册", "volumes"),
                Quantity.of(5),
                setting.readingRoom(),
                List.of(),
                today.date().plusDays(40),
                Priority.SOON);
    }

    private ListingDetails readers(HunchunSetting setting) {
        return details(
                Localized.of("双语亲子共读领读人（汉语、朝鲜语）", "Readers for parent-and-child reading in Chinese and Korean"),
                null,
                "teachers",
                amount(24, "小时", "hours"),
                Quantity.of(2),
                setting.readingRoom(),
                List.of(SATURDAY_MORNING),
                today.date().plusDays(60),
                Priority.USUAL);
    }

    private ListingDetails ramp() {
        return details(
                Localized.of("3 号楼门前无障碍坡道", "A ramp at the door of building 3"),
                null,
                "accessibility",
                amount(1, "处", "ramp"),
                null,
                null,
                List.of(),
                today.date().plusDays(90),
                Priority.URGENT);
    }

    private ListingDetails speakers() {
        return details(
                Localized.of("地方史讲师，周六可到社区", "Speakers on local history, on Saturdays in the community"),
                null,
                "teachers",
                amount(20, "小时", "hours"),
                Quantity.of(2),
                null,
                List.of(FIRST_SATURDAY),
                null,
                Priority.USUAL);
    }

    private ListingDetails copies() {
        return details(
                Localized.of("地方志复本", "Second copies of local histories"),
                null,
                "city-county-annals",
                amount(30, "册", "volumes"),
                Quantity.of(5),
                null,
                List.of(),
                null,
                Priority.USUAL);
    }

    private ListingDetails hall() {
        return details(
                Localized.of("档案馆报告厅", "The lecture hall of the Archives"),
                null,
                "halls",
                amount(12, "场", "sessions"),
                Quantity.of(1),
                null,
                List.of(WEDNESDAY),
                null,
                Priority.USUAL);
    }

    private void wish(Actor coordinator, UnitId community) {
        PersonId resident = PersonId.next();
        persons.register(
                coordinator,
                new RegisterPerson(
                        resident,
                        "演示·金奶奶",
                        LocalDate.of(1948, 3, 1),
                        new PhoneNumber("13800000021"),
                        null,
                        new Address("演示小区 5 号楼")),
                community);
        consents.give(
                coordinator,
                new GiveConsent(
                        ConsentId.next(),
                        resident,
                        ConsentKind.SHARE_WITH_PARTNERS,
                        resident,
                        Way.PAPER,
                        today.date(),
                        null));
        ListingDetails glasses = details(
                Localized.of("一副老花镜", "A pair of reading glasses"),
                null,
                "household-goods",
                amount(1, "副", "pair"),
                null,
                null,
                List.of(),
                today.date().plusDays(30),
                Priority.SOON);
        ListingId wish = desk.draft(
                coordinator,
                new WriteListing(
                        ListingId.next(),
                        ListingKind.WISH,
                        community,
                        aliased(glasses, Localized.of("向日葵", "Sunflower"))));
        wishes.isOf(coordinator, wish, resident, "眼睛花了，想看看社区阅览室的新书。", 0);
        wishes.verify(coordinator, wish, false, today.date());
        wishes.verify(coordinator, wish, true, today.date());
        desk.publish(coordinator, wish, version(wish));
    }

    private void publish(Actor by, Actor coordinator, ListingKind kind, UnitId owner, ListingDetails details) {
        ListingId id = desk.draft(by, new WriteListing(ListingId.next(), kind, owner, details));
        desk.publish(coordinator, id, version(id));
    }

    private void submit(Actor by, UnitId owner, ListingDetails details) {
        ListingId id = desk.draft(by, new WriteListing(ListingId.next(), ListingKind.RESOURCE, owner, details));
        desk.submit(by, id, version(id));
    }

    private int version(ListingId id) {
        return listings.byId(id).map(Listing::version).orElseThrow();
    }

    private ListingDetails details(
            Localized title,
            @Nullable Localized summary,
            String category,
            ListedAmount amount,
            @Nullable Quantity part,
            @Nullable PlaceId place,
            List<Slot> slots,
            @Nullable LocalDate deadline,
            Priority priority) {
        return new ListingDetails(
                title,
                summary,
                null,
                categories.byCode(category).orElseThrow().id(),
                amount,
                part,
                place,
                null,
                Set.of(),
                slots,
                null,
                deadline,
                priority,
                null,
                today.date().plusDays(300));
    }

    private static ListingDetails aliased(ListingDetails details, Localized alias) {
        return new ListingDetails(
                details.title(),
                details.summary(),
                alias,
                details.category(),
                details.amount(),
                details.part(),
                details.place(),
                details.radius(),
                details.audiences(),
                details.slots(),
                details.startsOn(),
                details.deadline(),
                details.priority(),
                details.programme(),
                details.validUntil());
    }

    private static ListedAmount amount(long quantity, String chinese, String english) {
        return new ListedAmount(Quantity.of(quantity), Localized.of(chinese, english));
    }
}
