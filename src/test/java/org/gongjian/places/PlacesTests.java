package org.gongjian.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Panels;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class PlacesTests {

    private static final Localized READING_ROOM = Localized.of("文化社区图书阅览室", "Cultural Community reading room");

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Areas areas;

    @Autowired
    private Units units;

    @Autowired
    private Places places;

    @Autowired
    private Panels panels;

    @Autowired
    private AuditLog audit;

    private DistrictId district;
    private final AreaId street = AreaId.next();
    private final AreaId community = AreaId.next();
    private final AreaId elsewhere = AreaId.next();
    private final UnitId communityUnit = UnitId.next();
    private final UnitId archives = UnitId.next();
    private final Actor officer = TestActors.districtOfficer();

    @BeforeEach
    void aStreetWithACommunity() {
        district = districts.found().id();
        here(() -> {
            areas.add(new Area(street, null, Area.Kind.STREET, Localized.zh("靖和街道")));
            areas.add(new Area(community, street, Area.Kind.COMMUNITY, Localized.zh("文化社区")));
            areas.add(new Area(elsewhere, null, Area.Kind.TOWN, Localized.zh("敬信镇")));
            units.register(communityUnit, community);
            units.register(archives, null);
            return true;
        });
    }

    @Test
    void aPlaceIsFoundWithEverythingThatWasEntered() {
        AddPlace command = new AddPlace(
                PlaceId.next(),
                Place.Kind.READING_ROOM,
                READING_ROOM,
                Localized.zh("书香阅览室"),
                community,
                communityUnit,
                Localized.zh("文化社区一楼"),
                new Coordinates(new BigDecimal("42.862821"), new BigDecimal("130.3660")));

        PlaceId id = here(() -> places.add(officer, command));

        assertThat(here(() -> places.byId(id))).contains(command.place());
        assertThat(here(() -> places.find(new FindPlaces(Place.Kind.READING_ROOM, null, null, null), null, 10)
                        .places()))
                .containsExactly(command.place());
        assertThat(here(() -> places.keptBy(communityUnit))).containsExactly(command.place());
        assertThat(here(places::all)).containsExactly(command.place());
        assertThat(here(() -> places.names(List.of(id)))).containsExactly(Map.entry(id, READING_ROOM));
        assertThat(here(() -> panels.titleOf(id.ref())).orElseThrow().path()).isEqualTo("places/" + id.value());
    }

    @Test
    void addingTheSamePlaceTwiceAddsItOnce() {
        AddPlace command = aReadingRoom(community, communityUnit);

        here(() -> places.add(officer, command));
        here(() -> places.add(officer, command));

        assertThat(here(places::all)).hasSize(1);
        assertThat(history(command.id())).extracting(AuditLine::verb).containsExactly("added");
    }

    @Test
    void aChangeSaysWhichFieldsAndAStaleOneIsRefused() {
        Place place = added(aReadingRoom(community, communityUnit));
        Place moved = changed(place, Localized.zh("文化社区二楼"), place.version());

        here(() -> {
            places.change(officer, moved);
            return true;
        });

        assertThat(history(place.id()).getLast().fields()).containsExactly("address");
        assertThat(refusal(() -> {
                            places.change(officer, changed(place, Localized.zh("三楼"), place.version()));
                            return true;
                        })
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        assertThat(here(() -> places.byId(place.id())).orElseThrow().address()).isEqualTo(Localized.zh("文化社区二楼"));
    }

    @Test
    void aChangeOfNothingLeavesNoLine() {
        Place place = added(aReadingRoom(community, communityUnit));

        here(() -> {
            places.change(officer, place);
            return true;
        });

        assertThat(history(place.id())).hasSize(1);
    }

    @Test
    void officersKeepThePlacesOfTheirAreas() {
        Actor ofTheStreet = TestActors.streetOfficer(street, Set.of(street, community));

        assertThat(mayAdd(ofTheStreet, community, null)).isTrue();
        assertThat(mayAdd(ofTheStreet, null, communityUnit)).isTrue();
        assertThat(mayAdd(ofTheStreet, elsewhere, null)).isFalse();
        assertThat(mayAdd(officer, elsewhere, null)).isTrue();
        assertThat(mayAdd(officer, null, null)).isTrue();
    }

    @Test
    void aCoordinatorAddsPlacesOfTheCommunityAndOfPartnersOfTheWholeDistrict() {
        Actor coordinator = TestActors.coordinatorOf(communityUnit);

        assertThat(mayAdd(coordinator, community, null)).isTrue();
        assertThat(mayAdd(coordinator, null, communityUnit)).isTrue();
        assertThat(mayAdd(coordinator, null, archives)).isTrue();
        assertThat(mayAdd(coordinator, elsewhere, null)).isFalse();
        assertThat(mayAdd(coordinator, elsewhere, archives)).isFalse();
        assertThat(mayAdd(coordinator, null, null)).isFalse();
    }

    @Test
    void aContactAddsPlacesOfItsUnitOnlyAndVisitorsNone() {
        Actor contact = TestActors.contactOf(archives);

        assertThat(mayAdd(contact, null, archives)).isTrue();
        assertThat(mayAdd(contact, community, null)).isFalse();
        assertThat(mayAdd(TestActors.volunteer(), community, communityUnit)).isFalse();
        assertThat(mayAdd(Actor.visitor(), community, communityUnit)).isFalse();
    }

    @Test
    void nobodyTakesAPlaceOverByMovingIt() {
        Place place = added(aReadingRoom(elsewhere, null));
        Actor coordinator = TestActors.coordinatorOf(communityUnit);
        Place taken = new Place(
                place.id(), place.kind(), place.name(), null, community, communityUnit, null, null, place.version());

        assertThat(refusal(() -> {
                            places.change(coordinator, taken);
                            return true;
                        })
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void anotherDistrictsAreaOrUnitIsAFaultOfItsField() {
        assertThat(refusal(() -> places.add(officer, aReadingRoom(AreaId.next(), null)))
                        .fields())
                .containsOnlyKeys("area");
        assertThat(refusal(() -> places.add(officer, aReadingRoom(null, UnitId.next())))
                        .fields())
                .containsOnlyKeys("keptBy");
    }

    @Test
    void anotherDistrictSeesNoneOfThem() {
        Place place = added(aReadingRoom(community, communityUnit));
        DistrictId other = districts.found().id();

        assertThat(CurrentDistrict.within(other, () -> places.byId(place.id()))).isEmpty();
        assertThat(CurrentDistrict.within(other, places::all)).isEmpty();
        assertThat(CurrentDistrict.within(other, () -> panels.titleOf(place.ref())))
                .isEmpty();
    }

    @Test
    void aListIsFilteredCountedAndPaged() {
        Place first = added(aReadingRoom(community, null));
        Place second = added(aReadingRoom(elsewhere, null));
        Place third = added(aReadingRoom(street, null));

        PlacePage page = here(() -> places.find(FindPlaces.all(), null, 2));
        assertThat(page.places()).containsExactly(first, second);
        assertThat(page.count()).isEqualTo(3);
        assertThat(page.next()).isEqualTo(second.id());
        assertThat(here(() -> places.find(FindPlaces.all(), page.next(), 2)))
                .isEqualTo(new PlacePage(List.of(third), 3, null));
        assertThat(here(() -> places.find(new FindPlaces(Place.Kind.READING_ROOM, street, "READING", null), null, 9))
                        .places())
                .containsExactly(first, third);
        assertThat(here(() -> places.find(new FindPlaces(Place.Kind.HALL, null, null, null), null, 9))
                        .count())
                .isZero();
        assertThat(here(places::countByKind)).containsExactly(Map.entry(Place.Kind.READING_ROOM, 3L));
    }

    private Place added(AddPlace command) {
        here(() -> places.add(officer, command));
        return command.place();
    }

    private boolean mayAdd(Actor by, @Nullable AreaId area, @Nullable UnitId keptBy) {
        try {
            here(() -> places.add(by, aReadingRoom(area, keptBy)));
            return true;
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
            return false;
        }
    }

    private List<AuditLine> history(PlaceId id) {
        return here(() -> audit.historyOf(new RecordRef("place", id.value())));
    }

    private Refused refusal(Supplier<?> work) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here(work))
                .actual();
    }

    private <T extends @Nullable Object> T here(Supplier<T> work) {
        return CurrentDistrict.within(district, work);
    }

    private static AddPlace aReadingRoom(@Nullable AreaId area, @Nullable UnitId keptBy) {
        return new AddPlace(PlaceId.next(), Place.Kind.READING_ROOM, READING_ROOM, null, area, keptBy, null, null);
    }

    private static Place changed(Place place, Localized address, int version) {
        return new Place(
                place.id(),
                place.kind(),
                place.name(),
                place.otherName(),
                place.area(),
                place.keptBy(),
                address,
                place.coordinates(),
                version);
    }
}
