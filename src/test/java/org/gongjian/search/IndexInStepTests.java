package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.programmes.Tag;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.gongjian.publishing.TestBulletins;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.Contributors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Index and record change together: in one transaction, with everything that quotes a name, or not at all. */
@RoomTest
class IndexInStepTests {

    @Autowired
    private Search search;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private People people;

    @Autowired
    private Tags tags;

    @Autowired
    private Contributors contributors;

    @Autowired
    private TestBulletins bulletins;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk desk;

    @Autowired
    private SearchSnapshots snapshots;

    @Autowired
    private TransactionTemplate transaction;

    private final TestGifts.Hunchun hunchun;
    private final GiftId gift;

    IndexInStepTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
        gift = gifts.received(hunchun, hunchun.books());
    }

    @Test
    void whatQuotesAUnitFollowsItsNewName() {
        assertThat(kinds("方志馆")).isEmpty();
        rename(hunchun.archives(), Localized.of("珲春市方志馆", "Hunchun Gazetteer House"));

        assertThat(kinds("方志馆")).contains("unit", "activity", "gift");
        assertThat(find("方志馆"))
                .extracting(Hit::title)
                .contains(Localized.of(
                        "珲春市方志馆赠《珲春年鉴》及其他1项", "Hunchun Yearbook and 1 more, from Hunchun Gazetteer House"));
        assertThat(kinds("市档案馆")).doesNotContain("unit");
        hunchun.run(snapshots::assertThatARebuildChangesNothing);
    }

    @Test
    void aWordOfTheDistrictFollowsItsNewNameToo() {
        TagId tag = hunchun.within(() -> activities.require(hunchun.activity()))
                .details()
                .tags()
                .iterator()
                .next();
        hunchun.run(() -> tags.rename(Actor.system(), new Tag(tag, Localized.zh("全民阅读"), 0)));

        assertThat(kinds("全民阅读")).containsExactly("activity");
        hunchun.run(snapshots::assertThatARebuildChangesNothing);
    }

    @Test
    void aPersonIsFoundInTheirPostUnderTheNameTheyHaveNow() {
        PersonId person = PersonId.next();
        PostId post = PostId.next();
        hunchun.run(() -> {
            people.register(Author.SYSTEM, RegisterPerson.named(person, "单田芳"));
            posts.add(Actor.system(), new AddPost(post, hunchun.community(), Localized.zh("讲解员"), person));
        });
        assertThat(find("stf")).extracting(Hit::record).containsExactly(post.ref());

        hunchun.run(() -> people.rename(Author.SYSTEM, person, "刘兰芳", 0));
        assertThat(find("单田芳")).isEmpty();
        assertThat(find("刘兰芳")).extracting(Hit::record).containsExactly(post.ref());
        hunchun.run(snapshots::assertThatARebuildChangesNothing);
    }

    @Test
    void aByLineFollowsItsContributor() {
        var correspondent = bulletins.correspondent(hunchun);
        var bulletin = bulletins.published(hunchun);
        Contributor known = hunchun.within(() -> contributors.require(correspondent));
        hunchun.run(() -> contributors.change(
                Actor.system(),
                new Contributor(correspondent, Localized.zh("铁卫文"), known.unit(), known.credits(), known.version())));

        assertThat(bulletin).isNotNull();
        hunchun.run(snapshots::assertThatARebuildChangesNothing);
    }

    @Test
    void aChangeThatIsUndoneLeavesTheIndexAsItWas() {
        List<String> before = hunchun.within(snapshots::take);
        assertThatThrownBy(() -> hunchun.run(() -> transaction.executeWithoutResult(status -> {
                    rename(hunchun.archives(), Localized.zh("珲春市方志馆"));
                    throw new IllegalStateException("something else goes wrong");
                })))
                .hasMessage("something else goes wrong");

        assertThat(hunchun.within(snapshots::take)).isEqualTo(before);
        assertThat(kinds("方志馆")).isEmpty();
    }

    @Test
    void severalChangesOfOneTransactionAreFollowedOnce() {
        hunchun.run(() -> transaction.executeWithoutResult(status -> {
            rename(hunchun.archives(), Localized.zh("珲春市方志馆"));
            rename(hunchun.archives(), Localized.zh("珲春市史志馆"));
            assertThat(kinds("史志馆")).isEmpty();
        }));
        assertThat(kinds("方志馆")).isEmpty();
        assertThat(kinds("史志馆")).contains("unit", "gift");
    }

    /** One plans an activity of a unit while another renames the unit: neither sees the other's change. */
    @Test
    void twoWhoChangeThingsAtOnceLeaveNoOldNameBehind() throws Exception {
        CountDownLatch planned = new CountDownLatch(1);
        ActivityId id = ActivityId.next();
        var details =
                hunchun.within(() -> activities.require(hunchun.activity())).details();
        CompletableFuture<Void> planning =
                CompletableFuture.runAsync(() -> hunchun.run(() -> transaction.executeWithoutResult(status -> {
                    desk.plan(hunchun.coordinator(), new PlanActivity(id, details, null));
                    planned.countDown();
                })));
        assertThat(planned.await(20, TimeUnit.SECONDS)).isTrue();
        rename(hunchun.archives(), Localized.zh("珲春市方志馆"));
        planning.get(20, TimeUnit.SECONDS);

        assertThat(find("方志馆"))
                .extracting(Hit::record)
                .contains(id.ref(), hunchun.activity().ref());
        hunchun.run(snapshots::assertThatARebuildChangesNothing);
    }

    @Test
    void whatNoRecordStandsBehindIsRemovedByARebuild() {
        List<String> before = hunchun.within(snapshots::take);
        hunchun.run(snapshots::addStrays);
        assertThat(hunchun.within(snapshots::take)).hasSize(before.size() + 3);

        hunchun.run(snapshots::rebuild);
        assertThat(hunchun.within(snapshots::take)).isEqualTo(before);
    }

    @Test
    void aDistrictThatWasNeverIndexedIsKnown() {
        assertThat(hunchun.within(snapshots::isCurrent)).isFalse();
        hunchun.run(snapshots::rebuild);
        assertThat(hunchun.within(snapshots::isCurrent)).isTrue();
        assertThat(find("年鉴")).extracting(Hit::record).contains(gift.ref());
    }

    private void rename(UnitId unit, Localized name) {
        hunchun.run(() -> {
            Organization now = organizations.byId(unit).orElseThrow();
            organizations.change(
                    Actor.system(),
                    new Organization(
                            unit,
                            now.kind(),
                            name,
                            now.shortName(),
                            now.otherName(),
                            now.code(),
                            now.area(),
                            now.parent(),
                            now.enteredBy(),
                            now.version()));
        });
    }

    private List<Hit> find(String typed) {
        return hunchun.within(() -> search.find(Actor.visitor(), SearchQuery.of(typed)))
                .hits();
    }

    private List<String> kinds(String typed) {
        return hunchun.within(() -> search.find(Actor.visitor(), SearchQuery.of(typed))).kinds().stream()
                .map(Found.KindCount::kind)
                .toList();
    }
}
