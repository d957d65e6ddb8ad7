package org.gongjian.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.places.AddPlace;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.service.web.LedgerSheets;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year of 200,000 entries of the ledger of hours as a workbook, read from the database and written part by part; beside it the
 * bare writer with as many rows of the same kinds of cells that are in memory. One more pass, without the clock, sees how much of
 * the heap is held on the way. The number of entries may be typed.
 */
final class ExportBench implements Bench {

    private static final int ENTRIES = 200_000;
    private static final int PERSONS = 2_000;
    private static final int YEAR = 2024;
    private static final int ROWS_AT_ONCE = 1_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Override
    public String name() {
        return "export";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int entries = arguments.isEmpty() ? ENTRIES : Integer.parseInt(arguments.getFirst());
        try (var site = new BenchSite(name())) {
            DistrictId district = filled(site.context(), entries);
            analysed(site.access());
            var bare = new ArrayList<Double>();
            var ours = new ArrayList<Double>();
            for (int round = 0; round <= rounds; round++) {
                var nowhere = new Nowhere(false);
                double floor = seconds(() -> bare(entries, nowhere));
                var there = new Nowhere(false);
                double export = seconds(() -> exported(site.context(), district, there));
                System.out.printf(
                        "Round %d: bare %.2f s, %,d kB; ledger %.2f s, %,d kB%n",
                        round, floor, nowhere.bytes / 1024, export, there.bytes / 1024);
                if (round > 0) {
                    bare.add(floor);
                    ours.add(export);
                }
            }
            var watched = new Nowhere(true);
            long before = held();
            exported(site.context(), district, watched);
            double floor = Bench.median(bare);
            return List.of(
                    Figure.beside(floor, "export-over-bare-writer", Bench.median(ours), "s", 3, 1.3),
                    Figure.alone("heap-mb", (watched.most - before) / 1e6, "MB", 256, 64));
        }
    }

    /** As a database that has been here for a while is. */
    private static void analysed(DatabaseAccess access) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password());
                Statement statement = connection.createStatement()) {
            statement.execute("set role gongjian_owner");
            statement.execute("analyze");
        }
    }

    private static void exported(ApplicationContext context, DistrictId district, OutputStream to) {
        LedgerSheets sheets = context.getBean(LedgerSheets.class);
        Wording w = context.getBean(Wordings.class).in(Locale.SIMPLIFIED_CHINESE, ZONE);
        CurrentDistrict.run(district, () -> {
            try {
                sheets.workbook(Actor.system(), YEAR, w, to);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static void bare(int entries, OutputStream to) {
        try (Workbook workbook = new Workbook(to, "Bench", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("2024");
            for (int row = 1; row <= entries; row++) {
                sheet.value(row, 0, LocalDate.of(YEAR, 1, 1).plusDays(row % 365));
                sheet.style(row, 0).format("yyyy-mm-dd").set();
                sheet.inlineString(row, 1, "志愿者" + row % PERSONS);
                sheet.inlineString(row, 2, "志愿服务日");
                sheet.inlineString(row, 3, "测试社区");
                sheet.inlineString(row, 4, "2024年6月5日 09:00");
                sheet.inlineString(row, 5, "2024年6月5日 11:00");
                sheet.value(row, 6, 2);
                sheet.inlineString(row, 7, "计入");
                sheet.inlineString(row, 8, "");
                if (row % ROWS_AT_ONCE == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** What of the heap cannot be given back. */
    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Counts what comes; where it watches, it looks at the heap with every megabyte. */
    private static final class Nowhere extends OutputStream {

        private static final int A_MEGABYTE = 1 << 20;

        private final boolean watches;
        private long bytes;
        private long most;

        Nowhere(boolean watches) {
            this.watches = watches;
        }

        @Override
        public void write(int one) {
            count(1);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            count(length);
        }

        private void count(int more) {
            boolean due = watches && bytes / A_MEGABYTE != (bytes + more) / A_MEGABYTE;
            bytes += more;
            if (due) {
                most = Math.max(most, held());
            }
        }
    }

    /** A district with one activity after another of one unit, and so many entries of its ledger. */
    private static DistrictId filled(ApplicationContext context, int entries) {
        District district = new District(
                DistrictId.next(),
                new DistrictSlug("bench-export"),
                Localized.zh("测试区"),
                Localized.zh("测试区"),
                ZONE,
                null);
        context.getBean(Districts.class).found(district);
        CurrentDistrict.run(district.id(), () -> {
            UnitId unit = UnitId.next();
            PlaceId place = PlaceId.next();
            context.getBean(Organizations.class)
                    .register(
                            Actor.system(),
                            new RegisterOrganization(
                                    unit,
                                    Organization.Kind.COMMUNITY,
                                    Localized.zh("测试社区"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null));
            context.getBean(Places.class)
                    .add(
                            Actor.system(),
                            new AddPlace(
                                    place, Place.Kind.COMMUNITY, Localized.zh("测试中心"), null, null, unit, null, null));
            JdbcClient jdbc = context.getBean(JdbcClient.class);
            context.getBean(TransactionTemplate.class).executeWithoutResult(status -> fill(jdbc, unit, place, entries));
        });
        return district.id();
    }

    private static void fill(JdbcClient jdbc, UnitId unit, PlaceId place, int entries) {
        UUID activity = ActivityId.next().value();
        UUID shift = ShiftId.next().value();
        jdbc.sql("""
                insert into activity (id, title, purpose, place_id, takes_place_on, state, version)
                values (:id, '{"zh-CN": "志愿服务日"}', '{"zh-CN": "志愿服务日"}', :place, date '2024-06-05', 'planned', 0)
                """).param("id", activity).param("place", place.value()).update();
        jdbc.sql("insert into activity_host (activity_id, unit_id, role, seq) values (:activity, :unit, 'host', 1)")
                .param("activity", activity)
                .param("unit", unit.value())
                .update();
        jdbc.sql("""
                insert into activity_shift (id, activity_id, starts_at, ends_at, volunteer_service, capacity, mode, opens_at,
                       closes_at, guardian_consent, guests, waitlist, smaller_may_pass, taken, last_ticket, seed, version)
                values (:id, :activity, '2024-06-05 09:00+08', '2024-06-05 11:00+08', true, 1, 'first_come',
                       '2024-06-01 09:00+08', '2024-06-05 09:00+08', false, false, true, false, 0, 0,
                       decode(repeat('00', 32), 'hex'), 0)
                """).param("id", shift).param("activity", activity).update();
        UUID[] persons = Stream.generate(NewId::uuid).limit(PERSONS).toArray(UUID[]::new);
        jdbc.sql("insert into person (id, name) select id, '志愿者' || n from unnest(:ids) with ordinality as new (id, n)")
                .param("ids", persons)
                .update();
        UUID[] services = Stream.generate(NewId::uuid).limit(entries).toArray(UUID[]::new);
        jdbc.sql("""
                insert into service (id, shift_id, activity_id, person_id, unit_id, backfilled, from_at, until_at, day, state,
                                     minutes, late, by_hand, one_hand, version)
                select id, :shift, :activity, (cast(:persons as uuid[]))[1 + n % :many], :unit, false, '2024-06-05 09:00+08',
                       '2024-06-05 11:00+08', date '2024-01-01' + (n % 365)::int, 'counted', 120, false, false, false, 1
                  from unnest(cast(:ids as uuid[])) with ordinality as new (id, n)
                """)
                .param("ids", services)
                .param("persons", persons)
                .param("many", PERSONS)
                .param("shift", shift)
                .param("activity", activity)
                .param("unit", unit.value())
                .update();
    }
}
