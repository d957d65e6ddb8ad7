package org.gongjian.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongjian.RoomTest;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.security.FormToken;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.programmes.figures.ProgrammeYears;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Hung;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** A brand with pillars: what hangs on them, and the figures of its years. */
@RoomTest
class ProgrammeYearsTests {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    private TestGifts gifts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Pillars pillars;

    @Autowired
    private Hangings hangings;

    @Autowired
    private ProgrammeYears years;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private TestSessions sessions;

    private final ProgrammeId brand = ProgrammeId.next();
    private final ProgrammeId series = ProgrammeId.next();
    private final PillarId pillar = PillarId.next();

    private TestGifts.Hunchun here;

    @BeforeEach
    void aBrandWithASeriesAndAPillar() {
        here = gifts.hunchun();
        here.run(() -> {
            programmes.add(
                    Actor.system(),
                    new AddProgramme(
                            brand,
                            Programme.Kind.BRAND,
                            Localized.of("中北聚益企", "Juyiqi"),
                            null,
                            null,
                            Localized.of("聚资源、链企业", "Gather and link"),
                            null,
                            here.community(),
                            null));
            programmes.add(
                    Actor.system(),
                    new AddProgramme(
                            series,
                            Programme.Kind.SERIES,
                            Localized.of("赠书", "Books"),
                            null,
                            null,
                            here.community(),
                            brand));
            pillars.add(
                    here.coordinator(),
                    new Pillar(pillar, brand, 1, Localized.of("聚资源", "Gathering resources"), null, 0));
        });
    }

    @Test
    void whatHangsOnAProgrammeCountsInItsYearAndEveryFigureIsTheSumOfItsRows() {
        gifts.received(here, here.counted());
        here.run(() -> hangings.hang(here.coordinator(), series, null, activity()));

        List<ProgrammeYears.YearFigure> figures = here.within(() -> years.of(brand, 2024));

        assertThat(here.within(() -> years.years(brand))).containsExactly(2024);
        assertThat(figures)
                .extracting(ProgrammeYears.YearFigure::code, ProgrammeYears.YearFigure::number)
                .contains(tuple("activities", 1L))
                .contains(tuple("units", 2L));
        assertThat(figures).extracting(ProgrammeYears.YearFigure::code).startsWith("activities");
        assertThat(here.within(() -> years.of(brand, 2023))).isEmpty();
    }

    @Test
    void aGiftThatHangsOnAPillarBringsItsVolumes() {
        GiftId gift = gifts.received(here, here.books());
        here.run(() -> hangings.hang(here.coordinator(), brand, pillar, gift.ref()));

        assertThat(here.within(() -> years.of(brand, 2024)))
                .filteredOn(figure -> figure.code().equals("volumes"))
                .singleElement()
                .satisfies(volumes -> {
                    assertThat(volumes.number()).isEqualTo(4);
                    assertThat(volumes.rows()).hasSize(1);
                });
    }

    @Test
    void hangingTwiceHangsOnceAndMovesToThePillar() {
        here.run(() -> {
            hangings.hang(here.coordinator(), brand, null, activity());
            hangings.hang(here.coordinator(), brand, pillar, activity());
        });
        assertThat(here.within(() -> hangings.on(List.of(brand))))
                .singleElement()
                .extracting(Hung::pillar)
                .isEqualTo(pillar);
        here.run(() -> {
            hangings.takeOff(here.coordinator(), brand, activity());
            hangings.takeOff(here.coordinator(), brand, activity());
        });
        assertThat(here.within(() -> hangings.of(activity()))).isEmpty();
    }

