package org.gongjian.operations.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What the library did in the months before the plaques: 22 activities of its staff, and 23 services of its volunteers with 2,046
 * attendances; and the 506 reading activities of 2021 with 198,400 attendances. The report says more than 20, more than
 * 20, more than 2,000, more than 500 and nearly 200,000; the exact numbers and the days are the demo's.
 */
@Component
@Profile("demo")
class ChangchunYear {

    static final int ACTIVITIES = 22;
    static final int SERVICES = 23;

    private static final LocalDate FIRST = LocalDate.of(2023, 2, 1);
    static final int READING_YEAR = 2021;
    static final int READINGS = 506;
    static final int READERS = 198_400;
    private static final int DAYS = 360;
    private static final Localized READ_MORE = Localized.of("多读书、读好书、爱读书", "Read more, read well, love reading");
    private static final Localized READING = Localized.of("阅读推广活动", "Reading activity");

    private static final int WEEK = 7;
    private static final int STAFF = 30;
    private static final int SERVED = 88;
    private static final int SWING = 12;

    private static final List<Localized> DRILLS = List.of(
            Localized.of("岗位练兵", "Skills drill"),
            Localized.of("业务竞赛", "Contest of skills"),
            Localized.of("交流培训", "Exchange and training"));
    private static final List<Localized> DEEDS = List.of(
            Localized.of("读者引导", "Guiding readers"),
            Localized.of("图书整理", "Sorting books"),
            Localized.of("陪老人读报", "Reading the paper with the elderly"),
            Localized.of("亲子故事会", "Story hour"));

    private static final Localized DRILLED = Localized.of(
            "以“三比三创”带队伍：馆员同台练兵比武，交流读者服务和应急处置的做法，以赛促学。",
            "Library staff drill, contest and exchange how they serve readers and handle emergencies, and learn from each other.");
    private static final Localized SERVED_READERS = Localized.of(
            "人人参与创建、共享文明：志愿者轮班服务读者，引导借阅、整理图书，陪伴老人和孩子阅读。",
            "Everyone takes part, everyone shares: volunteers guide readers, sort books, and read with the elderly and with children.");

    private final DemoRows rows;

    ChangchunYear(DemoRows rows) {
        this.rows = rows;
    }

    /** The rows of the activities while they are gathered. */
    private record Sheets(
            List<@Nullable Object[]> activities,
            List<@Nullable Object[]> hosts,
            List<@Nullable Object[]> tags,
            List<@Nullable Object[]> audiences) {

        Sheets() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** An activity that was held. */
    record Held(ActivityId id, Localized title, LocalDate day) {}

    /** What the library did, each in its order. */
    record Deeds(List<Held> drills, List<Held> services) {

        Deeds {
            drills = List.copyOf(drills);
            services = List.copyOf(services);
        }
    }

    Deeds pass(ChangchunSetting setting) {
        Sheets sheets = new Sheets();
        List<Held> drills = new ArrayList<>();
        List<Held> services = new ArrayList<>();
        for (int number = 0; number < ACTIVITIES; number++) {
            drills.add(hold(
                    sheets,
                    setting,
                    DRILLED,
                    numbered(DRILLS.get(number % DRILLS.size()), number / DRILLS.size() + 1),
                    setting.drills(),
                    setting.staff(),
                    FIRST.plusDays((long) WEEK * number),
                    STAFF + number % 9));
        }
        for (int number = 0; number < SERVICES; number++) {
            services.add(hold(
                    sheets,
                    setting,
                    SERVED_READERS,
                    numbered(DEEDS.get(number % DEEDS.size()), number / DEEDS.size() + 1),
                    setting.services(),
                    setting.readers(),
                    FIRST.plusDays((long) WEEK * number + 3),
                    served(number)));
        }
        write(sheets);
        return new Deeds(drills, services);
    }

    private void write(Sheets sheets) {
        rows.write(
                "activity",
                "id, programme_id, title, purpose, place_id, takes_place_on, starts_at, ends_at, state, attendance, persons, wording,"
                        + " version",
                sheets.activities());
        rows.write("activity_host", "activity_id, unit_id, role, seq", sheets.hosts());
        rows.write("activity_tag", "activity_id, tag_id", sheets.tags());
        rows.write("activity_audience", "activity_id, audience_id", sheets.audiences());
    }

    /** Reading activities of a whole year, spread over the library's brand programmes. */
    void read(ChangchunSetting setting, List<ProgrammeId> projects) {
        Sheets sheets = new Sheets();
        LocalDate first = LocalDate.of(READING_YEAR, 1, 3);
        for (int number = 0; number < READINGS; number++) {
            int project = number % projects.size();
            hold(
                    sheets,
                    setting,
                    READ_MORE,
                    numbered(READING, number + 1),
                    projects.get(project),
                    setting.readers(),
                    first.plusDays((long) number * DAYS / READINGS),
                    READERS / READINGS + (number < READERS % READINGS ? 1 : 0));
        }
        write(sheets);
    }

    /** As many above the mean as below it, so that they add up to 2,046. */
    private static int served(int number) {
        int swing = number == SERVICES - 1 ? 0 : (number / 2 % SWING + 1) * (number % 2 == 0 ? 1 : -1);
        return SERVED + swing + (number == SERVICES - 1 ? 0 : 1);
    }

    private static Localized numbered(Localized what, int number) {
        return Localized.of(what.zh() + "（第" + number + "场）", what.en() + ", no. " + number);
    }

    private static Held hold(
            Sheets sheets,
            ChangchunSetting setting,
            Localized purpose,
            Localized title,
            ProgrammeId programme,
            AudienceId audience,
            LocalDate day,
            int persons) {
        UUID id = NewId.uuid();
        sheets.activities().add(new Object[] {
            id,
            programme.value(),
            title,
            purpose,
            setting.building().value(),
            day,
            day.atTime(9, 0).atZone(DemoClock.ZONE).toInstant(),
            day.atTime(11, 0).atZone(DemoClock.ZONE).toInstant(),
            "held",
            "counted",
            persons,
            "exact",
            1
        });
        sheets.hosts().add(new Object[] {id, setting.library().value(), "host", 1});
        sheets.tags().add(new Object[] {id, setting.civilised().value()});
        sheets.audiences().add(new Object[] {id, audience.value()});
        return new Held(new ActivityId(id), title, day);
    }
}
