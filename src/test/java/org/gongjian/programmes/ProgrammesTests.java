package org.gongjian.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
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
class ProgrammesTests {

    private static final Localized SEEDLING = Localized.of("“小树苗”亲子阅读", "“Little Tree Seedling” parent-child reading");

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Areas areas;

    @Autowired
    private Units units;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Panels panels;

    @Autowired
    private AuditLog audit;

    private DistrictId district;
    private final AreaId street = AreaId.next();
    private final UnitId library = UnitId.next();
    private final Actor officer = TestActors.districtOfficer();

    @BeforeEach
    void aLibrary() {
        district = districts.found().id();
        here(() -> {
            areas.add(new Area(street, null, Area.Kind.STREET, Localized.zh("靖和街道")));
            units.register(library, street);
            return true;
        });
    }

    @Test
    void aProgrammeIsFoundWithEverythingThatWasEntered() {
        Programme brand = added(aProgramme(Programme.Kind.BRAND, library, null));
        Programme seedling = new Programme(
                ProgrammeId.next(),
                Programme.Kind.PROGRAMME,
                SEEDLING,
                Localized.en("Sapling"),
                Localized.zh("让孩子爱上阅读"),
                library,
                brand.id(),
                0);

        added(seedling);

        assertThat(here(() -> programmes.byId(seedling.id()))).contains(seedling);
        assertThat(here(programmes::all)).containsExactly(brand, seedling);
        assertThat(here(() -> programmes.in(brand.id()))).containsExactly(seedling);
        assertThat(here(() -> programmes.of(library))).containsExactly(brand, seedling);
        assertThat(here(() -> programmes.names(List.of(seedling.id())))).isEqualTo(Map.of(seedling.id(), SEEDLING));
        assertThat(here(() -> panels.titleOf(seedling.ref())).orElseThrow().path())
                .isEqualTo("programmes/" + seedling.id().value());
        assertThat(here(() -> audit.historyOf(seedling.ref())).getLast().fields())
                .containsExactly("kind", "name", "other-name", "aim", "owner", "parent");
    }

