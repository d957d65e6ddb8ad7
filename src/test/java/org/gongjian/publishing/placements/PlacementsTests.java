package org.gongjian.publishing.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.TestBulletins;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class PlacementsTests {

    private static final Instant MORNING = TestClock.STORY.minusSeconds(60);

    @Autowired
    private Placements placements;

    @Autowired
    private Contributors contributors;

    @Autowired
    private TestBulletins test;

    private final TestGifts.Hunchun hunchun;
    private final Actor editor;
    private final TestClock clock;

    PlacementsTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        this.clock = clock;
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
        editor = hunchun.district().editor();
    }

    @Test
    void theSameNewsInAnotherMediumIsNotedWithEverythingItSaysOfItself() {
        BulletinId bulletin = test.published(hunchun);
        var tie = test.correspondent(hunchun);
        List<ByLine> both = List.of(new ByLine(tie, Credit.CORRESPONDENT), new ByLine(tie, Credit.PHOTOGRAPHER));
        Placement jiwang = placement(bulletin, "3854463", "https://hc.cnjiwang.com/cs/202406/3854463.html", both);
        hunchun.run(() -> {
            placements.add(editor, jiwang);
            placements.add(editor, jiwang);
        });
        assertThat(hunchun.within(() -> placements.of(bulletin))).containsExactly(jiwang);
        assertThat(hunchun.within(() -> contributors.credited(both)))
                .singleElement()
                .satisfies(one -> assertThat(one.credits()).containsExactly(Credit.CORRESPONDENT, Credit.PHOTOGRAPHER));
    }

    @Test
    void aPlacementIsMendedOnTheVersionItWasOpenedOn() {
        BulletinId bulletin = test.published(hunchun);
        Placement wrong = placement(bulletin, "1", null, List.of());
        Placement right = new Placement(
                wrong.id(),
                bulletin,
                wrong.outlet(),
                Localized.zh("地方志书进社区"),
                null,
                "3854463",
                null,
                "0431-82902222",
                PublicationTime.on(TestGifts.DAY, ZoneId.of("Asia/Shanghai")),
                List.of(),
                0);
        hunchun.run(() -> {
            placements.add(editor, wrong);
            placements.change(editor, right);
        });
        Placement mended = hunchun.within(() -> placements.require(bulletin, wrong.id()));
        assertThat(mended.articleNumber()).isEqualTo("3854463");
        assertThat(mended.title()).isEqualTo(right.title());
        assertThat(mended.published()).isEqualTo(right.published());
        assertThatThrownBy(() -> hunchun.run(() -> placements.change(editor, wrong)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }

    @Test
    void onlyEditorsAndOfficersNoteItAndOnlyOncePublished() {
        BulletinId draft = test.drafted(hunchun);
        BulletinId published = test.published(hunchun);
        forbidden(editor, placement(draft, "1", null, List.of()));
        forbidden(hunchun.coordinator(), placement(published, "1", null, List.of()));
    }

    @Test
    void whatIsNoAddressAndWhatIsStillToComeIsRefused() {
        BulletinId bulletin = test.published(hunchun);
        assertThatThrownBy(() -> placement(bulletin, "1", "javascript:alert(1)", List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("url")).isPresent());
        assertThatThrownBy(() -> placement(bulletin, "第一号", null, List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("articleNumber")).isPresent());
        Placement tomorrow = new Placement(
                PlacementId.next(),
                bulletin,
                Localized.zh("报"),
                null,
                null,
                null,
                null,
                null,
                PublicationTime.at(clock.instant().plusSeconds(86_400)),
                List.of(),
                0);
        assertThatThrownBy(() -> hunchun.within(() -> placements.add(editor, tomorrow)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("day")).isPresent());
    }

    private void forbidden(Actor by, Placement placement) {
        assertThatThrownBy(() -> hunchun.within(() -> placements.add(by, placement)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    private static Placement placement(BulletinId bulletin, String number, @Nullable String url, List<ByLine> byLines) {
        return new Placement(
                PlacementId.next(),
                bulletin,
                Localized.of("中国吉林网", "China Jilin Network"),
                null,
                Localized.of("首页 > 珲春站 > 城事", "Home > Hunchun Station > City affairs"),
                number,
                url,
                "0431-82902222",
                PublicationTime.at(MORNING),
                byLines,
                0);
    }
}
