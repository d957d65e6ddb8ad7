package org.gongjian.operations.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Districts;
import org.gongjian.service.ServiceLedger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours of volunteers in the demo: confirmed in one district, waiting in another. */
@DemoTest
class DemoHoursTests {

    @Autowired
    private DemoPages pages;

    @Autowired
    private Districts districts;

    @Autowired
    private ServiceLedger ledger;

    @Test
    void fourFromTheRollAndOneEnteredAfterwardsServedTwoHoursEach() {
        CurrentDistrict.run(districts.bySlug("hunchun").orElseThrow().id(), () -> {
            ServiceLedger.Given given = ledger.given(null, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
            assertThat(given.volunteers()).isEqualTo(5);
            assertThat(given.hours().value()).isEqualByComparingTo("10");
        });
    }

    @Test
    void theCoordinatorOfTheNextFairFindsYesterdaysHoursToConfirm() {
        Cookie coordinator = pages.signedIn("dongying-coordinator");
        assertThat(pages.text(coordinator, "/dongying-port/desk/hours", "zh-CN"))
                .contains("为下一场集市做准备");
    }
}
