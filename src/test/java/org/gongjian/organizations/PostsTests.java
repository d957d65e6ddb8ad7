package org.gongjian.organizations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class PostsTests {

    private static final Localized SECRETARY = Localized.of("党委书记", "Party secretary");

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private DistrictId district;
    private final Actor officer = TestActors.districtOfficer();
    private final UnitId community = UnitId.next();
    private final UnitId archives = UnitId.next();

    @BeforeEach
    void aCommunityAndAPartner() {
        district = districts.found().id();
        here(() -> organizations.register(
                officer,
                new RegisterOrganization(
                        community,
                        Organization.Kind.COMMUNITY,
                        Localized.of("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"),
                        Localized.of("文化社区", "Cultural Community"),
                        null,
                        null,
                        null,
                        null)));
        here(() -> organizations.register(
                officer,
                new RegisterOrganization(
                        archives, Organization.Kind.ARCHIVE, Localized.zh("珲春市档案馆"), null, null, null, null, null)));
    }

    @Test
    void aPostNeedsNoNamedHolderAndIsCalledByUnitAndTitle() {
        AddPost command = new AddPost(PostId.next(), community, SECRETARY, null);

        here(() -> posts.add(officer, command));
        here(() -> posts.add(officer, command));

        assertThat(here(() -> posts.of(community))).containsExactly(command.post());
        assertThat(here(() -> posts.byId(command.id()))).contains(command.post());
        assertThat(here(posts::all)).containsExactly(command.post());
        assertThat(here(() -> posts.titles(List.of(command.id()))))
                .containsEntry(command.id(), Localized.of("文化社区党委书记", "Party secretary, Cultural Community"));
        assertThat(here(() -> posts.titles(List.of()))).isEmpty();
        assertThat(here(() -> audit.historyOf(community.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("registered", "post-added");
    }

    @Test
    void aPostIsGivenAHolderAndAStaleChangeIsRefused() {
        Post post = new Post(PostId.next(), community, SECRETARY, null, 0);
        PersonId person = aPerson();
        here(() -> posts.add(officer, new AddPost(post.id(), community, SECRETARY, null)));

        here(() -> change(officer, new Post(post.id(), community, SECRETARY, person, 0)));

        assertThat(here(() -> posts.byId(post.id())).orElseThrow().holder()).isEqualTo(person);
        assertThat(here(() -> audit.historyOf(post.id().ref())).getLast().fields())
                .containsExactly("holder");
        assertThat(refusal(() -> change(officer, new Post(post.id(), community, Localized.zh("书记"), null, 0)))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
    }

    @Test
    void aHolderWhoIsNotInTheDistrictIsAFaultOfTheField() {
        assertThat(refusal(() -> posts.add(officer, new AddPost(PostId.next(), community, SECRETARY, PersonId.next())))
                        .fields())
                .containsOnlyKeys("holder");
    }

    @Test
    void coordinatorsKeepPostsOfTheirCommunityAndOfPartners() {
        Actor coordinator = TestActors.coordinatorOf(community);
        UnitId other = UnitId.next();
        here(() -> organizations.register(
                officer,
                new RegisterOrganization(
                        other, Organization.Kind.COMMUNITY, Localized.zh("新安社区"), null, null, null, null, null)));

        assertThat(mayAdd(coordinator, community)).isTrue();
        assertThat(mayAdd(coordinator, archives)).isTrue();
        assertThat(mayAdd(coordinator, other)).isFalse();
        assertThat(mayAdd(TestActors.contactOf(archives), archives)).isTrue();
        assertThat(mayAdd(TestActors.contactOf(archives), community)).isFalse();
        assertThat(mayAdd(Actor.visitor(), archives)).isFalse();
    }

    @Test
    void aPostIsNotFoundUnderAnotherUnit() {
        Post post = new Post(PostId.next(), community, SECRETARY, null, 0);
        here(() -> posts.add(officer, new AddPost(post.id(), community, SECRETARY, null)));

        assertThat(refusal(() -> change(officer, new Post(post.id(), archives, SECRETARY, null, 0)))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);
        assertThat(refusal(() -> posts.add(officer, new AddPost(PostId.next(), UnitId.next(), SECRETARY, null)))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);
    }

    @Test
    void aTitleInOneLanguageStillNamesThePost() {
        assertThat(Post.called(Localized.zh("文化社区"), SECRETARY)).isEqualTo(Localized.zh("文化社区党委书记"));
        assertThat(Post.called(Localized.zh("文化社区"), Localized.en("Secretary")).zh())
                .isEqualTo("文化社区 Secretary");
    }

    private PersonId aPerson() {
        PersonId person = PersonId.next();
        here(() -> transaction.execute(status -> jdbc.sql("insert into person (id, name) values (:id, :name)")
                .param("id", person.value())
                .param("name", "演示书记")
                .update()));
        return person;
    }

    private boolean mayAdd(Actor by, UnitId unit) {
        try {
            here(() -> posts.add(by, new AddPost(PostId.next(), unit, SECRETARY, null)));
            return true;
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
            return false;
        }
    }

    private boolean change(Actor by, Post post) {
        posts.change(by, post);
        return true;
    }

    private Refused refusal(Supplier<?> work) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here(work))
                .actual();
    }

    private <T extends @Nullable Object> T here(Supplier<T> work) {
        return CurrentDistrict.within(district, work);
    }
}
