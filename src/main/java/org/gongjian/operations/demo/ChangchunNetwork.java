package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.SiteDetails;
import org.gongjian.reading.network.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The city reading network: the main library, 46 demonstration branches, 7 reading rooms and 16 mobile points, and the 80,640
 * books that went to them in 2022, in four rounds. The report says more than 80,000; names, days and positions are the demo's.
 */
@Component
@Profile("demo")
class ChangchunNetwork {

    static final int YEAR = 2022;

    private static final int IN_A_BOX = 40;
    private static final int BOUGHT = 22_000;
    private static final LocalDate SINCE = LocalDate.of(2020, 6, 1);

    private static final List<Group> GROUPS = List.of(
            new Group(SiteKind.DEMONSTRATION_BRANCH, 46, 340, "示范分馆", "Demonstration branch"),
            new Group(SiteKind.READING_ROOM, 7, 280, "“阅书房”", "City reading room"),
            new Group(SiteKind.MOBILE_POINT, 16, 160, "流动服务点", "Mobile service point"));

    private final Network network;
    private final DemoRegisters registers;
    private final DemoRows rows;
    private final DemoClock clock;

    ChangchunNetwork(Network network, DemoRegisters registers, DemoRows rows, DemoClock clock) {
        this.network = network;
        this.registers = registers;
        this.rows = rows;
        this.clock = clock;
    }

    /** Sites of one kind, and how many books go to each in a round. */
    private record Group(SiteKind kind, int sites, int books, String zh, String en) {}

    private record Stop(UUID place, int books) {}

