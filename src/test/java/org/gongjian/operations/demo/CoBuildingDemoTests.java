package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The agreements, the plan and the committee of the fifth and the fourth story stand on public pages, in both languages. */
@DemoTest
class CoBuildingDemoTests {

    private static final String AGREEMENT = "/alliances/agreements/[0-9a-f-]{36}";

    @Autowired
    private DemoPages pages;

    @Test
    void theThreePartiesStandOnTheirAgreementWithRepresentativesAndAims() {
        String agreement = pages.linked("/wujiang/alliances", "/wujiang" + AGREEMENT);
        assertThat(pages.text(null, agreement, "zh-CN"))
                .contains("湖东社区", "东南电梯股份有限公司", "吴江开发区江陵实验初级中学")
                .contains("党支部书记 杨丽丽", "党支部书记 秦健聪", "党支部书记 孙建奎")
                .contains("阵地建设", "组织建设", "制度建设", "资源共享", "优势互补", "共同建设", "共同提高")
                .contains("党建基础", "人才培养", "文化交流", "信息共享", "“携手共建、先锋同行”");
        assertThat(pages.text(null, agreement, "en"))
                .contains("Southeast Elevator Co., Ltd.", "Hand in hand to build")
                .contains("meeting places", "common improvement", "information sharing");
        assertThat(pages.text(null, agreement + "/plan", "zh-CN")).contains("社企校党建共建活动", "2021年计划", "三方党务工作者交流");
        assertThat(pages.text(null, agreement + "/reports/2021/2", "zh-CN")).contains("社企校党建共建活动");
        assertThat(pages.text(null, agreement + "/print", "en")).contains("Party branch secretary 杨丽丽");
    }

    @Test
    void theMorningWasAtTheCompanyWithItsProgramme() {
        String activity = pages.linked("/wujiang/activities", "/wujiang/activities/[0-9a-f-]{36}");
        assertThat(pages.text(null, activity, "zh-CN"))
                .contains("党建引领谋发展 凝心聚力谱新篇", "2021年6月8日", "东南电梯", "庆祝中国共产党成立100周年")
                .contains("三方共同揭开“共建单位”铜牌", "未成年人社会实践基地挂牌", "走访慰问辖区老党员", "列入的共建计划");
        assertThat(pages.text(null, activity, "en")).contains("Red Boat", "Centenary", "Zhutian Primary School");
    }

    @Test
    void theCommitteePublishedItsMinutesAndOneActionIsStillOpen() {
        String committee =
                pages.linked("/chaoyang/alliances/committees", "/chaoyang/alliances/committees/[0-9a-f-]{36}");
        assertThat(pages.text(null, committee, "zh-CN"))
                .contains("中北路社区党建工作协调委员会", "于伟", "为司机师傅开放社区阅览室和活动室", "2024年第二次联席会议")
                .doesNotContain("组织爱心车接送参访的党员和居民");
        String meeting = pages.linked(committee, "/chaoyang/alliances/meetings/[0-9a-f-]{36}");
        assertThat(pages.text(null, meeting, "zh-CN")).contains("纪要已公开", "组织爱心车接送参访的党员和居民", "已办结", "实到 4 人", "车队司机师傅");
        assertThat(pages.text(null, meeting, "en"))
                .contains("minutes published", "Have the volunteer cars ready for the visit");
        String agreement = pages.linked("/chaoyang/alliances", "/chaoyang" + AGREEMENT);
        assertThat(pages.text(null, agreement, "zh-CN")).contains("康城世纪", "中北路社区", "限星期六", "每季度不少于 1 次");
    }
}
