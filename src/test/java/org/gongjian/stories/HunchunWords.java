package org.gongjian.stories;

/** What the people of the first story type; every text is typed once. */
final class HunchunWords {

    static final String TITLE = "“共建共享 赠书筑梦”党建联盟活动";
    static final String TITLE_EN = "“Co-building, sharing, giving books and building dreams”";
    static final String PURPOSE = "铸牢中华民族共同体意识，丰富社区各族群众的文化阅读空间";
    static final String PURPOSE_EN =
            "to foster a strong sense of community for the Chinese nation and enrich the reading space of residents of all ethnic groups";
    static final String PHOTO = "长桌上摆着送来的年鉴和村志";
    static final String PHOTO_EN = "The yearbook and the village annals lie on a long table";
    static final String HEADLINE = "地方志书进社区，阅览室添了新类目";
    static final String HEADLINE_EN = "Local histories find a shelf in the community reading room";
    static final String LEAD =
            "6月5日上午，珲春市档案馆的党员走进靖和街道文化社区，送来《珲春年鉴》《防川村志》等图书和一组红石榴党建联盟图片。" + "社区党委书记代表各族居民接收并致谢，阅览室的图书种类由此更加丰富。";
    static final String LEAD_EN =
            "On the morning of 5 June, Party members of the Hunchun Municipal Archives brought Hunchun Yearbook, Fangchuan Village "
                    + "Annals and a set of red-pomegranate alliance pictures to the Jinghe Street Cultural Community. The community Party "
                    + "secretary received them with thanks for residents of all ethnic groups.";
    static final String THANKS = "感谢档案馆的党员们送来家乡的书，阅览室会让更多居民读到它们。";
    static final String THANKS_EN = "Thanks to the Archives for books of our home; many residents will read them.";

    private HunchunWords() {}
}
