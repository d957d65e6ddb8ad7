package org.gongjian.stories;

import static org.gongjian.stories.HunchunWords.*;

/** The public reads: every fact of the story stands on the public pages, in both languages, and figures are derived. */
final class HunchunReader {

    private final Walker reader;
    private final HunchunMorning morning;

    HunchunReader(Walker reader, HunchunMorning morning) {
        this.reader = reader;
        this.morning = morning;
    }

    void readsInChinese() {
        reader.opens(morning.bulletin() + "?lang=zh-CN")
                .reads(HEADLINE, LEAD, THANKS, "铁伟文", "《珲春年鉴》", "《防川村志》", "红石榴党建联盟图片", "尚未清点")
                .reads("中国吉林网", "首页 > 珲春站 > 城事", "3854463", "梁欢欢", "0431-82902222", "2024年6月5日 10:53")
                .sees(PHOTO);
        reader.opens(morning.activity())
                .sees(PHOTO)
                .reads(TITLE, PURPOSE, "文化社区", "市档案馆", "民族团结", "书香社区", "党建联盟", "社区各族居民", "2024年6月5日", "社区本部")
                .reads("先问居民想读什么");
        reader.opens(morning.gift()).reads("珲春市档案馆", "党支部党员", "党委书记", "社区里的各族居民", "临时收据");
        reader.keepsAPictureOf("gift");
        reader.opens(morning.bulletin()).keepsAPictureOf("bulletin");
        reader.opens(morning.activity()).keepsAPictureOf("activity");
    }

    void readsInEnglish() {
        reader.opens(morning.bulletin() + "?lang=en")
                .reads(HEADLINE_EN, LEAD_EN, THANKS_EN, "Tie Weiwen", "Hunchun Yearbook", "Fangchuan Village Annals")
                .reads("China Jilin Network", "Home > Hunchun Station > City affairs", "3854463", "Liang Huanhuan")
                .sees(PHOTO_EN);
        reader.opens(morning.activity())
                .reads(TITLE_EN, PURPOSE_EN, "Cultural Community", "Municipal Archives", "ethnic unity", "5 June 2024");
        reader.opens(morning.gift()).reads("Hunchun Municipal Archives", "Red-pomegranate alliance pictures");
    }

    /** Nobody typed these: they are counted from the records. */
    void followsTheFigures() {
        reader.opens("/hunchun/reading-rooms?lang=zh-CN").follows("文化社区图书阅览室").reads("年鉴", "村志", "4", "6");
        reader.keepsAPictureOf("reading-room");
        reader.opens("/hunchun/alliances").follows("文化社区与市档案馆结对共建协议").reads("1 / 4", TITLE);
        reader.keepsAPictureOf("agreement");
        reader.opens("/hunchun").reads(HEADLINE).keepsAPictureOf("front-door");
        reader.opens("/hunchun/bulletins").reads(HEADLINE);
    }
}
