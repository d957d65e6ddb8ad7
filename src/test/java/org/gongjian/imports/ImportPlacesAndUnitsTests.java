package org.gongjian.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.FindOrganizations;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.RegisterOrganization;
import org.gongjian.organizations.Uscc;
import org.gongjian.places.AddPlace;
import org.gongjian.places.FindPlaces;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class ImportPlacesAndUnitsTests {

    private static final String CODE = "11320000MB151840XJ";

    @Autowired
    private ImportDesk desk;

    @Autowired
    private ImportWorker worker;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private TestDistrict here;

    @BeforeEach
    void aDistrict() {
        here = accounts.aDistrict();
    }

    @Test
    void unitsComeInWithKindAreaParentAndCodeAndAreTakenBack() {
        here.run(() -> organizations.register(
                Actor.system(),
                new RegisterOrganization(
                        here.partner(),
                        Organization.Kind.GOVERNMENT_OFFICE,
                        Localized.zh("市政府"),
                        null,
                        null,
                        null,
                        here.street(),
                        null)));
        List<String> before = rows("organization");
        List<String> units = rows("unit");
        List<String> documents = rows("search_document");
        ImportId id = broughtIn(here.officer(), ImportKind.ORGANIZATIONS, null, """
                单位名称;英文名称;类别;统一社会信用代码;所在区域;上级单位
                市档案馆;City Archives;档案馆;%s;靖和街道;市政府
                书店;;shop;;靖和街道 › 文化社区;
                """.formatted(CODE));

        Organization archives =
                here.within(() -> organizations.find(FindOrganizations.all(), null, 50)).organizations().stream()
                        .filter(unit -> new Uscc(CODE).equals(unit.code()))
                        .findFirst()
                        .orElseThrow();
        assertThat(archives.kind()).isEqualTo(Organization.Kind.ARCHIVE);
        assertThat(archives.name()).isEqualTo(Localized.of("市档案馆", "City Archives"));
        assertThat(archives.area()).isEqualTo(here.street());
        assertThat(archives.parent()).isEqualTo(here.partner());
        assertThat(rows("search_document")).hasSize(documents.size() + 2);

        assertThat(undone(here.officer(), id).state()).isEqualTo(ImportState.UNDONE);
        assertThat(rows("organization")).isEqualTo(before);
        assertThat(rows("unit")).isEqualTo(units);
        assertThat(rows("search_document")).isEqualTo(documents);
    }

    @Test
    void unitsAreRecognisedByCodeOrByNameAndAreaAndRestoredExactly() {
        UnitId archives = UnitId.next();
        here.run(() -> organizations.register(
                Actor.system(),
                new RegisterOrganization(
                        archives,
                        Organization.Kind.OTHER,
                        Localized.zh("档案馆"),
                        null,
                        null,
                        null,
                        here.street(),
                        null)));
        List<String> before = rows("organization");
        String table = "名称,类别,信用代码,街道\n档案馆,档案馆,%s,靖和街道\n".formatted(CODE);
        ImportId id = sent(here.officer(), ImportKind.ORGANIZATIONS, null, table);
        assertThat(checked(here.officer(), id).counts()).isEqualTo(new ImportCounts(1, 0, 1, 0, 0, 0));
        run(here.officer(), id, true);
        Organization now = here.within(() -> organizations.byId(archives)).orElseThrow();
        assertThat(now.kind()).isEqualTo(Organization.Kind.ARCHIVE);
        assertThat(now.code()).isEqualTo(new Uscc(CODE));

        ImportId again = sent(here.officer(), ImportKind.ORGANIZATIONS, null, table);
        assertThat(checked(here.officer(), again).counts()).isEqualTo(new ImportCounts(1, 0, 0, 1, 0, 0));

        undone(here.officer(), id);
        assertThat(rows("organization")).isEqualTo(before);
    }

    @Test
    void unknownKindsAreasUnitsAndImpossiblePointsAreNamed() {
        ImportId id = sent(here.streetOfficer(), ImportKind.PLACES, here.street(), """
                名称,类别,所在区域,管理单位,纬度,经度
                阅览室,城堡,月球,没有的单位,91,130
                阅览室二,阅览室,文化社区,,42.1,
                阅览室三,阅览室,文化社区,,42.1,abc
                ,阅览室,文化社区,,,
                """);
        Import checked = checked(here.streetOfficer(), id);

        assertThat(checked.counts().faulty()).isEqualTo(4);
        assertThat(here.within(() -> desk.faults(here.streetOfficer(), id, -1, 50)))
                .extracting(line -> line.fault().row() + line.fault().letter() + " "
                        + line.fault().why().code())
                .containsExactly(
                        "2B imports.cell.kind",
                        "2C imports.area.unknown",
                        "2D imports.unit.unknown",
                        "2E places.latitude",
                        "3F places.coordinates.half",
                        "4F places.coordinates.form",
                        "5A imports.cell.missing");
    }

    @Test
    void aCoordinatorBringsInThePlacesOfTheOwnCommunity() {
        assertThatThrownBy(() -> sent(here.coordinator(), ImportKind.ORGANIZATIONS, here.community(), "名称,类别\n书店,商店\n"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("imports.refused.units"));
        PlaceId known = here.within(() -> places.add(
                Actor.system(),
                new AddPlace(
                        PlaceId.next(),
                        Place.Kind.OTHER,
                        Localized.zh("活动厅"),
                        null,
                        here.community(),
                        null,
                        null,
                        null)));
        List<String> before = rows("place");
        ImportId id = sent(here.coordinator(), ImportKind.PLACES, here.community(), """
                场所,类别,区域,纬度,经度
                阅览室,阅览室,,42.862821,130.366036
                活动厅,活动厅,文化社区,,
                街道礼堂,活动厅,靖和街道,,
                """);
        assertThat(checked(here.coordinator(), id).counts().faulty()).isEqualTo(1);

        id = sent(here.coordinator(), ImportKind.PLACES, here.community(), """
                场所,类别,区域,纬度,经度
                阅览室,阅览室,,42.862821,130.366036
                活动厅,活动厅,文化社区,,
                """);
        assertThat(checked(here.coordinator(), id).counts()).isEqualTo(new ImportCounts(2, 1, 1, 0, 0, 0));
        run(here.coordinator(), id, true);
        assertThat(here.within(() -> places.byId(known)).orElseThrow().kind()).isEqualTo(Place.Kind.HALL);
        assertThat(here.within(() -> places.find(FindPlaces.all(), null, 10)).count())
                .isEqualTo(2);

        undone(here.coordinator(), id);
        assertThat(rows("place")).isEqualTo(before);
    }

    private ImportId sent(Actor by, ImportKind kind, @Nullable AreaId area, String table) {
        return here.within(() -> desk.receive(by, ImportId.next(), kind, area, "table.csv", TestTables.csv(table)));
    }

    private ImportId broughtIn(Actor by, ImportKind kind, @Nullable AreaId area, String table) {
        ImportId id = sent(by, kind, area, table);
        Import checked = checked(by, id);
        assertThat(here.within(() -> desk.faults(by, id, -1, 20))).isEmpty();
        assertThat(checked.state()).isEqualTo(ImportState.CHECKED);
        assertThat(run(by, id, false).state()).isEqualTo(ImportState.DONE);
        return id;
    }

    private Import checked(Actor by, ImportId id) {
        Preview preview = here.within(() -> desk.preview(by, id, null, null));
        here.run(
                () -> desk.check(by, id, preview.mapping(), desk.require(by, id).version()));
        return awaited(id);
    }

    private Import run(Actor by, ImportId id, boolean updates) {
        here.run(() -> desk.run(by, id, updates, desk.require(by, id).version()));
        return awaited(id);
    }

    private Import undone(Actor by, ImportId id) {
        here.run(() -> desk.undo(by, id, desk.require(by, id).version()));
        return awaited(id);
    }

    private Import awaited(ImportId id) {
        try {
            worker.await(id);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
        return here.within(() -> desk.require(here.officer(), id));
    }

    /** Every column of every row but the version, which only rises. */
    private List<String> rows(String table) {
        return here.within(() -> transaction.execute(status -> jdbc.sql(
                        "select (to_jsonb(%s) - 'version')::text from %s order by id".formatted(table, table))
                .query(String.class)
                .list()));
    }
}
