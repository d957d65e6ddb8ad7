package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Use;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledgers that follow the launch.
 *
 * @param project which of the ten, from 0
 * @param number of the receipt or the voucher
 * @param use there where it was spent, with the payee
 * @param what it was paid for, or why it went back
 */
record DongyingLedger(
        int project,
        EntryKind kind,
        LocalDate on,
        int yuan,
        String number,
        @Nullable Use use,
        @Nullable Localized payee,
        Localized what) {

    private static final Localized CAME = Localized.of("认捐款到账", "What was pledged came");
    private static final Localized LEFT = Localized.of("项目完工后的结余", "Left over when the work was done");
    private static final Localized BUILDER = Localized.of("河海建筑工程队", "Hehai building crew");
    private static final Localized SUPPLIES = Localized.of("海蓝建材经营部", "Hailan building supplies");
    private static final Localized FURNITURE = Localized.of("仙河办公家具店", "Xianhe office furniture");

    private static final int TRACK = 0;
    private static final int HALL = 1;
    private static final int GAZEBO = 2;
    private static final int LAMPS = 3;
    private static final int PUPILS = 4;
    private static final int HOUSEHOLDS = 8;

    /** Received 103,600 yuan, of which 940 went back; spent 102,660. */
    static final List<DongyingLedger> ROWS = List.of(
            came(TRACK, "2022-06-29", 32_000, 1),
            came(GAZEBO, "2022-07-01", 20_000, 2),
            came(LAMPS, "2022-07-04", 5_000, 3),
            came(HALL, "2022-07-05", 18_600, 4),
            came(PUPILS, "2022-07-06", 6_000, 5),
            came(HOUSEHOLDS, "2022-07-11", 6_000, 6),
            came(GAZEBO, "2022-08-05", 16_000, 7),
            spent(TRACK, "2022-07-08", 21_500, 1, Use.COMMUNITY, SUPPLIES, "塑胶颗粒和胶水", "Rubber granules and binder"),
            spent(HALL, "2022-07-12", 12_400, 2, Use.COMMUNITY, FURNITURE, "议事桌和座椅", "Tables and chairs"),
            spent(TRACK, "2022-07-14", 10_500, 3, Use.COMMUNITY, BUILDER, "跑道摊铺", "Laying the track"),
            spent(GAZEBO, "2022-07-15", 18_700, 4, Use.COMMUNITY, BUILDER, "凉亭基础和主体", "Base and frame of the gazebo"),
            spent(LAMPS, "2022-07-18", 4_860, 5, Use.COMMUNITY, SUPPLIES, "太阳能灭蚊灯20盏", "20 solar mosquito lamps"),
            spent(HALL, "2022-07-20", 6_200, 6, Use.COMMUNITY, FURNITURE, "话筒和投影", "Microphones and a projector"),
            spent(
                    HOUSEHOLDS,
                    "2022-07-28",
                    4_500,
                    7,
                    Use.HARDSHIP,
                    Localized.of("仙河便民超市", "Xianhe convenience store"),
                    "30户的米面油",
                    "Rice, flour and oil for 30 households"),
            spent(GAZEBO, "2022-08-09", 16_500, 8, Use.COMMUNITY, BUILDER, "8组座椅加靠背扶手", "Backs and arms for 8 benches"),
            spent(
                    HOUSEHOLDS,
                    "2022-08-22",
                    1_500,
                    9,
                    Use.HARDSHIP,
                    Localized.of("仙河便民超市", "Xianhe convenience store"),
                    "中秋慰问品",
                    "Things for the Mid-Autumn Festival"),
            spent(
                    PUPILS,
                    "2022-08-25",
                    6_000,
                    10,
                    Use.CHILDREN,
                    Localized.of("六名学生的家庭", "Families of six pupils"),
                    "六名学生的学费补助",
                    "School fees of six pupils"),
            back(GAZEBO, "2022-09-01", 800, 1),
            back(LAMPS, "2022-09-01", 140, 2));

    private static DongyingLedger came(int project, String on, int yuan, int number) {
        return new DongyingLedger(
                project, EntryKind.RECEIVED, LocalDate.parse(on), yuan, "收据 XF-2022-0" + number, null, null, CAME);
    }

    private static DongyingLedger back(int project, String on, int yuan, int number) {
        return new DongyingLedger(
                project, EntryKind.RETURNED, LocalDate.parse(on), yuan, "退款 XF-2022-0" + number, null, null, LEFT);
    }

    private static DongyingLedger spent(
            int project, String on, int yuan, int number, Use use, Localized payee, String zh, String en) {
        return new DongyingLedger(
                project,
                EntryKind.SPENT,
                LocalDate.parse(on),
                yuan,
                "凭证 XF-2022-" + (number < 10 ? "0" : "") + number,
                use,
                payee,
                Localized.of(zh, en));
    }
}
