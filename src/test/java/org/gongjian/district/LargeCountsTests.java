package org.gongjian.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class LargeCountsTests {

    private final DistrictId district = DistrictId.next();
    private long now;
    private final LargeCounts counts = new LargeCounts(() -> now);

    @Test
    void aSmallCountIsAlwaysThatOfTheMoment() {
        assertThat(counted("needs", LargeCounts.LARGE - 1)).isEqualTo(LargeCounts.LARGE - 1);
        assertThat(counted("needs", 3)).isEqualTo(3);
    }

    @Test
    void aLargeCountIsRememberedForAWhile() {
        assertThat(counted("needs", 7_000)).isEqualTo(7_000);
        now += LargeAnswers.KEPT.toNanos() - 1;
        assertThat(counted("needs", 7_001)).isEqualTo(7_000);
        now++;
        assertThat(counted("needs", 7_001)).isEqualTo(7_001);
    }

    @Test
    void whoeverAsksWhileItIsCountedAnewIsToldTheLastCount() {
        counted("needs", 7_000);
        now += LargeAnswers.KEPT.toNanos();
        long[] meanwhile = {0};
        long anew = within(() -> counts.count("needs", question -> {
            meanwhile[0] = counted("needs", 9_000);
            return 8_000;
        }));
        assertThat(meanwhile[0]).isEqualTo(7_000);
        assertThat(anew).isEqualTo(8_000);
        assertThat(counted("needs", 9_000)).isEqualTo(8_000);
    }

    @Test
    void eachQuestionAndEachDistrictHasItsOwn() {
        counted("needs", 7_000);
        assertThat(counted("cases", 6_000)).isEqualTo(6_000);
        assertThat(CurrentDistrict.within(DistrictId.next(), () -> counts.count("needs", question -> 5_500)))
                .isEqualTo(5_500);
    }

    @Test
    void aCountThatFailsIsTriedAgain() {
        counted("needs", 7_000);
        now += LargeAnswers.KEPT.toNanos();
        assertThatThrownBy(() -> within(() -> counts.count("needs", question -> {
                    throw new IllegalStateException("no database");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(counted("needs", 7_500)).isEqualTo(7_500);
    }

    private long counted(String question, long rows) {
        return within(() -> counts.count(question, asked -> rows));
    }

    private long within(Supplier<Long> work) {
        return CurrentDistrict.within(district, work);
    }
}
