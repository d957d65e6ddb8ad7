package org.gongjian.stories;

import java.time.LocalDate;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.evaluation.campaigns.TestCampaigns.Scene;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The campaign of a city in small, from the frozen scores to the award, with a veto and an objection that holds. */
@RoomTest
@Tag("browser")
class CampaignStoryTests {

    private static final LocalDate DECIDED = TestCampaigns.FROZEN.plusDays(14);

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private TestClock clock;

    @LocalServerPort
    private int port;

    private TestDistrict district;

    @BeforeEach
    void begin() {
        district = campaigns.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void fromTheFrozenScoresToTheAwardWithAVetoAndAnObjectionThatHolds() {
        Scene scene = frozen();
        String campaign =
                "/" + district.slug() + "/campaigns/" + scene.campaign().value();
        String first = campaign + "/entries/" + scene.first().entry().value();
        try (Walker coordinator = signedIn("coordinator", Role.COORDINATOR)) {
            coordinator
                    .opens(campaign)
                    .reads("得分已冻结", "被一票否决")
                    .follows("开始公示")
                    .presses("开始公示")
                    .reads("公示中", "第1名，25%")
                    .keepsAPictureOf("campaign-in-publicity");
        }
        try (Walker resident = signedIn("resident", Role.VOLUNTEER)) {
            resident.opens(first)
                    .follows("提出异议")
                    .types("words", "台账照片是去年拍摄的")
                    .presses("提出异议")
                    .reads("待答复")
                    .doesNotRead("台账照片是去年拍摄的");
        }
        try (Walker coordinator = signedIn("coordinator-again", Role.COORDINATOR)) {
            coordinator
                    .opens("/" + district.slug() + "/desk")
                    .reads("异议待答复")
                    .opens(first)
                    .follows("答复")
                    .keepsAPictureOf("campaign-answer")
                    .ticks("成立：更正一项测评结果")
                    .chooses("finding", findingOf(scene))
                    .types("value", "10")
                    .types("answer", "情况属实，按本年度材料重新评分。")
                    .presses("答复")
                    .reads("成立：更正一项测评结果", "未入选");
        }
        campaigns.on(DECIDED);
        try (Walker coordinator = signedIn("coordinator-deciding", Role.COORDINATOR)) {
            coordinator
                    .opens(campaign)
                    .follows("确定评选结果")
                    .presses("确定评选结果")
                    .reads("已评定")
                    .keepsAPictureOf("campaign-decided");
        }
        try (Walker visitor = new Walker("visitor", "http://127.0.0.1:" + port, new Typing())) {
            visitor.opens(campaign + "/ranking?lang=zh-CN").reads("海城图书馆").keepsAPictureOf("campaign-ranking");
            visitor.opens(campaign + "/entries/" + scene.second().entry().value() + "?round=1")
                    .reads("入选", "文明场馆", "得分说明")
                    .keepsAPictureOf("campaign-entrant");
        }
    }

    /** The first has most points, the third even more but a veto. */
    private Scene frozen() {
        Scene scene = campaigns.running(district, TestCampaigns.terms(TestCampaigns.city(1)));
        campaigns.observe(scene, scene.first(), 1, "1.1", "25");
        campaigns.observe(scene, scene.second(), 1, "1.1", "20");
        campaigns.observe(scene, scene.third(), 1, "1.1", "60");
        campaigns.observe(scene, scene.third(), 1, "V1", "1");
        campaigns.close(scene);
        return scene;
    }

    private static String findingOf(Scene scene) {
        return "1-1-" + scene.standard().leaf("1.1").value();
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
