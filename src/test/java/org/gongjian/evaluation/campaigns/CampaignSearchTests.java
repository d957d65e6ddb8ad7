package org.gongjian.evaluation.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.TestStandards;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.search.Search;
import org.gongjian.search.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class CampaignSearchTests {

    @Autowired
    private Search search;

    @Autowired
    private StandardDesk standards;

    @Autowired
    private CampaignDesk desk;

    @Autowired
    private TestClock clock;

    private final TestCampaigns fixtures;
    private final TestDistrict here;

    CampaignSearchTests(@Autowired TestCampaigns fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aDraftIsFoundByWhoRunsItAndAPublishedCampaignByEverybody() {
        TestCampaigns.Scene scene = fixtures.drafted(here, TestCampaigns.terms());
        UUID campaign = scene.campaign().value();
        assertThat(found(Actor.visitor(), "文明场馆创建", CampaignId.KIND)).isEmpty();
        assertThat(found(here.coordinator(), "文明场馆创建", CampaignId.KIND)).containsExactly(campaign);
        here.run(() -> desk.publish(here.coordinator(), scene.campaign(), 1));
        assertThat(found(Actor.visitor(), "civilised venues", CampaignId.KIND)).containsExactly(campaign);
        assertThat(found(Actor.visitor(), "市文明办", CampaignId.KIND)).containsExactly(campaign);
    }

    @Test
    void entrantsAreFoundOnceTheyAreAdmittedAndByTheAwardOnceTheyHaveIt() {
        TestCampaigns.Scene scene = fixtures.declared(here, TestCampaigns.terms());
        assertThat(found(Actor.visitor(), "海城图书馆", EntryId.KIND)).isEmpty();
        scene.entrants().forEach(entrant -> fixtures.admit(scene, entrant));
        assertThat(found(Actor.visitor(), "海城图书馆", EntryId.KIND))
                .containsExactly(scene.second().entry().value());
        TestDistrict there = fixtures.aDistrict();
        TestCampaigns.Scene decided = fixtures.decided(there, TestCampaigns.terms(), "50", "40", "30");
        assertThat(there.within(() -> search.find(Actor.visitor(), new SearchQuery("Civilised Venue", EntryId.KIND, 1)))
                        .hits())
                .extracting(hit -> hit.record().id())
                .contains(decided.first().entry().value());
    }

    @Test
    void aStandardIsFoundByEverybodyOnceItIsPublished() {
        StandardId id = StandardId.next();
        EditionId edition = here.within(() -> standards.begin(
                here.officer(), id, Localized.zh("书香场馆测评标准"), List.of(TestStandards.measured("1", "activities"))));
        assertThat(found(Actor.visitor(), "书香场馆", StandardId.KIND)).isEmpty();
        assertThat(found(here.officer(), "书香场馆", StandardId.KIND)).containsExactly(id.value());
        here.run(() -> standards.publish(here.officer(), edition, 1));
        assertThat(found(Actor.visitor(), "书香场馆", StandardId.KIND)).containsExactly(id.value());
    }

    private List<UUID> found(Actor reader, String typed, String kind) {
        return here.within(() -> search.find(reader, new SearchQuery(typed, kind, 1))).hits().stream()
                .map(hit -> hit.record().id())
                .toList();
    }
}
