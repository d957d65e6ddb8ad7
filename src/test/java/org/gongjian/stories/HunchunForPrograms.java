package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gongjian.stories.HunchunWords.HEADLINE;
import static org.gongjian.stories.HunchunWords.LEAD_EN;
import static org.gongjian.stories.HunchunWords.PHOTO_EN;
import static org.gongjian.stories.HunchunWords.PURPOSE;
import static org.gongjian.stories.HunchunWords.THANKS;
import static org.gongjian.stories.HunchunWords.TITLE;
import static org.gongjian.stories.HunchunWords.TITLE_EN;

import gongjian.client.api.ActivitiesApi;
import gongjian.client.api.AgreementsApi;
import gongjian.client.api.AlliancesApi;
import gongjian.client.api.BulletinsApi;
import gongjian.client.api.FilesApi;
import gongjian.client.api.GiftsApi;
import gongjian.client.api.PlacementsApi;
import gongjian.client.api.ReadingRoomsApi;
import gongjian.client.api.UnitsApi;
import gongjian.client.api.VoicesApi;
import gongjian.client.model.ActivityDetails;
import gongjian.client.model.ActivityView;
import gongjian.client.model.Alliance;
import gongjian.client.model.Amount;
import gongjian.client.model.ByLine;
import gongjian.client.model.GiftView;
import gongjian.client.model.HostsHost;
import gongjian.client.model.Organization;
import gongjian.client.model.PromisesReckoned;
import gongjian.client.model.ReadingRoomsApiStocked;
import gongjian.client.model.Said;
import gongjian.client.model.StockKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A visitor's program reads: every fact of the story's table comes out of the interface, and figures are derived. */
final class HunchunForPrograms {

    private final Program visitor;
    private final HunchunIds ids;

    HunchunForPrograms(Program visitor, HunchunIds ids) {
        this.visitor = visitor;
        this.ids = ids;
    }

    void theUnitsAndTheirPairing() {
        Organization community = visitor.ask(UnitsApi::new, (units, here, key) -> units.showUnits(ids.community, here));
        assertThat(community.getName().getZhCN()).isEqualTo("珲春市靖和街道文化社区");
        assertThat(visitor.ask(UnitsApi::new, (units, here, key) -> units.postsUnits(ids.community, here))
                        .getItems())
                .extracting(post -> post.getTitle().getZhCN())
                .containsExactly("党委书记");
        Alliance alliance =
                visitor.ask(AlliancesApi::new, (alliances, here, key) -> alliances.showAlliances(ids.alliance, here));
        assertThat(alliance.getMembers()).singleElement().satisfies(member -> {
            assertThat(member.getUnit()).isEqualTo(ids.archives);
            assertThat(member.getStanding().getZhCN()).isEqualTo("党建联盟单位");
        });
    }

    /** Nobody typed the figure: it is counted from the activity. */
    void thePromiseAndWhatKeepsIt() {
        var promises = visitor.ask(
                        AgreementsApi::new,
                        (agreements, here, key) -> agreements.fulfilmentAgreements(ids.agreement, here))
                .getItems();
        assertThat(promises).singleElement().satisfies(promise -> {
            assertThat(promise.getCommitment().getWording().getZhCN()).isEqualTo("常态化、长效化服务群众");
            PromisesReckoned now = Objects.requireNonNull(promise.getNow());
            assertThat(now.getDone()).isEqualTo(1L);
            assertThat(now.getTarget()).isEqualTo(4L);
            assertThat(now.getRecords()).singleElement().satisfies(record -> {
                assertThat(record.getRecord().getId()).isEqualTo(ids.activity);
                assertThat(record.getTitle().getZhCN()).isEqualTo(TITLE);
            });
        });
    }

