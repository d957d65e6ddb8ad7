package org.gongjian.evaluation.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Recipe;
import org.gongjian.evaluation.standards.Role;
import org.junit.jupiter.api.Test;

/** A leaf of ten points with two scorers who may lie 20 percent apart. */
class LeafMarksTests {

    @Test
    void twoWhoLieNoFurtherApartThanAllowedStand() {
        assertThat(marks("8").isComplete()).isFalse();
        LeafMarks close = marks("8", "6");
        assertThat(close.isFlagged()).isFalse();
        assertThat(close.isComplete()).isTrue();
    }

    @Test
    void twoWhoLieFurtherApartAskForAThird() {
        LeafMarks apart = marks("8", "5.999");
        assertThat(apart.apart()).isEqualByComparingTo("20.01");
        assertThat(apart.isFlagged()).isTrue();
        assertThat(apart.missing()).isEqualTo(1);
        assertThat(marks("8", "5.999", "7").isComplete()).isTrue();
    }

    @Test
    void theThirdReplacesWhoLiesFurthestAndOfTwoEquallyFarTheLower() {
        assertThat(marks("10", "4", "9").outlying().slot()).isEqualTo(2);
        assertThat(marks("10", "4", "5").outlying().slot()).isEqualTo(1);
        assertThat(marks("10", "4", "7").outlying().slot()).isEqualTo(2);
        assertThat(marks("4", "10", "7").outlying().slot()).isEqualTo(1);
    }

    private static LeafMarks marks(String... points) {
        Indicator leaf = new Indicator(
                IndicatorId.next(),
                null,
                1,
                "1.1",
                Localized.zh("阅读活动"),
                null,
                Role.SCORED,
                BigDecimal.TEN,
                Method.DOCUMENTS,
                null,
                null,
                null,
                Recipe.NONE,
                2,
                BigDecimal.valueOf(20),
                true);
        List<Mark> marks = new ArrayList<>();
        for (String one : points) {
            marks.add(new Mark(
                    MarkId.next(),
                    EntryId.next(),
                    leaf.id(),
                    marks.size() + 1,
                    new Author(UUID.randomUUID(), null),
                    new BigDecimal(one),
                    null,
                    Instant.EPOCH));
        }
        return new LeafMarks(leaf, marks);
    }
}
