package org.gongjian.giving;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccount;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes Hunchun on the morning of the first story, with its people, a reading room, and gifts to it. */
@TestComponent
public class TestGifts {

    public static final LocalDate DAY = TestActivities.DAY;
    public static final Localized YEARBOOK = Localized.of("《珲春年鉴》", "Hunchun Yearbook");
    public static final Localized THANKS =
            Localized.of("谢谢市档案馆把家乡的书送到居民身边", "Thank you for bringing the books of our home to the residents");

    private final TestClock clock;
    private final TestAccounts accounts;
    private final TestActivities activities;
    private final Places places;
    private final Categories categories;
    private final GivingDesk desk;

    TestGifts(
            TestClock clock,
            TestAccounts accounts,
            TestActivities activities,
            Places places,
            Categories categories,
            GivingDesk desk) {
        this.clock = clock;
        this.accounts = accounts;
        this.activities = activities;
        this.places = places;
        this.categories = categories;
        this.desk = desk;
    }

    public Hunchun hunchun() {
        return hunchun(accounts.aDistrict());
    }

    /** In a district that has its people already. */
    public Hunchun hunchun(TestDistrict district) {
        clock.set(TestClock.STORY);
        TestActivities.Hunchun facts = activities.hunchun(
                district.district(),
                district.street(),
                district.community(),
                district.communityUnit(),
                district.partner(),
                false);
        PlaceId room = PlaceId.next();
        district.run(() -> {
            places.add(
                    Actor.system(),
                    new AddPlace(
                            room,
                            Place.Kind.READING_ROOM,
                            Localized.of("文化社区图书阅览室", "Cultural Community reading room"),
                            null,
                            district.community(),
                            district.communityUnit(),
                            null,
                            null));
            categories.loadDefaults(Actor.system());
        });
        TestAccount secretary =
                accounts.account(district.district(), Role.UNIT_CONTACT, null, district.communityUnit());
        return new Hunchun(
                district,
                activities.held(facts, DAY),
                facts.secretary(),
                room,
                category(district, "yearbooks"),
                category(district, "pictures"),
                secretary);
    }

    public GiftId registered(Hunchun hunchun, GiftDetails details) {
        GiftId id = GiftId.next();
        return hunchun.within(() -> desk.register(hunchun.coordinator(), id, details));
    }

    public GiftId confirmed(Hunchun hunchun, GiftDetails details) {
        GiftId id = registered(hunchun, details);
        hunchun.run(() -> desk.confirm(hunchun.contact(), id, 1));
        return id;
    }

    public GiftId received(Hunchun hunchun, GiftDetails details) {
        GiftId id = confirmed(hunchun, details);
        hunchun.run(() -> desk.receive(
                hunchun.secretary(), id, 2, details.anonymous() ? hunchun.thanksNamingNobody() : hunchun.thanks()));
        return id;
    }

    /** From a person, who is not named in the thanks. */
    public GiftId receivedFrom(Hunchun hunchun, PersonDonor donor) {
        GiftId id = registered(hunchun, hunchun.inPerson(donor));
        hunchun.run(() -> desk.receive(hunchun.secretary(), id, 1, hunchun.thanksNamingNobody()));
        return id;
    }

    private CategoryId category(TestDistrict district, String code) {
        return district.within(() -> categories.byCode(code).orElseThrow().id());
    }

    /** The district of the story and its people. */
    public record Hunchun(
            TestDistrict district,
            ActivityId activity,
            PostId post,
            PlaceId room,
            CategoryId yearbooks,
            CategoryId pictures,
            TestAccount secretaryAccount) {

        public UnitId community() {
            return district.communityUnit();
        }

        public UnitId archives() {
            return district.partner();
        }

        public Actor coordinator() {
            return district.coordinator();
        }

        public Actor contact() {
            return district.contact();
        }

        public Actor secretary() {
            return secretaryAccount.actor();
        }

        public <T extends @Nullable Object> T within(Supplier<T> work) {
            return district.within(work);
        }

        public void run(Runnable work) {
            district.run(work);
        }

        public ReceiveGift thanks() {
            return new ReceiveGift(post, THANKS, Localized.of("社区各族居民", "residents of all ethnic groups"));
        }

        public ReceiveGift thanksNamingNobody() {
            return new ReceiveGift(post, Localized.of("感谢赠书的朋友", "Thanks to whoever gave the books"), null);
        }

        /** The gift of the story: the yearbook is counted, the pictures are not. */
        public GiftDetails books() {
            return details(false, ReceiptChoice.ISSUED, List.of(yearbook(4), pictures(null)));
        }

        public GiftDetails counted() {
            return details(false, ReceiptChoice.ISSUED, List.of(yearbook(4)));
        }

        public GiftDetails anonymous() {
            return details(true, ReceiptChoice.ISSUED, List.of(yearbook(4), pictures(null)));
        }

        /** Four yearbooks from a person. */
        public GiftDetails inPerson(PersonDonor donor) {
            return new GiftDetails(
                    activity,
                    null,
                    donor,
                    false,
                    ByWhom.named(Localized.of("捐赠人本人", "The donor in person")),
                    community(),
                    room,
                    TestActivities.PURPOSE,
                    DAY,
                    ReceiptChoice.ISSUED,
                    List.of(yearbook(4)));
        }

        public GiftDetails details(boolean anonymous, ReceiptChoice receipt, List<GiftLine> lines) {
            return new GiftDetails(
                    activity,
                    archives(),
                    anonymous,
                    ByWhom.named(Localized.of("档案馆党支部党员", "Party members of the Archives")),
                    community(),
                    room,
                    TestActivities.PURPOSE,
                    DAY,
                    receipt,
                    lines);
        }

        public GiftLine yearbook(@Nullable Integer quantity) {
            return new GiftLine(
                    YEARBOOK, yearbooks, UnitOfMeasure.VOLUME, quantity, new Yuan(new BigDecimal("480.00")));
        }

        public GiftLine pictures(@Nullable Integer quantity) {
            return new GiftLine(
                    Localized.of("红石榴党建联盟图片", "red-pomegranate alliance pictures"),
                    pictures,
                    UnitOfMeasure.SET,
                    quantity,
                    null);
        }
    }
}
