package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every fact of the second story that has a home yet stands on a public page, in both languages. */
@DemoTest
class DongyingTests {

    private static final String DISTRICT = "/dongying-port";

    @Autowired
    private DemoPages pages;

    @Test
    void theFirstPageLetsOneChooseBetweenTheDistricts() {
        assertThat(pages.text(null, "/", "zh-CN")).contains("东营港经济开发区", "（功能区）", "珲春市");
        assertThat(pages.text(null, "/", "en")).contains("Dongying Port", "Shandong", "Hunchun");
    }

    @Test
    void theMorningIsToldWithItsHostsItsProgrammeAndAnEstimateThatIsMarkedAsOne() {
        String activity = pages.linked(DISTRICT, DISTRICT + "/activities/.+");
        assertThat(pages.text(null, activity, "zh-CN"))
                .contains("“党建公益智库”启动仪式暨幸福社区公益集市", "理性公益 向善而行", "2022年6月25日", "幸福社区", "东营港经济开发区")
                .contains("300 余人参加（估算 320 人）", "“和善公益集市”", "党建公益", "志愿服务", "社区居民", "企业和单位代表")
                .contains("“党建+公益”的服务形式", "党员示范带头、社会组织助推、群众广泛参与", "爱心单位现场认领微项目")
                .contains("志愿者义务维修家电", "志愿者助老服务", "志愿者做心理咨询", "油田单位、企业和社区的志愿者")
                .contains("搭建顺畅的资源对接平台", "常态化推行销号制", "奉献、友爱、互助、进步");
        assertThat(pages.text(null, activity, "en"))
                .contains("Launch of the Public Welfare Think Tank", "Considered giving, doing good", "25 June 2022")
                .contains("more than 300 people took part (an estimate of 320)", "Harmony and Kindness")
                .contains("Volunteers repair appliances free of charge", "give psychological advice", "oilfield units")
                .contains("close-out system", "dedication, friendship, mutual help and progress");
    }

    @Test
    void theBrandHoldsTheProgrammeAndTheFairAndOwnsToTheReportsNames() {
        String brand = pages.linked(DISTRICT + "/programmes?kind=brand", DISTRICT + "/programmes/.+");
        assertThat(pages.text(null, brand, "zh-CN")).contains("有力度、有温度、有深度、有广度", "“党建公益智库”", "东营港经济开发区");
        assertThat(pages.text(null, brand, "en"))
                .contains(
                        "strength, warmth, depth and breadth", "Think Tank", "Launch of the Public Welfare Think Tank");
        String thinkTank = pages.linked(DISTRICT + "/programmes?kind=programme", DISTRICT + "/programmes/.+");
        assertThat(pages.text(null, thinkTank, "en"))
                .contains("Party Construction Public Welfare Think Tank", "Harmony and Kindness public-welfare fair");
        String fair = pages.linked(DISTRICT + "/programmes?kind=series", DISTRICT + "/programmes/.+");
        assertThat(pages.text(null, fair, "en"))
                .contains("Public Welfare Market", "Launch of the Public Welfare Think Tank");
    }

    @Test
    void theUnitsAndThePlaceStandOnTheirPages() {
        assertThat(pages.text(null, DISTRICT + "/units", "zh-CN")).contains("仙河镇幸福社区", "东营港经济开发区");
        String community = pages.linked(DISTRICT + "/units?kind=community", DISTRICT + "/units/.+");
        assertThat(pages.text(null, community, "zh-CN")).contains("仙河镇", "Xianhe Town Happy Community", "“和善公益集市”");
        assertThat(pages.text(null, community, "en")).contains("Xianhe Town Happiness Community", "Launch of the");
        String place = pages.linked(DISTRICT + "/places", DISTRICT + "/places/.+");
        assertThat(pages.text(null, place, "zh-CN")).contains("幸福社区", "“党建公益智库”启动仪式");
    }

    @Test
    void theBulletinSaysWhereElseTheNewsStood() {
        String bulletin = pages.linked(DISTRICT, DISTRICT + "/bulletins/.+");
        assertThat(pages.text(null, bulletin, "zh-CN"))
                .contains("十个微项目，当场有人领", "300余人到场", "筹集公益创投资金10万余元", "2022年第1期")
                .contains("东营网", "我们的新时代", "党建聚合力 公益暖人心", "记者 张家松", "2022年6月28日")
                .doesNotContain("2022年6月28日 ");
        assertThat(pages.text(null, bulletin, "en"))
                .contains("Ten micro-projects, each claimed on the spot", "more than 100,000 yuan")
                .contains("Dongying.com", "Our new era", "Zhang Jiasong (reporter)", "28 June 2022");
    }

    @Test
    void whatHasNoHomeYetIsNotMadeUp() {
        assertThat(pages.text(null, DISTRICT + "/gifts", "zh-CN")).contains("还没有捐赠");
        assertThat(pages.text(null, DISTRICT + "/alliances", "zh-CN")).doesNotContain("认捐");
    }
}
