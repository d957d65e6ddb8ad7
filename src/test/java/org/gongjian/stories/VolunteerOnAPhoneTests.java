package org.gongjian.stories;

import java.time.LocalDate;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.activities.shifts.ShiftDesk;
import org.gongjian.activities.signup.Crowd;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.volunteers.TestVolunteers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident signs in, registers as a volunteer, and signs up from their own page; the coordinator finds them. */
@RoomTest
@Tag("browser")
class VolunteerOnAPhoneTests {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private ShiftDesk shifts;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict district;

    @BeforeEach
    void anActivityThatWantsVolunteers() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        TestActivities.Hunchun hunchun = fixtures.hunchun(
                district.district(),
                district.street(),
                district.community(),
                district.communityUnit(),
                district.partner(),
                false);
        ActivityId activity = fixtures.planned(hunchun, LocalDate.of(2024, 7, 20));
        district.run(() -> Crowd.shift(
                shifts, hunchun.coordinator(), activity, clock.instant().minusSeconds(60), 5, terms -> terms));
    }

    @Test
    void aResidentRegistersAndSignsUpFromTheirOwnPage() {
        try (Walker resident = signedIn("resident", Role.VOLUNTEER);
                Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            resident.reads("您好", "成为志愿者", "可以参加的", "共建共享").keepsAPictureOf("mine-before");
            resident.follows("去登记")
                    .reads("登记为志愿者", "两分钟")
                    .keepsAPictureOf("volunteer-register")
                    .types("idNumber", TestVolunteers.woman(TestVolunteers.BORN).value())
                    .types("phone", "13800138000")
                    .picks("sex", "female")
                    .chooses("area", "文化社区")
                    .ticks("急救")
                    .ticks("为老服务")
                    .ticks("登记为志愿者")
                    .ticks("处理敏感个人信息")
                    .presses("登记")
                    .reads("登记好了", "20240000001");
            resident.page().locator("#open form button").first().click();
            resident.page().waitForURL("**/sign-up");
            resident.opens("/" + district.slug() + "/me")
                    .reads("我的报名", "出示签到码", "志愿者 20240000001")
                    .keepsAPictureOf("mine");
            resident.follows("志愿者 20240000001").reads("急救", "为老服务").keepsAPictureOf("volunteer-mine");
            coordinator
                    .opens("/" + district.slug() + "/volunteers?lang=zh-CN")
                    .reads("20240000001", "在册志愿者")
                    .keepsAPictureOf("volunteers");
            coordinator.page().locator("main tbody th a").first().click();
            coordinator.page().waitForLoadState();
            coordinator.reads("20240000001", "急救").keepsAPictureOf("volunteer");
            coordinator.opens("/" + district.slug() + "/volunteers/new").keepsAPictureOf("volunteer-enter");
        }
    }

    private Walker signedIn(String name, Role role) {
        Walker walker = new Walker(name, "http://127.0.0.1:" + port, new Typing());
        walker.opens("/sign-in?lang=zh-CN")
                .types("userName", district.account(role).userName())
                .types("password", TestAccounts.PASSWORD)
                .presses("登录");
        return walker;
    }
}
