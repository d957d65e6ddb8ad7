package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.activities.ActivityId;
import org.gongjian.custody.ByWhom;
import org.gongjian.custody.Custody;
import org.gongjian.custody.Holder;
import org.gongjian.custody.LotId;
import org.gongjian.custody.StockLine;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.custody.transfers.ConfirmArrival;
import org.gongjian.custody.transfers.Keeper;
import org.gongjian.custody.transfers.SendThings;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.TransferDesk;
import org.gongjian.custody.transfers.TransferId;
import org.gongjian.district.Localized;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftLine;
import org.gongjian.giving.GivingDesk;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.ReceiveGift;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The gifts of 8 June in every direction. The hundred books go on; on which days they did is the demo's. */
@Component
@Profile("demo")
class WujiangGifts {

    private static final LocalDate DAY = WujiangActivity.DAY;
    private static final Localized THANKS = Localized.of("谢谢共建伙伴的心意", "Thanks to our partners for what they brought");
    private static final Localized BETWEEN = Localized.of("共建单位互赠", "Between partners who build together");

    private final GivingDesk desk;
    private final TransferDesk transfers;
    private final Custody custody;
    private final DemoRegisters registers;
    private final DemoClock clock;

    WujiangGifts(GivingDesk desk, TransferDesk transfers, Custody custody, DemoRegisters registers, DemoClock clock) {
        this.desk = desk;
        this.transfers = transfers;
        this.custody = custody;
        this.registers = registers;
        this.clock = clock;
    }

    /** One of those who meet: who acts for it, its secretary, where what it is given stands. */
    private record Side(UnitId unit, Actor actor, PostId secretary, PlaceId place) {}

    void give(WujiangSetting setting, ActivityId activity, Actor coordinator, Actor company, Actor school) {
        Side hudong = new Side(
                setting.community().unit(),
                coordinator,
                setting.communitySecretary(),
                setting.community().place());
        Side southeast = new Side(setting.company(), company, setting.companySecretary(), setting.office());
        Side pupils = new Side(setting.school(), school, setting.schoolSecretary(), setting.office());
        clock.standAt(DAY, LocalTime.of(11, 45));
        between(activity, hudong, southeast, BETWEEN, line("图书", "Books", "general-books", UnitOfMeasure.VOLUME, 60));
        between(
                activity,
                pupils,
                southeast,
                BETWEEN,
                line(
                        "绘画作品《庆祝建党100周年——在党的光辉下快乐成长》",
                        "Painting “Celebrating the 100th Anniversary of the Party: Growing Happily in the Glory of the Party”",
                        "pictures",
                        UnitOfMeasure.SHEET,
                        1));
        between(
                activity,
                southeast,
                hudong,
                BETWEEN,
                line("《红船》艺术品", "Art work “Red Boat”", "pictures", UnitOfMeasure.PIECE, 2),
                line("《会址》艺术品", "Art work “Meeting Site”", "pictures", UnitOfMeasure.PIECE, 2),
                line("中国航天首日封", "China aerospace first-day covers", "pictures", UnitOfMeasure.PIECE, 2));
        GiftId books = between(
                activity,
                southeast,
                hudong,
                Localized.of("转赠贵州铜仁的孩子们", "To go on to children in Tongren, Guizhou"),
                line("爱心图书", "Books given in kindness", "general-books", UnitOfMeasure.VOLUME, 100));
        onward(books, hudong);
    }

    private GiftId between(ActivityId activity, Side donor, Side receiver, Localized purpose, GiftLine... lines) {
        GiftId gift = GiftId.next();
        desk.register(
                receiver.actor(),
                gift,
                new GiftDetails(
                        activity,
                        donor.unit(),
                        false,
                        ByWhom.holding(donor.secretary()),
                        receiver.unit(),
                        receiver.place(),
                        purpose,
                        DAY,
                        ReceiptChoice.WAIVED,
                        List.of(lines)));
        desk.confirm(donor.actor(), gift, 1);
        desk.receive(receiver.actor(), gift, 2, new ReceiveGift(receiver.secretary(), THANKS, null));
        return gift;
    }

    private void onward(GiftId books, Side hudong) {
        Holder shelf = new Holder(Holder.Kind.PLACE, hudong.place().value());
        Map<LotId, Integer> hundred = custody.stockOf(shelf).stream()
                .filter(line -> line.because().equals(books.ref()))
                .collect(Collectors.toMap(StockLine::lot, line -> Math.toIntExact(line.quantity())));
        clock.standAt(DAY.plusDays(1), LocalTime.of(9, 30));
        Transfer carried = sent(
                hudong,
                shelf,
                new SendThings.To.Somebody(
                        Keeper.Kind.PERSON, Localized.of("杨自中", "Yang Zizhong"), "江苏省苏州市吴江区江陵街道（演示地址）"),
                Localized.of("湖东社区经办人", "Hudong Community’s coordinator"),
                hundred);
        arrived(carried, DAY.plusDays(1), null);
        clock.standAt(DAY.plusDays(3), LocalTime.of(14, 0));
        Transfer posted = sent(
                hudong,
                carried.keeper().holder(),
                new SendThings.To.Somebody(
                        Keeper.Kind.SCHOOL,
                        Localized.of("贵州省铜仁市碧江区竹田小学", "Zhutian Primary School, Bijiang District, Tongren, Guizhou"),
                        "贵州省铜仁市碧江区（演示地址）"),
                Localized.of("杨自中", "Yang Zizhong"),
                hundred);
        clock.standAt(DAY.plusDays(9), LocalTime.of(10, 20));
        arrived(posted, DAY.plusDays(9), "一百本书都收到了，孩子们当天就读了起来，谢谢大家。");
    }

    private Transfer sent(Side by, Holder from, SendThings.To to, Localized carrier, Map<LotId, Integer> quantities) {
        TransferId id = transfers.send(
                by.actor(),
                new SendThings(
                        TransferId.next(),
                        from,
                        to,
                        carrier,
                        LocalDate.ofInstant(clock.instant(), DemoClock.ZONE),
                        quantities));
        return transfers.require(by.actor(), id);
    }

    private void arrived(Transfer transfer, LocalDate on, @Nullable String thanks) {
        transfers.confirm(
                transfer.code(),
                new ConfirmArrival(
                        on,
                        transfer.lines().stream()
                                .map(line -> new ConfirmArrival.Arrived(line.lot(), line.quantity(), null))
                                .toList(),
                        thanks,
                        thanks != null));
    }

    private GiftLine line(String zh, String en, String category, UnitOfMeasure unit, int quantity) {
        return new GiftLine(Localized.of(zh, en), registers.category(category), unit, quantity, null);
    }
}
