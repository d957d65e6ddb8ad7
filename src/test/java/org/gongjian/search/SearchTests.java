package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.TestBulletins;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Finding what the first story left behind. */
@RoomTest
class SearchTests {

    @Autowired
    private Search search;

    @Autowired
    private Places places;

    private final TestGifts.Hunchun hunchun;
    private final GiftId gift;
    private final BulletinId bulletin;

    SearchTests(@Autowired TestGifts gifts, @Autowired TestBulletins bulletins, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
        gift = gifts.received(hunchun, hunchun.books());
        bulletin = bulletins.published(hunchun);
    }

    @ParameterizedTest
    @CsvSource({
        "年鉴, gift",
        "珲春年鉴, gift",
        "图片, gift",
        "鉴, gift",
        "yearbook, gift",
        "YEARBOOKS, gift",
        "red-pomegranate pictures, gift",
        "档案, unit",
        "市档案馆, unit",
        "dag, unit",
        "danganguan, unit",
        "Municipal Archives, unit",
        "阅览, place",
        "wenhuashequtushu, place",
        "whsqtsyls, place",
        "党委书记, post",
        "谢谢, voice",
        "走进文化社区, bulletin",
        "赠书筑梦, activity",
        "书香社区, activity",
        "各族居民, activity",
    })
    void oneBoxFindsRecordsOfEveryKind(String typed, String kind) {
        assertThat(find(typed).kinds()).extracting(Found.KindCount::kind).contains(kind);
    }

    @Test
    void whatIsCalledSoComesBeforeWhatOnlySaysSo() {
        place("年鉴", "Yearbook");
        place("年鉴阅览角", "Yearbook corner");

        List<Hit> hits = find("年鉴").hits();
        assertThat(hits.get(0).title()).isEqualTo(Localized.of("年鉴", "Yearbook"));
        assertThat(hits.get(1).title()).isEqualTo(Localized.of("年鉴阅览角", "Yearbook corner"));
        assertThat(hits.get(2).record()).isEqualTo(gift.ref());
    }

    @Test
    void wordsThatStandTogetherComeBeforeScatteredOnes() {
        PlaceId scattered = place("阅览与览室，志愿与愿者", null);
        PlaceId together = place("幸福社区的阅览室和志愿者的小屋", null);

        assertThat(find("志愿者 阅览室").hits())
                .extracting(hit -> hit.record().id())
                .containsExactly(together.value(), scattered.value());
    }

    @Test
    void anotherNameFindsARecordLikeItsOwn() {
        PlaceId id = PlaceId.next();
        hunchun.run(() -> places.add(
                Actor.system(),
                new AddPlace(
                        id,
                        Place.Kind.HALL,
                        Localized.zh("为民服务大厅"),
                        Localized.en("Red Consultative Hall"),
                        null,
                        null,
                        null,
                        null)));

        assertThat(find("consultative").hits())
                .extracting(hit -> hit.record().id())
                .containsExactly(id.value());
    }

    @Test
    void whatIsPutALittleDifferentlyIsFoundAsNear() {
        Found found = find("文化社区阅览室");

        assertThat(found.hits()).isEmpty();
        assertThat(found.near())
                .extracting(Hit::title)
                .contains(Localized.of("文化社区图书阅览室", "Cultural Community reading room"));
        assertThat(find("xyzzy plugh").near()).isEmpty();
    }

    @Test
    void kindsAreCountedAndOneMayBeChosen() {
        Found all = find("文化社区");
        long places = count(all, "place");
        Found chosen = hunchun.within(() -> search.find(Actor.visitor(), new SearchQuery("文化社区", "place", 1)));

        assertThat(places).isPositive();
        assertThat(all.countOfAll()).isEqualTo(all.count()).isGreaterThan(places);
        assertThat(chosen.count()).isEqualTo(places);
        assertThat(chosen.kinds()).isEqualTo(all.kinds());
        assertThat(chosen.hits())
                .allMatch(hit -> hit.record().kind().equals("place"))
                .hasSize((int) places);
        assertThat(count(
                        hunchun.within(() -> search.find(Actor.visitor(), new SearchQuery("文化社区", "castle", 1))),
                        "place"))
                .isEqualTo(places);
    }

    @Test
    void pagesFollowEachOtherWithoutGapsOrRepeats() {
        for (int i = 0; i < 45; i++) {
            place("幸福楼" + i + "号", null);
        }
        List<Hit> seen = new ArrayList<>();
        for (int page = 1; page <= 3; page++) {
            int number = page;
            seen.addAll(hunchun.within(() -> search.find(Actor.visitor(), new SearchQuery("幸福楼", null, number)))
                    .hits());
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        assertThat(find("幸福楼").count()).isEqualTo(45);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "%",
                "_",
                "'",
                "\"",
                "\\",
                "' or 1=1 --",
                "&|!():*<->",
                "a & b | !c",
                "'a':*",
                "档案'::tsquery",
                "\0",
                "档\0案",
                "\uD800",
                "档案\uDC00",
                "😀档案😀",
                "\u202E档案",
                "~da",
                "@202406",
                "#gift",
                "ﷺ",
                "İstanbul",
                "\uD869\uDED6",
                "ー",
                "क्षि",
                "བོད་",
                "ᠮᠣᠩᠭᠣᠯ",
            })
    void whateverIsTypedHarmsNothing(String typed) {
        assertThat(find(typed)).isNotNull();
    }

    @Test
    void absurdlyLongTextsAreReadFromTheBeginning() {
        assertThat(find("档案馆 ".repeat(5_000)).hits()).isNotEmpty();
        assertThat(find("a".repeat(100_000)).isEmpty()).isTrue();
        assertThat(find("😀".repeat(100_000)).isEmpty()).isTrue();
        assertThat(find("文化社区".repeat(10_000))).isNotNull();
    }

    @Test
    void whatLooksLikeAQueryOfOursIsNone() {
        assertThat(find("@202406").isEmpty()).isTrue();
        assertThat(find("#gift").hits()).noneMatch(hit -> hit.record().equals(gift.ref()));
    }

    @Test
    void aHitSaysWhereItIsAndWhen() {
        Hit hit = find("走进文化社区").hits().getFirst();

        assertThat(hit.record()).isEqualTo(bulletin.ref());
        assertThat(hit.path()).isEqualTo(bulletin.path());
        assertThat(hit.title()).isEqualTo(TestBulletins.HEADLINE);
        assertThat(hit.day()).isEqualTo("2024-06-05");
    }

    private Found find(String typed) {
        return hunchun.within(() -> search.find(Actor.visitor(), SearchQuery.of(typed)));
    }

    private static long count(Found found, String kind) {
        return found.kinds().stream()
                .filter(count -> count.kind().equals(kind))
                .mapToLong(Found.KindCount::count)
                .sum();
    }

    private PlaceId place(String zh, @Nullable String en) {
        return hunchun.within(() -> places.add(
                Actor.system(),
                new AddPlace(PlaceId.next(), Place.Kind.OTHER, new Localized(zh, en), null, null, null, null, null)));
    }
}
