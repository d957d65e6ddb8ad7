package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The second story's fair: stalls count by +1, by a sign that visitors scan and by a guess, and the public page says which. The
 * fourth story's visit: cars, seats, and who is aboard.
 */
@RoomTest
@Tag("browser")
class FairAndVisitTests {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict district;
    private String activity;

    @BeforeEach
    void anActivityToday() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        ActivityId id = fixtures.planned(fixtures.hunchun(
                district.district(),
                district.street(),
                district.community(),
                district.communityUnit(),
                district.partner(),
                false));
        activity = "/" + district.slug() + "/" + id.path();
    }

    @Test
    void theFairCountsByPressesByScansAndByAGuess() {
        try (Walker coordinator = signedIn();
                Walker host = new Walker("host", base(), new Typing());
                Walker visitor = new Walker("visitor", base(), new Typing())) {
            coordinator.opens(activity).follows("摊位").reads("还没有摊位").keepsAPictureOf("stalls-empty");
            stall(coordinator, "家电维修", "Repairing appliances");
            stall(coordinator, "助老服务", "Help for the elderly");
            coordinator.page().locator("main .gj-rows a").first().click();
            String stall = coordinator.path();
            coordinator.presses("生成计数码").reads("只显示这一次");
            String code = "/stall/" + coordinator.page().locator(".gj-code").innerText();
            host.opens(code + "?lang=zh-CN").reads("家电维修", "0");
            for (int served = 1; served <= 3; served++) {
                host.presses("多服务一人");
                assertThat(host.page().locator(".gj-tally b").innerText()).isEqualTo(String.valueOf(served));
            }
            host.presses("−1 按错了");
            assertThat(host.page().locator(".gj-tally b").innerText()).isEqualTo("2");
            host.keepsAPictureOf("stall-count");
            host.page().locator(".gj-plus").dblclick();
            host.page().waitForFunction("() => Number(document.querySelector('.gj-tally b').innerText) >= 3");
            host.page().waitForLoadState(LoadState.NETWORKIDLE);
            host.opens(code);
            assertThat(Integer.parseInt(host.page().locator(".gj-tally b").innerText()))
                    .as("a double tap counts once, or twice where the page came between")
                    .isBetween(3, 4);

            visitor.opens(stall + "/visit?lang=zh-CN").presses("我来过").reads("已计数");
            visitor.keepsAPictureOf("stall-visit");
            coordinator.opens(stall).types("served", "60").presses("登记估计数").reads("约 60 人次（估计）", "扫码到访 1 人次");
            coordinator
                    .types("change", "12")
                    .types("why", "上午忘了按")
                    .presses("登记更正")
                    .reads("+12（更正）", "持摊位码登记");
            coordinator.keepsAPictureOf("stall");
            visitor.opens(activity + "/stalls?lang=zh-CN").reads("2 个摊位", "约 60 人次（估计）", "不相加");
            visitor.keepsAPictureOf("stalls");
            visitor.opens(activity + "?lang=zh-CN").reads("服务人次", "扫码到访 1 人次", "约 60 人次（估计）");
            visitor.keepsAPictureOf("fair-public");
            visitor.opens("/" + district.slug() + "/activities/calendar?month=2024-06&lang=zh-CN")
                    .keepsAPictureOf("calendar");
        }
    }

    @Test
    void theVisitSeatsPeopleInCarsAndTicksThemOff() {
        try (Walker coordinator = signedIn();
                Walker visitor = new Walker("visitor", base(), new Typing())) {
            coordinator
                    .opens(activity)
                    .follows("行前须知")
                    .types("risks", "请系安全带", "Wear the seat belt")
                    .types("bring", "水杯", "A cup")
                    .presses("保存")
                    .reads("请系安全带", "水杯");
            coordinator.follows("车辆与乘车").reads("还没有车辆").follows("添加车辆");
            coordinator
                    .types("seats", "2")
                    .types("owner", "张志愿")
                    .types("driver", "张志愿")
                    .types("plate", "京B·12345")
                    .presses("添加")
                    .reads("1 号车", "2 座已安排 0 人");
            coordinator
                    .types("names", "王阿姨\n李大爷")
                    .chooses("vehicle", "1 号车")
                    .ticks("返程")
                    .presses("安排")
                    .reads("2 座已安排 2 人，0 人已上车");
            coordinator.page().locator("main [name='names']").fill("赵先生");
            coordinator.chooses("vehicle", "1 号车");
            coordinator
                    .page()
                    .locator("main form:has([name='names']) button[type='submit']")
                    .click();
            coordinator.page().waitForLoadState();
            assertThat(coordinator.page().locator("main .gj-errors").innerText())
                    .contains("还剩 0 座，这里有 1 人");
            assertThat(coordinator.finds("names")).isEqualTo("赵先生");
            coordinator.opens(activity + "/transport");
            for (String name : List.of("王阿姨", "李大爷")) {
                coordinator
                        .page()
                        .locator("main li:has-text('" + name + "') button.btn-primary")
                        .click();
                coordinator.page().waitForLoadState();
            }
            coordinator.reads("2 人已上车").keepsAPictureOf("boarding");
            visitor.opens(activity + "?lang=zh-CN").reads("1 辆车，2 个座位，名单上 2 人").doesNotRead("王阿姨", "京B");
        }
    }

    private static void stall(Walker coordinator, String service, String english) {
        coordinator
                .follows("添加摊位")
                .types("service", service, english)
                .types("host", "志愿者", "Volunteers")
                .presses("添加")
                .reads(service);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Walker signedIn() {
        Walker walker = new Walker("coordinator", base(), new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", district.account(Role.COORDINATOR).userName())
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
