package org.gongjian.operations.demo;

import java.time.LocalTime;
import java.util.List;
import org.gongjian.activities.ActivityId;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftLine;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.LineCount;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.ReceiveGift;
import org.gongjian.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The books and pictures of 5 June. The report states no quantities: they are counted two days later, the pictures not yet. */
@Component
@Profile("demo")
class HunchunGift {

    private final GivingDesk desk;
    private final DemoRegisters registers;
    private final DemoClock clock;

    HunchunGift(GivingDesk desk, DemoRegisters registers, DemoClock clock) {
        this.desk = desk;
        this.registers = registers;
        this.clock = clock;
    }

    GiftId give(HunchunSetting setting, ActivityId activity, Actor coordinator, Actor archives, Actor secretary) {
        GiftId gift = GiftId.next();
        clock.standAt(HunchunActivity.DAY, LocalTime.of(10, 6));
        desk.register(coordinator, gift, details(setting, activity));
        clock.standAt(HunchunActivity.DAY, LocalTime.of(10, 11));
        desk.confirm(archives, gift, 1);
        clock.standAt(HunchunActivity.DAY, LocalTime.of(10, 15));
        desk.receive(
                secretary,
                gift,
                2,
                new ReceiveGift(
                        setting.secretary(),
                        Localized.of(
                                "感谢档案馆的党员们送来家乡的书，阅览室会让更多居民读到它们。",
                                "Thanks to the Party members of the Archives for books of our home; the reading room will see that many residents read them."),
                        Localized.of("社区各族居民", "residents of all ethnic groups")));
        return gift;
    }

    /** The pictures wait: until they are counted the receipt is provisional. */
    void count(GiftId gift, Actor coordinator) {
        clock.standAt(HunchunActivity.DAY.plusDays(2), LocalTime.of(16, 20));
        desk.count(coordinator, gift, List.of(new LineCount(0, 4), new LineCount(1, 6), new LineCount(3, 20)));
    }

    private GiftDetails details(HunchunSetting setting, ActivityId activity) {
        return new GiftDetails(
                activity,
                setting.archives(),
                false,
                ByWhom.holding(setting.archivesBranch()),
                setting.community().unit(),
                setting.readingRoom(),
                Localized.of("充实社区图书阅览室，供居民借阅", "For the community’s reading room, for residents to borrow"),
                HunchunActivity.DAY,
                ReceiptChoice.ISSUED,
                List.of(
                        line("《珲春年鉴》", "Hunchun Yearbook", "yearbooks", UnitOfMeasure.VOLUME),
                        line("《防川村志》", "Fangchuan Village Annals", "village-annals", UnitOfMeasure.VOLUME),
                        line("红石榴党建联盟图片", "Red-pomegranate alliance pictures", "pictures", UnitOfMeasure.SET),
                        line("其他图书", "Other books", "general-books", UnitOfMeasure.VOLUME)));
    }

    private GiftLine line(String zh, String en, String category, UnitOfMeasure unit) {
        return new GiftLine(Localized.of(zh, en), registers.category(category), unit, null, null);
    }
}
