package org.gongjian.evaluation.visits.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.TestMeasuring;
import org.gongjian.evaluation.TestMeasuring.Scene;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.visits.DrawDesk;
import org.gongjian.evaluation.visits.ProblemDesk;
import org.gongjian.evaluation.visits.SitePoint;
import org.gongjian.evaluation.visits.SiteProblem;
import org.gongjian.evaluation.visits.Visit;
import org.gongjian.evaluation.visits.VisitDesk;
import org.gongjian.files.TestPhotos;
import org.gongjian.identity.Actor;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.stories.Chromium;
import org.gongjian.stories.NoNetwork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An assessor in a cellar: the checklist on a phone when the network is gone and when it is there again. */
@RoomTest
@Tag("browser")
class VisitWithoutANetworkTests {

    @Autowired
    private TestMeasuring measuring;

    @Autowired
    private TestSessions sessions;

    @Autowired
    private MarkDesk marks;

    @Autowired
    private DrawDesk draws;

    @Autowired
    private VisitDesk visits;

    @Autowired
    private ProblemDesk problems;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private Scene scene;
    private Actor assessor;
    private SitePoint point;

    @BeforeEach
    void aPointThatWasDrawn() {
        clock.set(TestClock.STORY);
        scene = measuring.underWay();
        assessor = measuring.assessor(scene.here());
        scene.here().run(() -> {
            marks.assign(scene.organizer(), scene.campaign(), assessor.requireAccount());
            draws.prepare(scene.organizer(), scene.campaign(), 1, 1);
            draws.draw(scene.organizer(), scene.campaign(), 1);
        });
        point = scene.here().within(() -> visits.toVisit(assessor).getFirst());
    }

    @Test
    void answersGivenWithoutANetworkAreToldOnceWhenItIsBack() {
        try (BrowserContext phone = phone()) {
            Page page = openedTwice(phone);
            NoNetwork.begins(page);
            answer(page, "2.1", "6", "入口堆物");
            assertThat(page.locator("[data-visit-said]")).containsText("有1条存在本机");
            page.reload();
            assertThat(row(page, "2.1")).containsText("6分，已存本机");
            answer(page, "2.2", "4", "");
            assertThat(page.locator("[data-visit-said]")).containsText("有2条存在本机");
            assertThat(visit().missing()).isEqualTo(2);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "visit-offline-phone.png"))
                    .setFullPage(true));

            NoNetwork.ends(page);
            assertThat(row(page, "2.1")).containsText("6分，已上报", patiently());
            assertThat(row(page, "2.2")).containsText("4分，已上报", patiently());
            assertThat(page.locator("[data-visit-said]")).isHidden();
            assertThat(page.evaluate("() => Object.keys(localStorage).filter(key => key.startsWith('visit:')).length"))
                    .isEqualTo(0);
            assertThat(visit().missing()).isZero();
            assertThat(told()).isEqualTo(2);
        }
    }

    @Test
    void whatWasToldAlreadyDoesNotCountTwiceWhenItsAnswerGotLost() {
        try (BrowserContext phone = phone()) {
            Page page = openedTwice(phone);
            // The server takes the step; the phone never hears of it.
            phone.route("**/steps", route -> {
                route.fetch();
                route.abort("connectionreset");
            });
            answer(page, "2.1", "5", "");
            assertThat(page.locator("[data-visit-said]")).containsText("有1条存在本机");
            phone.unrouteAll();
            page.reload();
            assertThat(row(page, "2.1")).containsText("5分，已上报", patiently());
            assertThat(told()).isEqualTo(1);
        }
    }

    @Test
    void aProblemAndItsPhotoAreKeptAndRaisedOnce() {
        try (BrowserContext phone = phone()) {
            Page page = openedTwice(phone);
            NoNetwork.begins(page);
            Locator form = page.locator("[data-visit-problem]");
            form.locator("[name='about']").selectOption(new SelectOption().setIndex(1));
            form.locator("[name='words']").fill("地下室通道堆物");
            form.locator("[name='file']")
                    .setInputFiles(new FilePayload("IMG_1.jpg", "image/jpeg", TestPhotos.fromAPhone(1200, 900)));
            form.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("登记问题"))
                    .click();
            assertThat(page.locator("[data-visit-problems]")).containsText("存在本机，联网后连同照片登记：地下室通道堆物");
            assertThat(form.locator("[name='words']")).hasValue("");
            page.reload();
            assertThat(page.locator("[data-visit-problems]")).containsText("连同照片登记：地下室通道堆物");
            assertThat(raised()).isEmpty();

            NoNetwork.ends(page);
            assertThat(page.locator("[data-visit-problems]")).containsText("已登记：地下室通道堆物", patiently());
            page.reload();
            assertThat(page.locator("main")).containsText("地下室通道堆物");
            assertThat(page.locator("[data-visit-problems]")).isHidden();
            assertThat(raised()).extracting(SiteProblem::words).containsExactly("地下室通道堆物");
            assertThat(scene.here()
                            .within(() -> problems.require(
                                    assessor, raised().getFirst().id()))
                            .files()
                            .photos())
                    .hasSize(1);
        }
    }

    /** The second visit is served by the worker, which keeps the page. */
    private Page openedTwice(BrowserContext phone) {
        Page page = phone.newPage();
        page.navigate(address());
        page.waitForFunction("() => navigator.serviceWorker.ready.then(ready => ready.active.state === 'activated')");
        page.navigate(address());
        return page;
    }

    private static void answer(Page page, String leaf, String points, String note) {
        Locator row = row(page, leaf);
        row.locator("[name='points']").fill(points);
        row.locator("[name='note']").fill(note);
        row.locator("button").click();
    }

    private static Locator row(Page page, String leaf) {
        return page.locator("main li[data-leaf]").filter(new Locator.FilterOptions().setHasText(leaf));
    }

    /** A step that failed when the network came back is told again some seconds later. */
    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);
    }

    private BrowserContext phone() {
        BrowserContext phone = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(390, 844).setLocale("zh-CN"));
        phone.clock().setFixedTime(Date.from(clock.instant()));
        phone.addCookies(List.of(
                new Cookie("gongjian", sessions.of(assessor.requireAccount()).getValue()).setUrl(site())));
        NoNetwork.prepare(phone);
        return phone;
    }

    private Visit visit() {
        return scene.here().within(() -> visits.open(assessor, point.id()));
    }

    private List<SiteProblem> raised() {
        return scene.here().within(() -> problems.of(assessor, scene.entry()));
    }

    private int told() {
        return measuring.count(
                scene.here(),
                "select count(*) from visit_step where point_id = :point",
                Map.of("point", point.id().value()));
    }

    private String address() {
        return site() + "/" + scene.here().slug() + "/" + point.path();
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }
}
