package org.gongjian.reading.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.custody.Custody;
import org.gongjian.district.Refused;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.TestLibrary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a site counts becomes what its books say, with the reason, and the sum of all holds. */
@RoomTest
class StockTakingTests {

    @Autowired
    private StockTakings takings;

    @Autowired
    private Custody custody;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    StockTakingTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void fewerAreExplainedAndTheStockFollows() {
        take(StockTakingId.next(), here.main(), 290, WhyCounted.WORN_OUT);
        assertThat(library.has(here, here.main())).isEqualTo(290);
        assertThat(here.within(() -> takings.differences(here.main(), 10)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.booked()).isEqualTo(300);
                    assertThat(one.counted()).isEqualTo(290);
                    assertThat(one.why()).isEqualTo(WhyCounted.WORN_OUT);
                });
        assertThat(here.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void moreAreFoundAndComeFromNowhere() {
        take(StockTakingId.next(), here.main(), 312, WhyCounted.FOUND);
        assertThat(library.has(here, here.main())).isEqualTo(312);
        assertThat(here.within(custody::verifySums).hold()).isTrue();
    }

    @Test
    void theSameStockTakingSentTwiceIsTakenOnce() {
        StockTakingId id = StockTakingId.next();
        take(id, here.main(), 290, WhyCounted.MISSING);
        take(id, here.main(), 290, WhyCounted.MISSING);
        assertThat(library.has(here, here.main())).isEqualTo(290);
        assertThat(here.within(() -> takings.differences(here.main(), 10))).hasSize(1);
    }

    @Test
    void asManyAsTheBooksSayIsNoDifference() {
        take(StockTakingId.next(), here.main(), 300, null);
        assertThat(library.has(here, here.main())).isEqualTo(300);
        assertThat(here.within(() -> takings.differences(here.main(), 10))).isEmpty();
    }

    @Test
    void aDifferenceWithoutItsReasonIsRefusedAndNothingIsWritten() {
        String why = "why." + here.books().value();
        refused(why, 290, null);
        refused(why, 290, WhyCounted.FOUND);
        refused(why, 310, WhyCounted.MISSING);
        refused(why, 300, WhyCounted.MISSING);
        refused("counted." + here.books().value(), -1, WhyCounted.MISSING);
        assertThat(library.has(here, here.main())).isEqualTo(300);
    }

    @Test
    void anotherSitesPeopleCountNothingHere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> takings.take(
                        here.coordinator(),
                        StockTakingId.next(),
                        here.main(),
                        List.of(new CountedLine(here.books(), 290, WhyCounted.MISSING, null)))))
                .matches(refused -> refused.kind() == Refused.Kind.FORBIDDEN);
    }

    private void take(StockTakingId id, PlaceId place, int counted, @Nullable WhyCounted why) {
        here.run(() ->
                takings.take(here.librarian(), id, place, List.of(new CountedLine(here.books(), counted, why, null))));
    }

    private void refused(String field, int counted, @Nullable WhyCounted why) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> take(StockTakingId.next(), here.main(), counted, why))
                .matches(refused -> refused.fields().containsKey(field));
    }
}
