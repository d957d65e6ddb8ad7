package org.gongjian.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.Way;
import org.gongjian.search.Search;
import org.gongjian.search.SearchQuery;
import org.gongjian.volunteers.VolunteerFilter.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The lists of those who keep volunteers: whom they see, narrowed and page by page. */
@RoomTest
class VolunteerListsTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @Autowired
    private VolunteerLists lists;

    @Autowired
    private VolunteerDesk desk;

    @Autowired
    private Areas areas;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private ActiveVolunteers active;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final TestDistrict here;
    private VolunteerId fang;
    private VolunteerId ming;
    private VolunteerId elsewhere;

    VolunteerListsTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
    }

    @BeforeEach
    void threeVolunteers() {
        fang = entered("王芳", here.community(), Skill.FIRST_AID, Skill.REPAIR);
        ming = entered("李明", here.community(), Skill.REPAIR);
        elsewhere = entered("赵强", here.street(), Skill.DRIVING);
    }

    @Test
    void whoKeepsAnAreaSeesThoseOfIt() {
        assertThat(ids(here.officer(), VolunteerFilter.HERE)).containsExactly(elsewhere, ming, fang);
        assertThat(ids(here.streetOfficer(), VolunteerFilter.HERE)).containsExactly(elsewhere, ming, fang);
        assertThat(ids(here.coordinator(), VolunteerFilter.HERE)).containsExactly(ming, fang);
        for (Actor other : List.of(here.contact(), here.volunteer(), here.editor())) {
            assertThat(Assertions.catchThrowableOfType(Refused.class, () -> ids(other, VolunteerFilter.HERE))
                            .kind())
                    .isEqualTo(Refused.Kind.FORBIDDEN);
        }
        assertThat(Assertions.catchThrowableOfType(
                        Refused.class, () -> here.within(() -> desk.require(here.coordinator(), elsewhere))))
                .isNotNull();
    }

    @Test
    void aListIsNarrowedByAreaSkillCategoryNameAndNumber() {
        assertThat(ids(here.officer(), filter("", here.community(), null, null)))
                .containsExactly(ming, fang);
        assertThat(ids(here.officer(), filter("", null, Skill.REPAIR, null))).containsExactly(ming, fang);
        assertThat(ids(here.officer(), filter("", null, Skill.FIRST_AID, ServiceCategory.ELDERLY)))
                .containsExactly(fang);
        assertThat(ids(here.officer(), filter("", null, null, ServiceCategory.TRAFFIC)))
                .isEmpty();
        assertThat(ids(here.officer(), filter("wangf", null, null, null))).containsExactly(fang);
        assertThat(ids(here.officer(), filter("赵", null, null, null))).containsExactly(elsewhere);
        assertThat(ids(here.coordinator(), filter("赵", null, null, null))).isEmpty();
        assertThat(ids(here.officer(), filter("20240000002", null, null, null))).containsExactly(ming);
        assertThat(ids(here.officer(), filter("13800138000", null, null, null))).hasSize(3);
        assertThat(ids(here.officer(), filter("!?", null, null, null))).isEmpty();
    }

    @Test
    void whereManyAreCalledSoTheListIsWalkedAndNobodyCountsThem() {
        VolunteerPage few = here.within(() -> lists.find(here.officer(), filter("zzf", null, null, null), null, 10));
        assertThat(few.lines()).isEmpty();
        assertThat(few.counts()).isEqualTo(new VolunteerLists.Counts(0, 0));

        for (VolunteerId one : List.of(fang, ming)) {
            here.run(() -> transaction.executeWithoutResult(
                    status -> jdbc.sql("""
                    insert into person_part (person_id, part)
                    select person_id, 'zzf' || part from volunteer, generate_series(1, 6000) as part where id = :id
                    """).param("id", one.value()).update()));
        }
        VolunteerPage many = here.within(() -> lists.find(here.officer(), filter("zzf", null, null, null), null, 1));
        assertThat(many.lines()).extracting(line -> line.volunteer().id()).containsExactly(ming);
        assertThat(many.counts()).isNull();
        VolunteerNumber last =
                VolunteerNumber.typed(Objects.requireNonNull(many.next())).orElseThrow();
        assertThat(here.within(() -> lists.find(here.officer(), filter("zzf", null, null, null), last, 1))
                        .lines())
                .extracting(line -> line.volunteer().id())
                .containsExactly(fang);
    }

    @Test
    void whereAreasAreManyTheNumbersAreThoseOfTheStreetsAndTheyOpen() {
        assertThat(here.within(() -> lists.numbers(null)).opening()).isEmpty();
        here.run(() -> transaction.executeWithoutResult(status -> {
            for (int number = 0; number < 60; number++) {
                AreaId area = AreaId.next();
                areas.add(new Area(area, here.street(), Area.Kind.COMMUNITY, Localized.zh("社区" + number)));
                jdbc.sql("update volunteer set area_id = :area where id = :id")
                        .param("area", area.value())
                        .param("id", entered("王芳" + number, here.community()).value())
                        .update();
            }
        }));

        VolunteerLists.Numbers all = here.within(() -> lists.numbers(null));
        assertThat(all.areas())
                .containsExactly(new VolunteerLists.InArea(here.street(), new VolunteerLists.Counts(63, 0)));
        assertThat(all.opening()).containsExactly(here.street());
        VolunteerLists.Numbers street = here.within(() -> lists.numbers(here.street()));
        assertThat(street.opening()).isEmpty();
        assertThat(street.areas())
                .hasSize(62)
                .contains(
                        new VolunteerLists.InArea(here.street(), new VolunteerLists.Counts(1, 0)),
                        new VolunteerLists.InArea(here.community(), new VolunteerLists.Counts(2, 0)));
        assertThat(here.within(() -> lists.numbers(here.community())).areas()).hasSize(1);
        assertThat(Assertions.catchThrowableOfType(Refused.class, () -> here.within(() -> lists.numbers(AreaId.next())))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);

        String path = "/" + here.slug() + "/volunteers/numbers";
        assertThat(pages.get().uri(path + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "each opens to its communities",
                        path + "?area=" + here.street().value());
        assertThat(pages.get().uri(path + "?lang=zh-CN&area=" + here.street().value()))
                .hasStatusOk()
                .bodyText()
                .contains("社区59", "按居住的社区统计");
        assertThat(pages.get().uri(path + "?area=" + AreaId.next().value())).hasStatus(404);
    }

    @Test
    void pagesFollowOneAnotherByNumber() {
        List<VolunteerId> walked = new ArrayList<>();
        VolunteerNumber before = null;
        do {
            VolunteerNumber last = before;
            VolunteerPage page = here.within(() -> lists.find(here.officer(), VolunteerFilter.HERE, last, 1));
            page.lines().forEach(line -> walked.add(line.volunteer().id()));
            before = page.next() == null
                    ? null
                    : VolunteerNumber.typed(page.next()).orElseThrow();
        } while (before != null);
        assertThat(walked).containsExactly(elsewhere, ming, fang);
    }

    @Test
    void activeIsWhoTookPartWithinTwelveMonthsAndEachFigureOpensToItsRows() {
        tookPart(fang, TODAY.minusMonths(12));
        tookPart(ming, TODAY.minusMonths(12).minusDays(1));
        tookPart(fang, TODAY.minusYears(2));
        VolunteerPage all = here.within(() -> lists.find(here.officer(), VolunteerFilter.HERE, null, 10));
        assertThat(all.counts()).isEqualTo(new VolunteerLists.Counts(3, 1));
        assertThat(ids(here.officer(), VolunteerFilter.HERE.in(Standing.ACTIVE)))
                .containsExactly(fang);
        assertThat(ids(here.officer(), VolunteerFilter.HERE.in(Standing.QUIET))).containsExactly(elsewhere, ming);
        here.run(() -> desk.leave(here.officer(), fang, TODAY, WhyLeft.OWN_WISH, 0));
        here.run(() -> assertThat(lists.counts(here.officer())).isEqualTo(new VolunteerLists.Counts(2, 0)));
        assertThat(ids(here.officer(), VolunteerFilter.HERE.in(Standing.LEFT))).containsExactly(fang);
    }

    @Test
    void thoseWhoKeepThemFindThemBySearchAsLongAsTheyAreHere(@Autowired Search search) {
        assertThat(found(search, here.officer(), "王芳")).containsExactly(fang.path());
        assertThat(found(search, here.officer(), "20240000001")).containsExactly(fang.path());
        assertThat(found(search, here.volunteer(), "王芳")).isEmpty();
        here.run(() -> desk.leave(here.officer(), fang, TODAY, WhyLeft.OWN_WISH, 0));
        assertThat(found(search, here.officer(), "王芳")).isEmpty();
    }

    private List<String> found(Search search, Actor by, String words) {
        return here.within(() -> search.find(by, new SearchQuery(words, VolunteerId.KIND, 1))).hits().stream()
                .map(hit -> new VolunteerId(hit.record().id()).path())
                .toList();
    }

    private void tookPart(VolunteerId id, LocalDate day) {
        here.run(() -> transaction.executeWithoutResult(
                status -> active.tookPart(List.of(desk.byId(id).orElseThrow().person()), day)));
    }

    private List<VolunteerId> ids(Actor by, VolunteerFilter filter) {
        return here.within(() -> lists.find(by, filter, null, 10)).lines().stream()
                .map(line -> line.volunteer().id())
                .toList();
    }

    private static VolunteerFilter filter(
            String typed, @Nullable AreaId area, @Nullable Skill skill, @Nullable ServiceCategory category) {
        return new VolunteerFilter(typed, area, skill, category, Standing.HERE);
    }

    private VolunteerId entered(String name, AreaId area, Skill... skills) {
        VolunteerId id = VolunteerId.next();
        here.run(() -> desk.enter(
                here.officer(),
                new EnterVolunteer(
                        id,
                        new RegisterPerson(
                                PersonId.next(),
                                name,
                                null,
                                TestVolunteers.PHONE,
                                TestVolunteers.woman(TestVolunteers.BORN),
                                null),
                        here.partner(),
                        null,
                        true,
                        new Profile(Sex.FEMALE, area, Set.of(skills), Set.of(ServiceCategory.ELDERLY)),
                        Way.PAPER,
                        TestVolunteers.ALL)));
        return id;
    }
}