    @Test
    void addingTheSameProgrammeTwiceAddsItOnce() {
        Programme seedling = aProgramme(Programme.Kind.PROGRAMME, library, null);

        added(seedling);
        added(seedling);

        assertThat(here(programmes::all)).hasSize(1);
        assertThat(here(() -> audit.historyOf(seedling.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("added");
    }

    @Test
    void aStaleChangeIsRefusedAndACircleToo() {
        Programme brand = added(aProgramme(Programme.Kind.BRAND, null, null));
        Programme series = added(aProgramme(Programme.Kind.SERIES, library, brand.id()));

        here(() -> change(officer, moved(series, library, null)));

        assertThat(refusal(() -> change(officer, moved(series, null, brand.id())))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
        here(() ->
                change(officer, moved(here(() -> programmes.byId(series.id())).orElseThrow(), null, brand.id())));
        assertThat(refusal(() -> change(officer, moved(brand, null, series.id())))
                        .fields())
                .containsOnlyKeys("parent");
    }

    @Test
    void aUnitsPeopleKeepItsProgrammesAndTheDistrictsAreItsOfficers() {
        Actor contact = TestActors.contactOf(library);

        assertThat(mayAdd(contact, library)).isTrue();
        assertThat(mayAdd(contact, null)).isFalse();
        assertThat(mayAdd(TestActors.streetOfficer(street, Set.of(street)), library))
                .isTrue();
        assertThat(mayAdd(TestActors.contactOf(UnitId.next()), library)).isFalse();
        assertThat(mayAdd(officer, null)).isTrue();
        assertThat(mayAdd(Actor.visitor(), library)).isFalse();
        Programme ours = added(aProgramme(Programme.Kind.BRAND, null, null));
        assertThat(refusal(() -> change(contact, moved(ours, library, null))).kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void anotherDistrictsIdsAreFaultsOfTheirFields() {
        assertThat(refusal(() -> added(aProgramme(Programme.Kind.BRAND, UnitId.next(), null)))
                        .fields())
                .containsOnlyKeys("owner");
        assertThat(refusal(() -> added(aProgramme(Programme.Kind.BRAND, null, ProgrammeId.next())))
                        .fields())
                .containsOnlyKeys("parent");
    }

    @Test
    void aListIsFilteredCountedAndPaged() {
        Programme brand = added(aProgramme(Programme.Kind.BRAND, null, null));
        Programme series = added(aProgramme(Programme.Kind.SERIES, library, null));

        ProgrammePage page = here(() -> programmes.find(FindProgrammes.all(), null, 1));
        assertThat(page).isEqualTo(new ProgrammePage(List.of(brand), 2, brand.id()));
        assertThat(here(() -> programmes.find(FindProgrammes.all(), page.next(), 1)))
                .isEqualTo(new ProgrammePage(List.of(series), 2, null));
        assertThat(here(() -> programmes.find(new FindProgrammes(Programme.Kind.SERIES, library, null, null), null, 9))
                        .programmes())
                .containsExactly(series);
    }

    @Test
    void aBrandsPortfolioIsCountedAtAnyDepth() {
        Programme matrix = added(aProgramme(Programme.Kind.BRAND, library, null));
        Programme starred = added(graded(Programme.Kind.BRAND, matrix.id(), 5));
        Programme plain = added(aProgramme(Programme.Kind.BRAND, library, matrix.id()));
        Programme project = added(aProgramme(Programme.Kind.PROGRAMME, library, starred.id()));
        added(aProgramme(Programme.Kind.PROGRAMME, library, plain.id()));
        added(aProgramme(Programme.Kind.PROGRAMME, library, null));

        assertThat(here(() -> programmes.byId(starred.id())).orElseThrow().stars())
                .isEqualTo(5);
        assertThat(here(() -> programmes.find(FindProgrammes.starredWithin(matrix.id()), null, 9))
                        .programmes())
                .containsExactly(starred);
        assertThat(here(() -> programmes.count(FindProgrammes.programmesWithin(matrix.id()))))
                .isEqualTo(2);
        assertThat(here(() -> programmes.find(FindProgrammes.programmesWithin(starred.id()), null, 9))
                        .programmes())
                .containsExactly(project);
    }

    @Test
    void onlyABrandHasStarsAndNoMoreThanFive() {
        assertThat(refusal(() -> added(graded(Programme.Kind.PROGRAMME, null, 3)))
                        .fields())
                .containsOnlyKeys("stars");
        assertThat(refusal(() -> added(graded(Programme.Kind.BRAND, null, 6))).fields())
                .containsOnlyKeys("stars");
        assertThat(refusal(() -> added(graded(Programme.Kind.BRAND, null, 0))).fields())
                .containsOnlyKeys("stars");
    }

    private Programme graded(Programme.Kind kind, @Nullable ProgrammeId parent, int stars) {
        return new Programme(ProgrammeId.next(), kind, SEEDLING, null, null, null, stars, library, parent, 0);
    }

    private Programme added(Programme of) {
        here(() -> programmes.add(officer, command(of)));
        return of;
    }

    private boolean change(Actor by, Programme programme) {
        programmes.change(by, programme);
        return true;
    }

    private boolean mayAdd(Actor by, @Nullable UnitId owner) {
        try {
            here(() -> programmes.add(by, command(aProgramme(Programme.Kind.BRAND, owner, null))));
            return true;
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
            return false;
        }
    }

    private Refused refusal(Supplier<?> work) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here(work))
                .actual();
    }

    private <T extends @Nullable Object> T here(Supplier<T> work) {
        return CurrentDistrict.within(district, work);
    }

    private static AddProgramme command(Programme of) {
        return new AddProgramme(
                of.id(),
                of.kind(),
                of.name(),
                of.otherName(),
                of.aim(),
                of.motto(),
                of.stars(),
                of.owner(),
                of.parent());
    }

    private static Programme aProgramme(Programme.Kind kind, @Nullable UnitId owner, @Nullable ProgrammeId parent) {
        return new Programme(ProgrammeId.next(), kind, SEEDLING, null, null, owner, parent, 0);
    }

    private static Programme moved(Programme of, @Nullable UnitId owner, @Nullable ProgrammeId parent) {
        return new Programme(of.id(), of.kind(), of.name(), of.otherName(), of.aim(), owner, parent, of.version());
    }
}
