package org.gongjian.reading.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.Condition;
import org.gongjian.RoomTest;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.network.SiteKind;
import org.gongjian.search.Hit;
import org.gongjian.search.Search;
import org.gongjian.search.SearchQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The vehicle goes to its stops; what a year adds up to is derived from its trips. */
@RoomTest
class TripsTests {

    @Autowired
    private Trips trips;

    @Autowired
    private TripTitles titles;

    @Autowired
    private Search search;

    private final TestLibrary library;
    private final TestLibrary.Small here;
    private final PlaceId stop;

    TripsTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
        stop = here.within(() -> library.site(SiteKind.MOBILE_POINT, "火车站流动点", null));
    }

    @Test
    void theYearAddsUpFromItsTripsAndARepeatIsCountedOnce() {
        Trip first = trip(TripId.next(), 0, 200, 40, 60);
        Trip second = trip(TripId.next(), 0, 150, 25, 31);
        here.run(() -> {
            trips.write(librarian(), first);
            trips.write(librarian(), first);
            trips.write(librarian(), second);
        });
        assertThat(here.within(() -> trips.sum(2024, null))).isEqualTo(new TripYear(2024, 2, 350, 65, 91));
        assertThat(here.within(() -> trips.sum(2024, stop)).trips()).isEqualTo(2);
        assertThat(here.within(() -> trips.sum(2024, here.branch())).trips()).isZero();
        assertThat(here.within(() -> trips.sum(2023, null)).trips()).isZero();
    }

    @Test
    void aListIsReadInPartsFromTheLatest() {
        for (int count = 0; count < 3; count++) {
            Trip one = trip(TripId.next(), 0, 100 + count, 10, 10);
            here.run(() -> trips.write(librarian(), one));
        }
        var first = here.within(() -> trips.page(2024, null, null, 2));
        assertThat(first).extracting(Trip::books).containsExactly(102, 101);
        assertThat(here.within(() -> trips.page(2024, null, first.getLast(), 2)))
                .extracting(Trip::books)
                .containsExactly(100);
    }

    @Test
    void aTripIsCorrectedOnceAndNotOverAnother() {
        Trip trip = trip(TripId.next(), 0, 200, 40, 60);
        here.run(() -> trips.write(librarian(), trip));
        Trip mended = trip(trip.id(), 1, 200, 41, 60);
        here.run(() -> trips.correct(librarian(), mended));
        here.run(() -> trips.correct(librarian(), mended));
        assertThat(here.within(() -> trips.require(trip.id()))).isEqualTo(trip(trip.id(), 2, 200, 41, 60));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> trips.correct(librarian(), trip(trip.id(), 1, 200, 50, 60))))
                .matches(why -> why.kind() == Refused.Kind.STALE);
    }

    @Test
    void itGoesToAMobilePointOnADayThatHasComeAndLendsWhatItCarries() {
        refused("stop", new Trip(TripId.next(), 0, here.branch(), TestLibrary.DAY, 10, 1, 1, null));
        refused("on", new Trip(TripId.next(), 0, stop, TestLibrary.DAY.plusDays(1), 10, 1, 1, null));
        refused("on", new Trip(TripId.next(), 0, stop, TestLibrary.DAY.minusYears(3), 10, 1, 1, null));
        refused("loans", trip(TripId.next(), 0, 10, 1, 11));
        refused("served", trip(TripId.next(), 0, 10, -1, 1));
    }

    @Test
    void onlyWhoKeepsTheStopOrTheNetworkWritesIt() {
        Trip trip = trip(TripId.next(), 0, 200, 40, 60);
        for (Actor stranger :
                new Actor[] {here.district().coordinator(), here.district().volunteer(), Actor.visitor()}) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> here.run(() -> trips.write(stranger, trip)))
                    .matches(why -> why.kind() == Refused.Kind.FORBIDDEN);
        }
        PlaceId own = here.within(() ->
                library.site(SiteKind.MOBILE_POINT, "社区流动点", here.district().communityUnit()));
        here.run(() -> trips.write(
                here.district().coordinator(), new Trip(TripId.next(), 0, own, TestLibrary.DAY, 100, 20, 20, "雨天")));
        assertThat(here.within(() -> trips.sum(2024, own)).served()).isEqualTo(20);
    }

    @Test
    void aTripIsFoundByItsStopAndByWhatWasNoted() {
        Trip rainy = new Trip(TripId.next(), 0, stop, TestLibrary.DAY, 100, 20, 20, "大雨改在候车厅");
        Trip dry = trip(TripId.next(), 0, 200, 40, 60);
        here.run(() -> {
            trips.write(librarian(), rainy);
            trips.write(librarian(), dry);
        });
        assertThat(found("火车站")).contains(rainy.id().ref(), dry.id().ref());
        assertThat(found("候车厅")).containsExactly(rainy.id().ref());
        here.run(() ->
                trips.correct(librarian(), new Trip(rainy.id(), 1, stop, TestLibrary.DAY, 100, 20, 20, "改在站前广场")));
        assertThat(found("候车厅")).isEmpty();
        assertThat(here.within(() -> titles.titlesOf(List.of(dry.id().value()))))
                .hasValueSatisfying(new Condition<>(
                        titled -> titled.title().equals(TripTitles.title(Localized.of("火车站流动点", "Site 火车站流动点"))),
                        "named by its stop"));
    }

    private List<RecordRef> found(String typed) {
        return here.within(() -> search.find(Actor.visitor(), SearchQuery.of(typed))).hits().stream()
                .map(Hit::record)
                .filter(record -> record.kind().equals(TripId.KIND))
                .toList();
    }

    private Actor librarian() {
        return here.district().contact();
    }

    private Trip trip(TripId id, int version, int books, int served, int loans) {
        return new Trip(id, version, stop, TestLibrary.DAY, books, served, loans, null);
    }

    private void refused(String field, Trip trip) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> trips.write(librarian(), trip)))
                .matches(why -> why.fields().containsKey(field));
    }
}
