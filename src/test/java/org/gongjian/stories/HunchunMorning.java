package org.gongjian.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongjian.stories.HunchunWords.*;

import org.gongjian.files.TestPhotos;

/** The morning itself: the activity, the gift, the bulletin and its placement. Each fact is entered where it belongs. */
final class HunchunMorning {

    private final Walker coordinator;
    private final Walker archives;
    private final Walker secretary;
    private final Walker editor;
    private final Walker reviewer;
    private String activity = "";
    private String gift = "";
    private String bulletin = "";

    HunchunMorning(Walker coordinator, Walker archives, Walker secretary, Walker editor, Walker reviewer) {
        this.coordinator = coordinator;
        this.archives = archives;
        this.secretary = secretary;
        this.editor = editor;
        this.reviewer = reviewer;
    }

    String activity() {
        return activity;
    }

    String gift() {
        return gift;
    }

    String bulletin() {
        return bulletin;
    }

    void plan() {
        coordinator
                .opens("/hunchun/activities/new")
                .types("title", TITLE, TITLE_EN)
                .types("purpose", PURPOSE, PURPOSE_EN)
                .ticks("民族团结")
                .ticks("书香社区")
                .ticks("党建联盟")
                .ticks("社区各族居民")
                .types("day", "2024年6月5日")
                .types("from", "9:00")
                .types("until", "10:00")
                .chooses("place", "社区本部")
                .chooses("hosts[0].unit", "文化社区")
                .chooses("hosts[0].role", "host")
                .chooses("hosts[1].unit", "档案馆")
                .chooses("hosts[1].role", "host")
                .types("items[0].what", "赠送图书和图片", "Books and pictures are given")
                .chooses("items[0].speaker", "党支部党员")
                .presses("安排")
                .reads(TITLE, PURPOSE, "民族团结");
        activity = coordinator.path();
    }

    void hold() {
        coordinator
                .opens(activity)
                .follows("登记已举行")
                .types("outcome", "丰富了社区图书阅览室的图书种类", "The reading room now covers more subjects")
                .presses("登记已举行")
                .reads("已举行");
        coordinator
                .opens(activity)
                .follows("记后续打算")
                .types("what", "先问居民想读什么，再办下一次活动", "Ask residents what they want to read, then plan the next one")
                .presses("记下来")
                .reads("先问居民想读什么");
    }

    void photograph() {
        coordinator.opens(activity).follows("添加照片");
        assertThat(coordinator.finds("caption.zh"))
                .as("the caption comes from the activity")
                .contains("2024年6月5日", "文化社区", "市档案馆");
        coordinator
                .sends("file", "IMG_0605.jpg", TestPhotos.fromAPhone(1600, 1200))
                .types("description", PHOTO, PHOTO_EN)
                .chooses("basis", "认不出任何人")
                .presses("添加照片")
                .sees(PHOTO);
    }

    void registerTheGift() {
        coordinator.opens(activity).follows("登记捐赠");
        assertThat(coordinator.finds("givenOn"))
                .as("the day comes from the activity")
                .isNotBlank();
        coordinator
                .chooses("donor", "档案馆")
                .chooses("handlerPost", "党支部党员")
                .chooses("receiver", "文化社区")
                .chooses("shelf", "图书阅览室")
                .types("purpose", "充实社区图书阅览室，供居民借阅", "for the reading room, for residents to borrow");
        line(0, "《珲春年鉴》", "Hunchun Yearbook", "年鉴", "volume", "4");
        coordinator.presses("再加一项");
        line(1, "《防川村志》", "Fangchuan Village Annals", "村志", "volume", "6");
        coordinator.presses("再加一项");
        line(2, "红石榴党建联盟图片", "Red-pomegranate alliance pictures", "图片", "set", "");
        coordinator.ticks("开收据").presses("登记捐赠").reads("《珲春年鉴》", "《防川村志》", "尚未清点");
        gift = coordinator.path();
    }

    void confirmTheGift() {
        archives.opens(gift).follows("确认捐赠").presses("属实，确认").reads("捐赠方已确认");
    }

    void receiveTheGift() {
        secretary
                .opens(gift)
                .follows("接收并致谢")
                .chooses("receivedBy", "党委书记")
                .types("thanks", THANKS, THANKS_EN)
                .types("onBehalfOf", "社区里的各族居民", "residents of every ethnic group")
                .presses("接收并致谢")
                .reads(THANKS, "临时收据");
    }

    void draftTheBulletin() {
        editor.opens("/hunchun/contributors/new")
                .types("name", "铁伟文", "Tie Weiwen")
                .ticks("通讯员")
                .ticks("摄影")
                .presses("保存");
        editor.opens("/hunchun/contributors/new")
                .types("name", "梁欢欢", "Liang Huanhuan")
                .ticks("编辑")
                .presses("保存");
        editor.opens(activity).follows("起草简报");
        assertThat(editor.finds("headline.zh"))
                .as("the draft comes from the records")
                .isNotBlank();
        assertThat(editor.finds("lead.en")).isNotBlank();
        editor.types("headline", HEADLINE, HEADLINE_EN)
                .types("lead", LEAD, LEAD_EN)
                .ticks("通讯员：铁伟文")
                .ticks("摄影：铁伟文")
                .ticks("编辑：梁欢欢")
                .presses("保存草稿")
                .reads(HEADLINE, "《防川村志》");
        bulletin = editor.path();
    }

    void reviewAndPublish() {
        reviewer.opens(bulletin).presses("审核通过");
        editor.opens(bulletin).presses("发布").reads(HEADLINE);
    }

    void addThePlacement() {
        editor.opens(bulletin).follows("登记其他媒体刊发");
        assertThat(editor.finds("day")).as("the day comes from the bulletin").isNotBlank();
        editor.types("outlet", "中国吉林网", "China Jilin Network")
                .types("channelPath", "首页 > 珲春站 > 城事", "Home > Hunchun Station > City affairs")
                .types("time", "10:53")
                .types("articleNumber", "3854463")
                .types("hotline", "0431-82902222")
                .ticks("通讯员：铁伟文")
                .ticks("编辑：梁欢欢")
                .presses("保存")
                .reads("中国吉林网", "3854463", "0431-82902222");
    }

    private void line(int number, String chinese, String english, String category, String unit, String quantity) {
        String line = "lines[" + number + "].";
        coordinator
                .types(line + "title", chinese, english)
                .chooses(line + "category", category)
                .chooses(line + "unit", unit);
        if (quantity.isEmpty()) {
            coordinator.checks(line + "uncounted");
        } else {
            coordinator.types(line + "quantity", quantity);
        }
    }
}
