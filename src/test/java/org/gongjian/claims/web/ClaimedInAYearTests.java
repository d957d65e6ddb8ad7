package org.gongjian.claims.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.TestClaims;
import org.gongjian.frame.Light;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.gongjian.organizations.years.YearRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A unit's year tells what it claimed in it, and what was closed in it. */
@RoomTest
class ClaimedInAYearTests {

    @Autowired
    private UnitYears years;

    @Autowired
    private ClaimDesk desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvcTester site;

    private final TestClaims claims;
    private final TestDistrict here;

    ClaimedInAYearTests(@Autowired TestClaims claims) {
        this.claims = claims;
        here = claims.aDistrict();
    }

    @Test
    void aYearHasWhatWasClaimedAndWhatWasFinishedInIt() {
        ClaimId moving = claims.inTouch(here, claims.of(here, claims.books(here), 20));
        ClaimId done = claims.accepted(here, claims.of(here, claims.track(here), 1));
        claims.rated(here, done, 5, 4, 5);
        claims.closed(here, done);
        ClaimId back = claims.made(here, claims.of(here, claims.track(here), 1));
        here.run(() -> desk.withdraw(here.contact(), back, 1, "人手不够"));

        UnitYear year = year(here.partner(), 2024);
        assertThat(paths(year, Chapter.CLAIMED)).containsExactlyInAnyOrder(path(moving), path(done));
        assertThat(paths(year, Chapter.FINISHED)).containsExactly(path(done));
        YearRow finished = rows(year, Chapter.FINISHED).getFirst();
        assertThat(finished.on()).isEqualTo(TestClaims.DAY);
        assertThat(finished.light()).isEqualTo(Light.DONE);
        assertThat(finished.with()).containsExactly(here.communityUnit());
        assertThat(year(here.communityUnit(), 2024).chapters())
                .extracting(UnitYear.Told::chapter)
                .doesNotContain(Chapter.CLAIMED, Chapter.FINISHED);
    }

    @Test
    void whatIsClosedInTheNextYearIsToldOfThatYear() {
        ClaimId id = claims.submitted(here, claims.of(here, claims.track(here), 1));
        clock.set(Instant.parse("2024-12-31T16:30:00Z"));
        claims.acceptedAsSubmitted(here, id);
        claims.rated(here, id, 5, 4, 5);
        claims.closed(here, id);

        assertThat(paths(year(here.partner(), 2024), Chapter.FINISHED)).isEmpty();
        assertThat(paths(year(here.partner(), 2025), Chapter.FINISHED)).containsExactly(path(id));
        assertThat(paths(year(here.partner(), 2025), Chapter.CLAIMED)).isEmpty();
        assertThat(here.within(() -> years.years(here.partner()))).containsExactly(2025, 2024);
    }

    @Test
    void whoJoinedAClaimHasItInTheirYearOnceTheySaidSo() {
        UnitId second = claims.anotherPartner(here, "Second");
        ClaimId id = claims.made(here, claims.together(here, claims.track(here), second));
        assertThat(paths(year(second, 2024), Chapter.CLAIMED)).isEmpty();

        here.run(() -> desk.answer(Actor.system(), id, second, true));
        assertThat(paths(year(second, 2024), Chapter.CLAIMED)).containsExactly(path(id));
    }

    @Test
    void thePageHasBothChapters() {
        ClaimId done = claims.accepted(here, claims.of(here, claims.track(here), 1));
        claims.rated(here, done, 5, 4, 5);
        claims.closed(here, done);
        String page = "/" + here.slug() + "/units/" + here.partner().value() + "/years/2024";

        assertThat(site.get().uri(page).header("Accept-Language", "en"))
                .hasStatusOk()
                .bodyText()
                .contains("What it claimed", "What it finished", "1 case finished", "No. 2024-001");
        assertThat(site.get().uri(page).header("Accept-Language", "zh-CN"))
                .bodyText()
                .contains(path(done))
                .doesNotContain("??");
    }

    private UnitYear year(UnitId unit, int year) {
        return here.within(() -> years.of(unit, year));
    }

    private static List<YearRow> rows(UnitYear year, Chapter chapter) {
        return year.chapters().stream()
                .filter(told -> told.chapter() == chapter)
                .flatMap(told -> told.rows().stream())
                .toList();
    }

    private static List<String> paths(UnitYear year, Chapter chapter) {
        return rows(year, chapter).stream().map(YearRow::path).toList();
    }

    private static String path(ClaimId id) {
        return id.caseId().path();
    }
}