    void theActivity() {
        ActivityView activity = visitor.ask(
                ActivitiesApi::new, (activities, here, key) -> activities.showActivities(ids.activity, here));
        ActivityDetails details = activity.getDetails();
        assertThat(details.getTitle().getEn()).isEqualTo(TITLE_EN);
        assertThat(details.getPurpose().getZhCN()).isEqualTo(PURPOSE);
        assertThat(details.getTime().getDay()).isEqualTo(LocalDate.parse("2024-06-05"));
        assertThat(details.getPlace()).isEqualTo(ids.premises);
        assertThat(details.getHosts().getAll())
                .extracting(HostsHost::getUnit)
                .containsExactly(ids.community, ids.archives);
        assertThat(details.getTags()).hasSize(3).isSubsetOf(ids.words.values());
        assertThat(details.getAudiences()).containsExactly(ids.words.get("audience"));
        assertThat(activity.getFollowUps())
                .extracting(following -> following.getWhat().getZhCN())
                .containsExactly("先问居民想读什么，再办下一次活动");
        assertThat(visitor.ask(FilesApi::new, (files, here, key) -> files.listFiles("activity:" + ids.activity, here))
                        .getItems())
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.getDetails().getDescription().getEn()).isEqualTo(PHOTO_EN);
                    assertThat(file.getDetails().getConsent())
                            .as("said to keepers only")
                            .isNull();
                });
    }

    void theGiftTheThanksAndTheReadingRoom() {
        GiftView gift = visitor.ask(GiftsApi::new, (gifts, here, key) -> gifts.showGifts(ids.gift, here));
        assertThat(gift.getState()).isEqualTo(GiftView.StateEnum.RECEIVED);
        assertThat(gift.getDonor()).isEqualTo(ids.archives);
        assertThat(Objects.requireNonNull(gift.getHandler()).getPost()).isEqualTo(ids.members);
        assertThat(gift.getReceiver()).isEqualTo(ids.community);
        assertThat(gift.getReceivedBy()).isEqualTo(ids.secretary);
        assertThat(gift.getNumber()).isNotNull();
        assertThat(gift.getLines())
                .extracting(
                        line -> line.getGiven().getTitle().getZhCN(),
                        line -> line.getGiven().getQuantity())
                .containsExactly(tuple("《珲春年鉴》", 4), tuple("《防川村志》", 6), tuple("红石榴党建联盟图片", null));
        assertThat(about("gift", ids.gift)).singleElement().satisfies(thanks -> {
            assertThat(thanks.getWords().getZhCN()).isEqualTo(THANKS);
            assertThat(thanks.getWho().getZhCN()).contains("党委书记");
            assertThat(Objects.requireNonNull(thanks.getOnBehalfOf()).getZhCN()).isEqualTo("社区里的各族居民");
        });
        assertThat(about("activity", ids.activity)).singleElement().satisfies(quote -> {
            assertThat(quote.getId()).isEqualTo(ids.quote);
            assertThat(quote.getReported()).isTrue();
        });
        ReadingRoomsApiStocked room =
                visitor.ask(ReadingRoomsApi::new, (rooms, here, key) -> rooms.showReadingRooms(ids.room, here));
        assertThat(room.getKinds())
                .extracting(StockKind::getCategory)
                .containsExactlyInAnyOrder(ids.yearbooks, ids.annals, ids.pictures);
        assertThat(room.getKinds())
                .allSatisfy(kind -> assertThat(kind.getThrough().getId()).isEqualTo(ids.gift));
        assertThat(room.getAmounts())
                .filteredOn(amount -> amount.getUnit() == Amount.UnitEnum.VOLUME)
                .extracting(Amount::getQuantity)
                .containsExactly(10L);
    }

    void theBulletinAndItsPlacement() {
        assertThat(visitor.ask(BulletinsApi::new, (bulletins, here, key) -> bulletins.showBulletins(ids.bulletin, here))
                        .getText())
                .satisfies(text -> {
                    assertThat(text.getHeadline().getZhCN()).isEqualTo(HEADLINE);
                    assertThat(text.getLead().getEn()).isEqualTo(LEAD_EN);
                    assertThat(text.getByLines()).hasSize(3);
                });
        assertThat(visitor.ask(
                                PlacementsApi::new,
                                (placements, here, key) -> placements.listPlacements(ids.bulletin, here))
                        .getItems())
                .singleElement()
                .satisfies(placement -> {
                    assertThat(placement.getOutlet().getZhCN()).isEqualTo("中国吉林网");
                    assertThat(Objects.requireNonNull(placement.getChannelPath())
                                    .getZhCN())
                            .isEqualTo("首页 > 珲春站 > 城事");
                    assertThat(placement.getArticleNumber()).isEqualTo("3854463");
                    assertThat(placement.getHotline()).isEqualTo("0431-82902222");
                    assertThat(placement.getPublished().getAt().toInstant())
                            .isEqualTo(Instant.parse("2024-06-05T02:53:00Z"));
                    assertThat(placement.getByLines())
                            .extracting(ByLine::getContributor)
                            .containsExactly(ids.correspondent, ids.editorOfTheMedium);
                });
    }

    private List<Said> about(String kind, UUID id) {
        return visitor.ask(VoicesApi::new, (voices, here, key) -> voices.listVoices(kind + ":" + id, here))
                .getItems();
    }
}
