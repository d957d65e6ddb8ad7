package org.gongjian.recognition.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.gongjian.organizations.years.YearRow;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class HonoursInAYearTests {

    @Autowired
    private UnitYears years;

    @Autowired
    private TestAwards awards;

    private final TestDistrict here;

    HonoursInAYearTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
    }

    @Test
    void aPlaqueStandsInTheYearOfWhoHoldsItAndInNobodyElses() {
        AwardId plaque = awards.coBuilding(here);
        assertThat(honours(here.partner(), 2024)).singleElement().satisfies(row -> {
            assertThat(row.record()).isEqualTo(plaque.ref());
            assertThat(row.on()).isEqualTo(awards.read(here, plaque).since());
            assertThat(row.detail().code()).startsWith("recognition.");
        });
        assertThat(honours(here.communityUnit(), 2024)).isEmpty();
        assertThat(honours(here.partner(), 2023)).isEmpty();
        assertThat(here.within(() -> years.years(here.partner()))).contains(2024);
    }

    private List<YearRow> honours(UnitId unit, int year) {
        return here.within(() -> years.of(unit, year)).chapters().stream()
                .filter(told -> told.chapter() == Chapter.HONOURED)
                .map(UnitYear.Told::rows)
                .flatMap(List::stream)
                .toList();
    }
}