    /** The rows of a round while they are gathered. */
    private record Sheets(
            List<@Nullable Object[]> lines,
            List<@Nullable Object[]> consignments,
            List<@Nullable Object[]> contents,
            List<@Nullable Object[]> movements,
            List<@Nullable Object[]> entries,
            List<@Nullable Object[]> stock) {

        Sheets() {
            this(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }
    }

    void build(ChangchunSetting setting) {
        UUID main = setting.building().value();
        UUID category = registers.category("general-books").value();
        network.add(
                Actor.system(),
                new SiteDetails(setting.building(), SiteKind.MAIN_LIBRARY, setting.library(), SINCE, null));
        List<Stop> stops = stops();
        rows.write(
                "reading_target",
                "place_id, category_id, quantity",
                stops.stream()
                        .map(stop -> new @Nullable Object[] {stop.place(), category, 4 * stop.books()})
                        .toList());
        for (int quarter = 0; quarter < 4; quarter++) {
            round(quarter, main, category, stops);
        }
    }

    private List<Stop> stops() {
        List<Stop> stops = new ArrayList<>();
        List<@Nullable Object[]> places = new ArrayList<>();
        List<@Nullable Object[]> sites = new ArrayList<>();
        for (Group group : GROUPS) {
            for (int number = 1; number <= group.sites(); number++) {
                Stop stop = new Stop(NewId.uuid(), group.books());
                double turn = stops.size() * 2.4;
                double far = 0.02 + 0.0022 * stops.size();
                places.add(new Object[] {
                    stop.place(),
                    "cultural_venue",
                    Localized.of("演示·" + group.zh() + number + "号", "Demo: " + group.en() + " no. " + number),
                    Localized.of("◇位置为演示数据", "◇ position is the demo’s own"),
                    Math.round((43.8868 + far * Math.sin(turn)) * 10_000) / 10_000.0,
                    Math.round((125.3245 + 1.3 * far * Math.cos(turn)) * 10_000) / 10_000.0,
                    0
                });
                sites.add(new Object[] {stop.place(), group.kind().code(), SINCE.plusDays(7L * stops.size()), 0});
                stops.add(stop);
            }
        }
        rows.write("place", "id, kind, name, address, latitude, longitude, version", places);
        rows.write("reading_site", "place_id, kind, opened_on, version", sites);
        return stops;
    }

    private void round(int quarter, UUID main, UUID category, List<Stop> stops) {
        LocalDate day = LocalDate.of(YEAR, 2 + 3 * quarter, 15);
        clock.standAt(day.plusDays(3), LocalTime.of(16, 0));
        UUID round = NewId.uuid();
        UUID lot = NewId.uuid();
        Localized name = Localized.of(
                YEAR + "年第" + (quarter + 1) + "季度配送", "Distribution of quarter " + (quarter + 1) + ", " + YEAR);
        Sheets sheets = new Sheets();
        UUID nowhere = NewId.uuid();
        move(sheets, "received", day.minusDays(20), "place", main, lot, BOUGHT, "nowhere", nowhere, "place", main);
        int gone = 0;
        for (Stop stop : stops) {
            UUID consignment = NewId.uuid();
            int books = stop.books();
            sheets.lines()
                    .add(new Object[] {round, sheets.lines().size(), main, stop.place(), category, books, "added"});
            sheets.consignments().add(new Object[] {
                consignment, round, main, stop.place(), "received", day, day.plusDays(1), day.plusDays(2), 3
            });
            sheets.contents()
                    .add(new Object[] {consignment, category, books, books, (books + IN_A_BOX - 1) / IN_A_BOX, books});
            move(
                    sheets,
                    "handed_on",
                    day.plusDays(1),
                    "consignment",
                    consignment,
                    lot,
                    books,
                    "place",
                    main,
                    "consignment",
                    consignment);
            move(
                    sheets,
                    "handed_on",
                    day.plusDays(2),
                    "consignment",
                    consignment,
                    lot,
                    books,
                    "consignment",
                    consignment,
                    "place",
                    stop.place());
            sheets.stock().add(new Object[] {lot, "consignment", consignment, 0, false});
            sheets.stock().add(new Object[] {lot, "place", stop.place(), books, false});
            gone += books;
        }
        sheets.stock().add(new Object[] {lot, "place", main, BOUGHT - gone, false});
        rows.write(
                "reading_round",
                "id, kind, name, planned_for, state, version",
                List.<@Nullable Object[]>of(new Object[] {round, "distribution", name, day, "decided", 2}));
        rows.write(
                "custody_lot",
                "id, title, category_id, unit, origin_kind, origin_id",
                List.<@Nullable Object[]>of(new Object[] {
                    lot,
                    Localized.of("第" + (quarter + 1) + "季度新书", "New books of quarter " + (quarter + 1)),
                    category,
                    "volume",
                    "nowhere",
                    nowhere
                }));
        write(sheets);
    }

    private void write(Sheets sheets) {
        rows.write(
                "reading_round_line",
                "round_id, position, from_place, to_place, category_id, quantity, cause",
                sheets.lines());
        rows.write(
                "reading_consignment",
                "id, round_id, from_place, to_place, state, packed_on, sent_on, received_on, version",
                sheets.consignments());
        rows.write(
                "reading_consignment_line",
                "consignment_id, category_id, planned, packed, boxes, arrived",
                sheets.contents());
        rows.write(
                "custody_movement",
                "id, kind, happened_on, because_kind, because_id, from_kind, from_id, to_kind, to_id, handler, entered_at",
                sheets.movements());
        rows.write(
                "custody_entry",
                "movement_id, lot_id, holder_kind, holder_id, quantity, other_kind, other_id, against",
                sheets.entries());
        rows.write("custody_stock", "lot_id, holder_kind, holder_id, quantity, uncounted", sheets.stock());
    }

    private static void move(
            Sheets sheets,
            String kind,
            LocalDate on,
            String becauseKind,
            UUID because,
            UUID lot,
            int quantity,
            String fromKind,
            UUID from,
            String toKind,
            UUID to) {
        UUID movement = NewId.uuid();
        ZonedDateTime entered = on.atTime(LocalTime.of(16, 0)).atZone(DemoClock.ZONE);
        sheets.movements().add(new Object[] {
            movement, kind, on, becauseKind, because, fromKind, from, toKind, to, Network.HANDS, entered.toInstant()
        });
        sheets.entries().add(new Object[] {movement, lot, fromKind, from, -quantity, toKind, to, quantity});
        sheets.entries().add(new Object[] {movement, lot, toKind, to, quantity, fromKind, from, -quantity});
    }
}
