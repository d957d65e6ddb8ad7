package org.gongjian.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Panels;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.LineCount;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@RoomTest
class ReadingRoomsTests {

    @Autowired
    private ReadingRooms rooms;

    @Autowired
    private GivingDesk desk;

    @Autowired
    private Places places;

    @Autowired
    private Panels panels;

    @Autowired
    private MockMvcTester pages;

    private final TestGifts fixtures;
    private final TestGifts.Hunchun hunchun;

    ReadingRoomsTests(@Autowired TestGifts fixtures) {
        this.fixtures = fixtures;
        hunchun = fixtures.hunchun();
    }

    @Test
    void aReceivedGiftBringsNewKindsToTheRoom() {
        assertThat(room().kinds()).isEmpty();
        GiftId gift = fixtures.received(hunchun, hunchun.books());
        fixtures.confirmed(hunchun, hunchun.books());

        assertThat(room().kinds()).hasSize(2).first().satisfies(yearbooks -> {
            assertThat(yearbooks.category()).isEqualTo(hunchun.yearbooks());
            assertThat(yearbooks.path().zh()).isEqualTo("图书 › 地方志 › 年鉴");
            assertThat(yearbooks.titles()).isEqualTo(1);
            assertThat(yearbooks.amounts()).containsExactly(new Amount(UnitOfMeasure.VOLUME, 4, false));
            assertThat(yearbooks.since()).isEqualTo(TestGifts.DAY);
            assertThat(yearbooks.through()).isEqualTo(gift.ref());
        });
        assertThat(room().newThrough(gift.ref())).hasSize(2);
        assertThat(room().newSince(TestGifts.DAY)).hasSize(2);
        assertThat(room().newSince(TestGifts.DAY.plusDays(1))).isEmpty();
    }

    @Test
    void aSecondGiftOfAKindIsNotNew() {
        GiftId first = fixtures.received(hunchun, hunchun.counted());
        GiftId second = fixtures.received(hunchun, hunchun.counted());

        assertThat(room().newThrough(first.ref())).hasSize(1);
        assertThat(room().newThrough(second.ref())).isEmpty();
        assertThat(room().amounts()).containsExactly(new Amount(UnitOfMeasure.VOLUME, 8, false));
        assertThat(room().titles()).isEqualTo(1);
    }

    @Test
    void whatIsNotCountedMakesTheFigureSayAtLeastUntilItIs() {
        GiftId gift = fixtures.received(hunchun, hunchun.books());
        assertThat(room().amounts())
                .containsExactly(new Amount(UnitOfMeasure.VOLUME, 4, false), new Amount(UnitOfMeasure.SET, 0, true));

        hunchun.run(() -> desk.count(hunchun.coordinator(), gift, List.of(new LineCount(1, 2))));

        assertThat(room().amounts())
                .containsExactly(new Amount(UnitOfMeasure.VOLUME, 4, false), new Amount(UnitOfMeasure.SET, 2, false));
    }

    @Test
    void onlyAReadingRoomIsOne() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> hunchun.run(() -> rooms.require(PlaceId.next())))
                .matches(refused -> refused.kind() == Refused.Kind.MISSING);
        assertThat(hunchun.within(() -> rooms.page(null, 10)).rooms())
                .singleElement()
                .satisfies(room -> assertThat(room.place().id()).isEqualTo(hunchun.room()));
    }

    @Test
    void manyRoomsComePageByPageEachWithWhatStandsInIt() {
        GiftId gift = fixtures.received(hunchun, hunchun.counted());
        hunchun.run(() -> {
            for (int i = 0; i < 30; i++) {
                places.add(
                        Actor.system(),
                        new AddPlace(
                                PlaceId.next(),
                                Place.Kind.READING_ROOM,
                                Localized.zh("书屋" + i),
                                null,
                                null,
                                null,
                                null,
                                null));
            }
            ReadingRooms.Page first = rooms.page(null, 30);
            assertThat(first.count()).isEqualTo(31);
            assertThat(first.rooms()).hasSize(30);
            assertThat(first.rooms().getFirst().newThrough(gift.ref())).hasSize(1);
            assertThat(first.rooms().subList(1, 30))
                    .allMatch(room -> room.kinds().isEmpty());
            assertThat(rooms.page(first.next(), 30))
                    .matches(last -> last.rooms().size() == 1 && last.next() == null);
        });
        String slug = "/" + hunchun.district().slug();
        assertThat(get(slug + "/reading-rooms"))
                .contains("共 31 个阅览室", "下一页", "书屋0")
                .doesNotContain("书屋29");
    }

    @Test
    void thePagesShowTheStockAndWhereItCameFrom() {
        GiftId gift = fixtures.received(hunchun, hunchun.books());
        fixtures.received(hunchun, hunchun.details(false, ReceiptChoice.ISSUED, List.of(hunchun.yearbook(null))));
        String slug = "/" + hunchun.district().slug();

        assertThat(get(slug + "/reading-rooms")).contains("文化社区图书阅览室", "2 类 · 2 种", "至少4册");
        String page = get(slug + "/" + room().path());
        assertThat(page).contains("图书 › 地方志 › 年鉴", "至少4册", "套数尚未清点", "2024年6月5日", gift.path(), "新增的类别");
        assertThat(pages.get().uri(slug + "/reading-rooms/" + hunchun.room().value() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Books › Local records › Yearbooks", "at least 4 volumes", "5 June 2024");
        assertThat(pages.get().uri(slug + "/reading-rooms/" + PlaceId.next().value()))
                .hasStatus(404);
    }

    @Test
    void thePlaceAndItsKeeperShowTheRoom() {
        fixtures.received(hunchun, hunchun.books());
        for (var record : List.of(hunchun.room().ref(), hunchun.community().ref())) {
            assertThat(hunchun.within(() -> panels.relatedTo(record)))
                    .flatExtracting(group -> group.records())
                    .extracting(related -> related.path())
                    .contains(room().path());
        }
    }

    private ReadingRoom room() {
        return hunchun.within(() -> rooms.require(hunchun.room()));
    }

    private String get(String address) {
        var result = pages.get().uri(address).header("Accept-Language", "zh-CN").exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
