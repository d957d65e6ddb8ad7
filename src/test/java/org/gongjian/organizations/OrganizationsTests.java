package org.gongjian.organizations;

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
class OrganizationsTests {

    private static final Uscc CODE = new Uscc("11320000MB151840XJ");
    private static final Localized ARCHIVES = Localized.of("珲春市档案馆", "Hunchun Municipal Archives");

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Areas areas;

    @Autowired
    private Units units;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Panels panels;

    @Autowired
    private AuditLog audit;

    private DistrictId district;
    private final AreaId street = AreaId.next();
    private final AreaId area = AreaId.next();
    private final AreaId elsewhere = AreaId.next();
    private final Actor officer = TestActors.districtOfficer();
    private final Organization community = new Organization(
            UnitId.next(),
            Organization.Kind.COMMUNITY,
            Localized.of("珲春市靖和街道文化社区", "Jinghe Street Cultural Community, Hunchun"),
            Localized.of("文化社区", "Cultural Community"),
            null,
            null,
            area,
            null,
            null,
            0);

    @BeforeEach
    void aCommunity() {
        district = districts.found().id();
        here(() -> {
            areas.add(new Area(street, null, Area.Kind.STREET, Localized.zh("靖和街道")));
            areas.add(new Area(area, street, Area.Kind.COMMUNITY, Localized.zh("文化社区")));
            areas.add(new Area(elsewhere, null, Area.Kind.TOWN, Localized.zh("敬信镇")));
            return organizations.register(officer, command(community));
        });
    }

    @Test
    void aUnitIsFoundWithEverythingThatWasEnteredAndStandsInTheRegistry() {
        Organization archives = new Organization(
                UnitId.next(),
                Organization.Kind.ARCHIVE,
                ARCHIVES,
                Localized.of("市档案馆", "the Archives"),
                Localized.en("Hunchun City Archives"),
                CODE,
                street,
                community.id(),
                null,
                0);

        here(() -> organizations.register(officer, command(archives)));

        assertThat(here(() -> organizations.byId(archives.id()))).contains(archives);
        assertThat(here(() -> units.require(archives.id())).area()).isEqualTo(street);
        assertThat(here(organizations::all)).containsExactly(community, archives);
        assertThat(here(organizations::communities)).containsExactly(community);
        assertThat(here(this::partners)).containsExactly(archives);
        assertThat(here(() -> organizations.partsOf(community.id()))).containsExactly(archives);
        assertThat(here(() -> organizations.names(List.of(archives.id())))).isEqualTo(Map.of(archives.id(), ARCHIVES));
        assertThat(here(() -> organizations.shortNames(List.of(archives.id(), community.id()))))
                .containsEntry(archives.id(), Localized.of("市档案馆", "the Archives"))
                .containsEntry(community.id(), Localized.of("文化社区", "Cultural Community"));
        assertThat(here(() -> panels.titleOf(archives.ref())).orElseThrow().path())
                .isEqualTo("units/" + archives.id().value());
        assertThat(history(archives.id()))
                .containsExactly("registered kind name short-name other-name code area parent");
    }

    @Test
    void registeringTheSameUnitTwiceRegistersItOnce() {
        Organization archives = anArchive(null, CODE);

        here(() -> organizations.register(officer, command(archives)));
        here(() -> organizations.register(officer, command(archives)));

        assertThat(here(this::partners)).hasSize(1);
        assertThat(history(archives.id())).hasSize(1);
    }

    @Test
    void aCodeBelongsToOneUnitAndTheRefusalSaysToWhich() {
        here(() -> organizations.register(officer, command(anArchive(null, CODE))));
        Organization other = anArchive(null, null);
        here(() -> organizations.register(officer, command(other)));

        assertThat(refusal(() -> organizations.register(officer, command(anArchive(null, CODE))))
                        .field("code"))
                .hasValueSatisfying(reason -> assertThat(reason.arguments()).containsExactly(ARCHIVES));
        assertThat(refusal(() -> change(officer, with(other, CODE, null))).fields())
                .containsOnlyKeys("code");
    }

