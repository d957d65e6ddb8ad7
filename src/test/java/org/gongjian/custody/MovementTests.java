package org.gongjian.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MovementTests {

    private static final Holder ARCHIVES = new Holder(Holder.Kind.UNIT, NewId.uuid());
    private static final Holder READING_ROOM = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private static final HandOver HAND_OVER = new HandOver(
            LocalDate.of(2024, 6, 5),
            new RecordRef("gift", NewId.uuid()),
            ARCHIVES,
            READING_ROOM,
            ByWhom.named(Localized.zh("档案馆党支部党员")),
            null);

    @Test
    void whatLeavesOneHolderComesToAnother() {
        LotId yearbooks = LotId.next();

        Movement movement =
                Movement.of(MovementKind.RECEIVED, HAND_OVER, Map.of(yearbooks, 4), Author.SYSTEM, Instant.EPOCH, null);

        assertThat(movement.entries())
                .containsExactly(new Entry(yearbooks, ARCHIVES, -4), new Entry(yearbooks, READING_ROOM, 4));
        assertThat(movement.quantityOf(yearbooks)).isEqualTo(4);
    }

    @Test
    void entriesThatDoNotSumToZeroAreNoMovement() {
        LotId yearbooks = LotId.next();
        Movement fine = Movement.of(MovementKind.RECEIVED, HAND_OVER, Map.of(), Author.SYSTEM, Instant.EPOCH, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Movement(
                        fine.id(),
                        fine.kind(),
                        fine.on(),
                        fine.because(),
                        fine.from(),
                        fine.to(),
                        fine.handler(),
                        null,
                        fine.enteredBy(),
                        fine.enteredAt(),
                        null,
                        List.of(new Entry(yearbooks, ARCHIVES, -4), new Entry(yearbooks, READING_ROOM, 5))))
                .withMessageContaining("sum to 1");
    }

    @Test
    void aQuantityIsAtLeastOneAndAtMostAMillion() {
        assertThat(lot(1_000_000).known()).isEqualTo(1_000_000);
        assertThat(lot(null).known()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> lot(0));
        assertThatIllegalArgumentException().isThrownBy(() -> lot(-3));
        assertThatIllegalArgumentException().isThrownBy(() -> lot(1_000_001));
    }

    @Test
    void thingsThatStayWhereTheyAreDoNotChangeHands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HandOver(
                        HAND_OVER.on(), HAND_OVER.because(), ARCHIVES, ARCHIVES, HAND_OVER.handler(), null));
    }

    @Test
    void somebodyIsNamedByAPostOrInWordsAndNotByBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByWhom(null, null));
    }

    private static Lot lot(@Nullable Integer quantity) {
        return new Lot(LotId.next(), Localized.zh("《珲春年鉴》"), CategoryId.next(), UnitOfMeasure.VOLUME, quantity);
    }
}
