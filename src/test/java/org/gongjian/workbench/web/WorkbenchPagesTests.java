package org.gongjian.workbench.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.publishing.TestBulletins;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@RoomTest
class WorkbenchPagesTests {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private TestGifts gifts;

    @Autowired
    private TestBulletins bulletins;

    private final TestClock clock;
    private final TestGifts.Hunchun hunchun;

    WorkbenchPagesTests(@Autowired TestGifts gifts, @Autowired TestClock clock) {
        this.clock = clock;
        clock.set(TestClock.STORY);
        hunchun = gifts.hunchun();
    }

    @Test
    void theFrontDoorTellsWhatWasDoneInBothLanguages() {
        gifts.received(hunchun, hunchun.books());
        bulletins.published(hunchun);
        String slug = "/" + hunchun.district().slug();
        assertThat(pages.get().uri(slug).header("Accept-Language", "zh-CN"))
                .hasStatusOk()
                .bodyText()
                .contains("共建共享 赠书筑梦", "谢谢市档案馆", "至少", "地方志书进社区", slug + "/gifts?state=received&amp;year=2024");
        assertThat(pages.get().uri(slug).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("things given in 2024", "at least", "Local histories find a shelf", "lang=\"en\"");
    }

    @Test
    void whileAYearHasNothingYetTheFiguresAreThoseOfTheLastOneThatHas() {
        gifts.received(hunchun, hunchun.books());
        clock.set(TestClock.STORY.plus(Duration.ofDays(600)));
        assertThat(pages.get().uri("/" + hunchun.district().slug()).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "activity held in 2024",
                        "Open 1 gift",
                        "gifts?state=received&amp;year=2024",
                        "bulletins of 2024",
                        "None yet");
    }

    @Test
    void anEmptyDistrictSaysSoKindly() {
        String slug = "/" + gifts.hunchun().district().slug();
        assertThat(pages.get().uri(slug).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("No bulletin yet", "Nothing is planned at the moment.");
    }

    @Test
    void anAddressThatIsNoDistrictIsNotThere() {
        assertThat(pages.get().uri("/nowhere-at-all")).hasStatus(404);
    }

    @Test
    void theFirstPageLetsOneChoose() {
        gifts.hunchun();
        assertThat(pages.get().uri("/").header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a district", "/" + hunchun.district().slug());
    }

    @Test
    void everyRoleHasADeskWithOneThingToDoForEachThingThatWaits() {
        gifts.registered(hunchun, hunchun.books());
        assertThat(desk(Role.UNIT_CONTACT))
                .hasStatusOk()
                .bodyText()
                .contains("One thing waits for you.", "Confirm", "/confirm\"", "registered this gift of yours");
        for (Role role : List.of(Role.COORDINATOR, Role.EDITOR, Role.DISTRICT_OFFICER, Role.STREET_OFFICER)) {
            assertThat(desk(role)).as(role.name()).hasStatusOk().bodyText().contains("Draft the bulletin");
        }
        assertThat(desk(Role.ASSESSOR)).hasStatusOk().bodyText().contains("All done", "Nothing waits for you.");
        assertThat(desk(Role.VOLUNTEER)).hasStatus(403).bodyText().contains("for those who work in the district");
    }

    private MvcTestResult desk(Role role) {
        return pages.get()
                .uri("/" + hunchun.district().slug() + "/desk")
                .header("Accept-Language", "en")
                .cookie(sessions.of(hunchun.district().account(role)))
                .exchange();
    }
}
