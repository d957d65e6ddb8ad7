package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The places, the programme and the visit of the fourth story, in both languages. */
@DemoTest
class ZhongbeiPlacesTests {

    private static final String DISTRICT = "/chaoyang";

    @Autowired
    private DemoPages pages;

    @Test
    void theSayingReadsOffThePlaces() {
        String places = pages.text(null, DISTRICT + "/places", "zh-CN").replaceAll("\\s+", " ");
        assertThat(places)
                .contains("“一居一院一厂一商八园六楼”", "又作", "one house, one hospital, one factory, one business")
                .contains("1居民区", "1医院", "1工厂", "1商业体", "8园区", "6楼宇");
        assertThat(pages.text(null, DISTRICT + "/places?view=map", "en"))
                .contains("eight parks and six buildings", "Resource map");
        assertThat(pages.text(null, DISTRICT + "/search?q=one+house", "en")).contains("eight parks and six buildings");
    }

    @Test
    void theBrandStandsOnFourPillarsWithWhatHangsOnThem() {
        String brand = pages.linked(DISTRICT + "/programmes?kind=brand", DISTRICT + "/programmes/.+");
        assertThat(pages.text(null, brand, "zh-CN"))
                .contains("“中北聚益企”发展模式", "聚资源", "链企业", "育场景", "促活动")
                .contains("居者乐、来者悦", "康城世纪雷锋车队", "中国电影博物馆", "2024年数字", "学雷锋日参访活动");
        assertThat(pages.text(null, brand, "en"))
                .contains("Zhongbei Juyiqi", "Gathering resources", "Linking enterprises", "Nurturing scenes")
                .contains("Promoting activities", "What 2024 brought", "Lei Feng Day visit");
    }

    @Test
    void theVisitHasItsSeriesItsNumbersAndTheSecretarysVoice() {
        String visit = pages.linked(DISTRICT + "/activities", DISTRICT + "/activities/[0-9a-f-]{36}");
        assertThat(pages.text(null, visit, "zh-CN"))
                .contains("学雷锋日参访活动", "2024年3月1日", "2024年学雷锋系列活动", "35", "中国电影博物馆", "于伟")
                .contains("住在这里的人幸福、来到这里的人高兴");
        assertThat(pages.text(null, visit, "en"))
                .contains("Lei Feng Day visit", "1 March 2024", "China Film Museum", "happy to live here");
    }

    @Test
    void theCarTeamIsSeenToHaveDoneIt() {
        String team = pages.linked(DISTRICT + "/units?q=雷锋车队", DISTRICT + "/units/.+");
        assertThat(pages.text(null, team, "zh-CN")).contains("2024年", "场活动", "一致好评");
        assertThat(pages.text(null, team + "/years/2024", "en"))
                .contains("What it hosted", "Lei Feng Day visit", "well received");
    }
}
