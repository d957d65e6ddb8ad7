package org.gongjian.operations.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the network of 2022 lent: visits and loans of every site and month, and the trips of the vehicle, two a month to each
 * mobile point. All of these numbers are the demo's.
 */
@Component
@Profile("demo")
class ChangchunReading {

    static final int TRIPS = 16 * 12 * 2;

    private static final int MAIN = 38_000;
    private static final int BRANCH = 1_150;
    private static final int ROOM = 860;
    private static final int POINT = 190;

    private static final int DAYS = 7;
    private static final int[] HOURS = {9 * 60, 13 * 60 + 30, 16 * 60};
    private static final Localized FORTNIGHTLY =
            Localized.of("每月第二、第四个该日", "the second and fourth such day of a month");

    private final Network network;
    private final DemoRows rows;

    ChangchunReading(Network network, DemoRows rows) {
        this.network = network;
        this.rows = rows;
    }

    void count() {
        List<@Nullable Object[]> months = new ArrayList<>();
        List<@Nullable Object[]> trips = new ArrayList<>();
        List<@Nullable Object[]> weeks = new ArrayList<>();
        List<@Nullable Object[]> stops = new ArrayList<>();
        List<Site> sites = network.all();
        for (int site = 0; site < sites.size(); site++) {
            UUID place = sites.get(site).place().id().value();
            boolean mobile = sites.get(site).kind() == SiteKind.MOBILE_POINT;
            for (int month = 1; month <= 12; month++) {
                int visits = usual(sites.get(site).kind()) * (100 + swing(site, month)) / 100;
                months.add(new Object[] {
                    place, LocalDate.of(ChangchunNetwork.YEAR, month, 1), visits, visits * (26 + site % 9) / 100
                });
                if (mobile) {
                    trips.add(trip(place, site, month, 2));
                    trips.add(trip(place, site, month, 4));
                }
            }
            if (mobile) {
                int opens = HOURS[site / DAYS % HOURS.length];
                weeks.add(new Object[] {place, FORTNIGHTLY, 1});
                stops.add(new Object[] {place, day(site).getValue(), opens, opens + 120});
            }
        }
        rows.write("place_week", "place_id, note, version", weeks);
        rows.write("place_opening", "place_id, weekday, opens_at, closes_at", stops);
        rows.write("reading_month", "place_id, month, visits, loans", months);
        rows.write("reading_trip", "id, version, place_id, went_on, books, served, loans, entered_at", trips);
    }

    private static DayOfWeek day(int site) {
        return DayOfWeek.MONDAY.plus(site % DAYS);
    }

    private static @Nullable Object[] trip(UUID place, int site, int month, int week) {
        LocalDate on =
                LocalDate.of(ChangchunNetwork.YEAR, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(week, day(site)));
        int served = 46 + (7 * site + 5 * month + 7 * week + site % DAYS) % 31;
        return new @Nullable Object[] {
            NewId.uuid(),
            1,
            place,
            on,
            300 + 20 * (site % 4),
            served,
            served + served / 3,
            on.atTime(17, 0).atZone(DemoClock.ZONE).toInstant()
        };
    }

    /** More in the holidays of winter and summer, and not the same everywhere; in hundredths. */
    private static int swing(int site, int month) {
        int holidays = month == 1 || month == 2 || month == 7 || month == 8 ? 18 : -6;
        return holidays + (5 * site + 3 * month) % 13 - 6;
    }

    private static int usual(SiteKind kind) {
        return switch (kind) {
            case MAIN_LIBRARY -> MAIN;
            case BRANCH, DEMONSTRATION_BRANCH -> BRANCH;
            case READING_ROOM, SELF_SERVICE -> ROOM;
            case MOBILE_POINT -> POINT;
        };
    }
}