    @Test
    void whatIsNotThereOrNotForEverybodyCannotHangAndOthersMayNotHang() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() ->
                        hangings.hang(here.coordinator(), brand, null, new RecordRef("activity", UUID.randomUUID()))))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("record"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() ->
                        hangings.hang(here.coordinator(), brand, null, new RecordRef("person", UUID.randomUUID()))))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("record"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> hangings.hang(here.coordinator(), series, pillar, activity())))
                .satisfies(refused -> assertThat(refused.fields()).containsOnlyKeys("pillar"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> hangings.hang(here.contact(), brand, null, activity())))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
    }

    @Test
    void aStalePillarIsNotSaved() {
        Pillar kept = here.within(() -> pillars.byId(pillar)).orElseThrow();
        here.run(() ->
                pillars.change(here.coordinator(), new Pillar(pillar, brand, 2, kept.name(), Localized.zh("说明"), 0)));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(
                        () -> pillars.change(here.coordinator(), new Pillar(pillar, brand, 3, kept.name(), null, 0))))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
        assertThat(here.within(() -> pillars.of(brand)))
                .extracting(Pillar::position)
                .containsExactly(2);
    }

    @Test
    void thePageShowsMottoPillarsAndFiguresThatOpen() {
        here.run(() -> hangings.hang(here.coordinator(), brand, pillar, activity()));
        String path = "/" + here.district().slug() + "/programmes/" + brand.value();

        assertThat(get(path + "?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("Gather and link", "Gathering resources", "What 2024 brought", "session held")
                .contains(path + "/years/2024/activities", "Party-building alliance activity");
        assertThat(get(path + "/years/2024/activities?lang=en"))
                .hasStatusOk()
                .bodyText()
                .contains("2024: sessions held", "5 June 2024");
        assertThat(get(path + "/years/2024/nothing")).hasStatus(404);
        assertThat(get(path + "/years/2031/activities")).hasStatus(404);
        assertThat(get("/" + here.district().slug() + "/activities/"
                        + here.activity().value() + "?lang=en"))
                .bodyText()
                .contains("Hangs on", "Pillar: Gathering resources");
    }

    @Test
    void allOfAThousandActivitiesCountAndAFigureOpensPageByPage() {
        here.run(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                insert into activity (id, programme_id, title, purpose, place_id, takes_place_on, state, attendance, persons,
                                      wording, version)
                select gen_random_uuid(), :series, title, purpose, place_id, date '2023-01-01' + number % 365, 'held',
                       case when number % 2 = 0 then 'estimated' else 'counted' end, 2, 'exact', 0
                  from activity, generate_series(1, 1000) as number where id = :id
                """)
                .param("series", series.value())
                .param("id", here.activity().value())
                .update()));
        String figure = "/" + here.district().slug() + "/programmes/" + brand.value() + "/years/2023/attendances";

        assertThat(here.within(() -> years.sums(brand, 2023)))
                .contains(
                        new ProgrammeYears.YearSum("activities", 1_000, 1_000, false, false),
                        new ProgrammeYears.YearSum("attendances", 2_000, 1_000, false, true));
        assertThat(here.within(() -> years.sums(brand, 2022))).isEmpty();
        String first = text(figure);
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(rows(first)).hasSize(100);
        assertThat(rows(text(next.group(1)))).hasSize(100).doesNotContainAnyElementsOf(rows(first));
        assertThat(text(figure + "?after=" + UUID.randomUUID())).doesNotContain("role=\"rowheader\"");
    }

    private static List<String> rows(String page) {
        return Pattern.compile("rowheader\" scope=\"row\"><a href=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String text(String path) {
        return new String(get(path).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void aRecordIsHungFromItsOwnPage() {
        String slug = "/" + here.district().slug();
        assertThat(pages.get()
                        .uri(slug + "/programmes/hang?lang=en&about=activity:"
                                + here.activity().value())
                        .cookie(sessions.of(here.district().account(Role.COORDINATOR)))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Juyiqi: Gathering resources");
        assertThat(pages.post()
                        .uri(slug + "/programmes/hang")
                        .cookie(sessions.of(here.district().account(Role.COORDINATOR)))
                        .with(FormToken.sent())
                        .param("about", "activity:" + here.activity().value())
                        .param("on", brand.value() + "/" + pillar.value()))
                .hasStatus(303);
        assertThat(here.within(() -> hangings.of(activity()))).hasSize(1);
    }

    private RecordRef activity() {
        return here.activity().ref();
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).exchange();
    }
}