    @Test
    void aChangeSaysWhichFieldsMovesTheUnitAndRefusesTheStale() {
        Organization archives = anArchive(null, null);
        here(() -> organizations.register(officer, command(archives)));

        here(() -> change(officer, with(archives, CODE, street)));

        assertThat(history(archives.id())).last().isEqualTo("changed code area");
        assertThat(here(() -> units.require(archives.id())).area()).isEqualTo(street);
        assertThat(refusal(() -> change(officer, archives)).kind()).isEqualTo(Refused.Kind.STALE);
        assertThat(here(() -> organizations.byId(archives.id())).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void aUnitIsNotPartOfItsOwnParts() {
        Organization branch = new Organization(
                UnitId.next(),
                Organization.Kind.PARTY_COMMITTEE,
                Localized.zh("文化社区党委"),
                null,
                null,
                null,
                area,
                community.id(),
                null,
                0);
        here(() -> organizations.register(officer, command(branch)));
        Organization circle = new Organization(
                community.id(), community.kind(), community.name(), null, null, null, area, branch.id(), null, 0);

        assertThat(refusal(() -> change(officer, circle)).field("parent"))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("organizations.parent.circle"));
    }

    @Test
    void communitiesAreRegisteredByOfficersAndPartnersByCoordinatorsToo() {
        Actor coordinator = TestActors.coordinatorOf(community.id());
        Actor ofTheStreet = TestActors.streetOfficer(street, Set.of(street, area));

        assertThat(mayRegister(coordinator, anArchive(null, null))).isTrue();
        assertThat(mayRegister(coordinator, anArchive(area, null))).isTrue();
        assertThat(mayRegister(coordinator, anArchive(elsewhere, null))).isFalse();
        assertThat(mayRegister(coordinator, aCommunity(area))).isFalse();
        assertThat(mayRegister(ofTheStreet, aCommunity(area))).isTrue();
        assertThat(mayRegister(ofTheStreet, aCommunity(elsewhere))).isFalse();
        assertThat(mayRegister(officer, aCommunity(elsewhere))).isTrue();
        assertThat(mayRegister(TestActors.contactOf(community.id()), anArchive(null, null)))
                .isFalse();
        assertThat(mayRegister(TestActors.volunteer(), anArchive(null, null))).isFalse();
        assertThat(mayRegister(Actor.visitor(), anArchive(null, null))).isFalse();
    }

    @Test
    void whoEnteredAUnitMayMendItAndSoMayItsOwnPeople() {
        Actor coordinator = TestActors.coordinatorOf(community.id());
        Organization entered = anArchive(null, null);
        Organization foreign = anArchive(null, null);
        here(() -> organizations.register(coordinator, command(entered)));
        here(() -> organizations.register(officer, command(foreign)));

        assertThat(mayChange(coordinator, entered)).isTrue();
        assertThat(mayChange(coordinator, foreign)).isFalse();
        assertThat(mayChange(TestActors.contactOf(foreign.id()), foreign)).isTrue();
        assertThat(mayChange(TestActors.contactOf(entered.id()), foreign)).isFalse();
        assertThat(mayChange(officer, foreign)).isTrue();
    }

    @Test
    void aUnitsOwnPeopleDoNotMoveItToAnotherArea() {
        Organization archives = anArchive(area, null);
        here(() -> organizations.register(officer, command(archives)));
        Actor contact = TestActors.contactOf(archives.id());

        assertThat(refusal(() -> change(contact, with(archives, null, elsewhere)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusal(() -> change(TestActors.coordinatorOf(community.id()), with(community, null, null)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
    }

    @Test
    void anotherDistrictsIdsAreFaultsOfTheirFieldsAndItsUnitsAreNotThere() {
        assertThat(refusal(() -> organizations.register(officer, command(anArchive(AreaId.next(), null))))
                        .fields())
                .containsOnlyKeys("area");
        DistrictId other = districts.found().id();
        assertThat(CurrentDistrict.within(other, () -> organizations.byId(community.id())))
                .isEmpty();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> CurrentDistrict.run(other, () -> organizations.change(officer, community)))
                .matches(refused -> refused.kind() == Refused.Kind.MISSING);
    }

    @Test
    void aListIsFilteredCountedAndPaged() {
        Organization first = anArchive(area, CODE);
        Organization second = anArchive(elsewhere, null);
        here(() -> organizations.register(officer, command(first)));
        here(() -> organizations.register(officer, command(second)));

        OrganizationPage page = here(() -> organizations.find(FindOrganizations.all(), null, 2));
        assertThat(page.organizations()).containsExactly(community, first);
        assertThat(page.count()).isEqualTo(3);
        assertThat(here(() -> organizations.find(FindOrganizations.all(), page.next(), 2)))
                .isEqualTo(new OrganizationPage(List.of(second), 3, null));
        assertThat(found(new FindOrganizations(Organization.Kind.ARCHIVE, street, "municipal")))
                .containsExactly(first);
        assertThat(found(new FindOrganizations(null, null, "mb151840"))).containsExactly(first);
        assertThat(found(new FindOrganizations(null, null, "100%"))).isEmpty();
    }

    private List<Organization> found(FindOrganizations wanted) {
        return here(() -> organizations.find(wanted, null, 9)).organizations();
    }

    private boolean mayRegister(Actor by, Organization organization) {
        try {
            here(() -> organizations.register(by, command(organization)));
            return true;
        } catch (Refused refused) {
            assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN);
            return false;
        }
    }

    private boolean mayChange(Actor by, Organization organization) {
        return here(() -> organizations.mayChange(
                        by, organizations.byId(organization.id()).orElseThrow()))
                .isAllowed();
    }

    private boolean change(Actor by, Organization organization) {
        organizations.change(by, organization);
        return true;
    }

    private List<String> history(UnitId id) {
        return here(() -> audit.historyOf(id.ref())).stream()
                .map(OrganizationsTests::said)
                .toList();
    }

    private static String said(AuditLine line) {
        return (line.verb() + " " + String.join(" ", line.fields())).strip();
    }

    private Refused refusal(Supplier<?> work) {
        return assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here(work))
                .actual();
    }

    private <T extends @Nullable Object> T here(Supplier<T> work) {
        return CurrentDistrict.within(district, work);
    }

    private static RegisterOrganization command(Organization of) {
        return new RegisterOrganization(
                of.id(), of.kind(), of.name(), of.shortName(), of.otherName(), of.code(), of.area(), of.parent());
    }

    private static Organization anArchive(@Nullable AreaId area, @Nullable Uscc code) {
        return new Organization(
                UnitId.next(), Organization.Kind.ARCHIVE, ARCHIVES, null, null, code, area, null, null, 0);
    }

    private static Organization aCommunity(AreaId area) {
        return new Organization(
                UnitId.next(),
                Organization.Kind.COMMUNITY,
                Localized.zh("新安社区"),
                null,
                null,
                null,
                area,
                null,
                null,
                0);
    }

    private static Organization with(Organization of, @Nullable Uscc code, @Nullable AreaId area) {
        return new Organization(
                of.id(),
                of.kind(),
                of.name(),
                of.shortName(),
                of.otherName(),
                code,
                area,
                of.parent(),
                of.enteredBy(),
                of.version());
    }

    private List<Organization> partners() {
        return organizations.find(FindOrganizations.all(), null, 50).organizations().stream()
                .filter(unit -> !unit.isCommunity())
                .toList();
    }
}
