package org.gongjian.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FollowUpId;
import org.gongjian.activities.PlanActivity;
import org.gongjian.activities.TestActivities;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@RoomTest
class ActivityPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private Activities activities;

    @Autowired
    private ActivityDesk desk;

    private TestDistrict here;
    private TestActivities.Hunchun hunchun;

    @BeforeEach
    void aDistrict() {
        here = accounts.aDistrict();
        hunchun = fixtures.hunchun(
                here.district(), here.street(), here.community(), here.communityUnit(), here.partner(), false);
    }

    @Test
    void aVisitorReadsWhatHappenedInBothLanguages() {
        ActivityId id = fixtures.held(hunchun, TestActivities.DAY);

        assertThat(get(id.path() + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "building dreams",
                        "Held on 5 June 2024: 36 people took part.",
                        "5 June 2024, 09:00–10:00",
                        "Jinghe Street Cultural Community, Hunchun",
                        "assisting",
                        "community of readers",
                        "Giving the books",
                        "Copy for the group chat",
                        "/" + here.slug() + "/" + id.path())
                .doesNotContain("History", "Attendance and outcome", "Record a voice");
        assertThat(get(id.path() + "?lang=zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("赠书筑梦", "已于2024年6月5日举行，36 人参加。", "文化社区党委书记", "协办", "社区各族居民");
    }

    @Test
    void theListHasFiltersInItsAddress() {
        ActivityId id = fixtures.held(hunchun, TestActivities.DAY);
        fixtures.planned(hunchun, TestActivities.DAY.plusDays(7));

        assertThat(get("activities?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("2 in all", "5 June 2024", "12 June 2024", "Held", "Planned")
                .doesNotContain("Plan an activity");
        assertThat(get("activities?lang=en&state=held&month=2024-06&unit="
                        + here.partner().value()))
                .bodyText()
                .contains("1 in all", id.value().toString(), "selected=\"selected\"")
                .doesNotContain("12 June 2024</time>");
        assertThat(get("activities?lang=en&month=2020-01"))
                .bodyText()
                .contains("No activity fits these filters", "Show all activities");
        assertThat(get("activities?lang=en&month=nonsense&unit=x&after=y&state=cancelled"))
                .hasStatusOk()
                .bodyText()
                .contains("2 in all");
    }

    @Test
    void anEmptyListSaysWhyAndOffersTheNextStepToWhoMay() {
        assertThat(get("activities?lang=en"))
                .bodyText()
                .contains("No activities yet")
                .doesNotContain("Plan an activity");
        assertThat(get("activities?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .bodyText()
                .contains("Plan an activity");
    }

    @Test
    void theCoordinatorPlansFromTheForm() {
        assertThat(get("activities/new?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"title.zh\"", "Cultural Community", "community of readers", "Add an item");
        UUID id = NewId.uuid();

        assertThat(typed(id)).hasStatus(303).hasRedirectedUrl("/" + here.slug() + "/activities/" + id);

        ActivityView planned = hunchun.within(() -> activities.require(new ActivityId(id)));
        assertThat(planned.hosts().all()).hasSize(2);
        assertThat(planned.details().items()).hasSize(1);
        assertThat(planned.details().items().getFirst().post()).isEqualTo(hunchun.secretary());
        assertThat(planned.day()).isEqualTo(TestActivities.DAY);
    }

    @Test
    void aRefusedFormKeepsWhatWasTypedAndSaysWhatIsWrongBesideTheField() {
        assertThat(typed(NewId.uuid()).param("until", "8:00"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "The end is not after the beginning.",
                        "href=\"#until\"",
                        "value=\"共建共享 赠书筑梦\"",
                        "value=\"6月5日\"");
        assertThat(typed(NewId.uuid())
                        .param("hosts[3].unit", here.communityUnit().value().toString())
                        .param("hosts[3].role", "ORGANIZER"))
                .hasStatus(422)
                .bodyText()
                .contains("Each unit stands there once.", "href=\"#hosts-2-unit\"");
        assertThat(hunchun.within(() -> activities.count(ActivityFilter.ALL))).isZero();
    }

    @Test
    void addingALineKeepsTheFormAndFindsNoFault() {
        assertThat(typed(NewId.uuid()).param("add", "items"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"items[1].what.zh\"", "value=\"赠书\"")
                .doesNotContain("gj-errors");
    }

    @Test
    void aStaleChangeKeepsWhatWasTypedAndGoesThroughWhenSentAgain() {
        ActivityId id = fixtures.planned(hunchun);
        hunchun.run(() -> desk.change(here.coordinator(), id, 0, hunchun.details(TestActivities.DAY.plusDays(1))));

        assertThat(send(id.path(), Role.COORDINATOR, TYPED).param("version", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody changed this meanwhile", "value=\"共建共享 赠书筑梦\"", "name=\"version\" value=\"1\"");
        assertThat(send(id.path(), Role.COORDINATOR, TYPED).param("version", "1"))
                .hasStatus(303);
    }

    @Test
    void whoeverDoesNotHostSeesWhyTheyCannotChange() {
        ActivityId id = fixtures.planned(hunchun);

        assertThat(get(id.path() + "?lang=en").cookie(sessions.of(here.account(Role.UNIT_CONTACT))))
                .hasStatusOk()
                .bodyText()
                .contains("Only a unit that hosts or organizes this activity can do this.");
        assertThat(get(id.path() + "/edit?lang=en").cookie(sessions.of(here.account(Role.UNIT_CONTACT))))
                .hasStatus(403)
                .bodyText()
                .contains("The coordinator or contact of such a unit");
        assertThat(get("activities/new?lang=en").cookie(sessions.of(here.account(Role.VOLUNTEER))))
                .hasStatus(403);
    }

    @Test
    void attendanceAndOutcomeAreSaidInOneForm() {
        ActivityId id = fixtures.planned(hunchun);
        assertThat(get(id.path() + "/result?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains("How many took part", "Estimated");

        assertThat(send(id.path() + "/result", Role.COORDINATOR, List.of())
                        .param("version", "0")
                        .param("basis", "COUNTED")
                        .param("persons", "35")
                        .param("wording", "MORE_THAN")
                        .param("said", "35"))
                .hasStatus(422)
                .bodyText()
                .contains("“More than 35” is not true of 35 people.", "href=\"#said\"");
        assertThat(send(id.path() + "/result", Role.COORDINATOR, List.of())
                        .param("version", "0")
                        .param("basis", "ESTIMATED")
                        .param("persons", "320")
                        .param("wording", "MORE_THAN")
                        .param("said", "300")
                        .param("outcome.en", "The reading room covers more subjects."))
                .hasStatus(303);
        assertThat(get(id.path() + "?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .bodyText()
                .contains(
                        "more than 300 people took part (an estimate of 320)",
                        "The reading room covers more subjects.",
                        "Attendance and outcome",
                        "Record a voice",
                        "History",
                        "Said that it was held");
    }

    @Test
    void aFollowUpOpensAPlanWithNothingToTypeAgain() {
        ActivityId id = fixtures.held(hunchun, TestActivities.DAY);
        FollowUpId followUp = FollowUpId.next();
        assertThat(get(id.path() + "/follow-ups/new").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk();
        assertThat(send(id.path() + "/follow-ups", Role.COORDINATOR, List.of())
                        .param("id", followUp.value().toString())
                        .param("what.en", "A cultural exchange"))
                .hasStatus(303);

        String open = "activities/new?lang=en&follow-up=" + followUp.value();
        assertThat(get(open).cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "value=\"A cultural exchange\"",
                        "value=\"Co-building, sharing, giving books and building dreams\"",
                        "name=\"follow-up\" value=\"" + followUp.value() + "\"");
        hunchun.run(() -> desk.plan(
                here.coordinator(),
                new PlanActivity(ActivityId.next(), hunchun.details(TestActivities.DAY.plusDays(9)), followUp)));
        assertThat(get(id.path() + "?lang=en")).bodyText().contains("A cultural exchange", "Planned as:");
    }

    @Test
    void aCancelledActivitySaysWhy() {
        ActivityId id = fixtures.planned(hunchun);
        assertThat(get(id.path() + "/cancel?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .bodyText()
                .contains("This cannot be undone.");
        assertThat(send(id.path() + "/cancel", Role.COORDINATOR, List.of()).param("version", "0"))
                .hasStatus(422);
        assertThat(send(id.path() + "/cancel", Role.COORDINATOR, List.of())
                        .param("version", "0")
                        .param("because.en", "Heavy rain"))
                .hasStatus(303);
        assertThat(get(id.path() + "?lang=en")).bodyText().contains("Cancelled", "Heavy rain");
        assertThat(get(id.path() + "/edit?lang=en").cookie(sessions.of(here.account(Role.COORDINATOR))))
                .hasStatus(409);
    }

    @Test
    void anotherDistrictsActivityIsNotHere() {
        TestActivities.Hunchun elsewhere = fixtures.hunchun();
        ActivityId theirs = fixtures.planned(elsewhere);

        assertThat(get(theirs.path())).hasStatus(404);
        assertThat(send(theirs.path() + "/cancel", Role.DISTRICT_OFFICER, List.of())
                        .param("version", "0")
                        .param("because.zh", "下雨"))
                .hasStatus(404);
        assertThat(get("activities/no-id")).hasStatus(404);
        assertThat(elsewhere.within(() -> activities.require(theirs)).title())
                .isEqualTo(TestActivities.TITLE)
                .isNotEqualTo(Localized.zh("别的"));
    }

    private static final List<String> TYPED = List.of(
            "title.zh", "共建共享 赠书筑梦",
            "purpose.zh", "丰富阅读空间",
            "day", "6月5日",
            "from", "9点",
            "items[2].what.zh", "赠书");

    private MockMvcRequestBuilder typed(UUID id) {
        return send("activities", Role.COORDINATOR, TYPED).param("id", id.toString());
    }

    private MockMvcRequestBuilder send(String path, Role role, List<String> fields) {
        MockMvcRequestBuilder request = pages.post()
                .uri("/" + here.slug() + "/" + path + "?lang=en")
                .with(FormToken.sent())
                .cookie(sessions.of(here.account(role)));
        if (!fields.isEmpty()) {
            for (int i = 0; i < fields.size(); i += 2) {
                request.param(fields.get(i), fields.get(i + 1));
            }
            request.param("place", hunchun.place().value().toString())
                    .param("hosts[0].unit", here.communityUnit().value().toString())
                    .param("hosts[0].role", "HOST")
                    .param("hosts[2].unit", here.partner().value().toString())
                    .param("hosts[2].role", "ASSISTING")
                    .param("items[0].what.zh", "")
                    .param("items[1].what.zh", "")
                    .param("hosts[1].unit", "")
                    .param("items[2].speaker", "post:" + hunchun.secretary().value());
        }
        return request;
    }

    private MockMvcRequestBuilder get(String path) {
        return pages.get().uri("/" + here.slug() + "/" + path);
    }
}
