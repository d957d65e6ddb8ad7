package org.gongjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class AuthorityTests {

    @Autowired
    private Authority authority;

    @Autowired
    private Areas areas;

    @Autowired
    private Units units;

    private final TestDistrict here;
    private final TestDistrict there;

    AuthorityTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        there = accounts.aDistrict();
    }

    @Test
    void aUnitActsThroughItsOwnPeopleItsStreetsOfficersAndTheDistricts() {
        assertThat(rolesThat(actor -> authority.mayActFor(actor, here.communityUnit())))
                .containsExactlyInAnyOrder(Role.COORDINATOR, Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
        assertThat(rolesThat(actor -> authority.mayActFor(actor, here.partner())))
                .containsExactlyInAnyOrder(Role.UNIT_CONTACT, Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
    }

    @Test
    void onlyItsOwnPeopleAnswerForAUnit() {
        assertThat(rolesThat(actor -> authority.mayAnswerFor(actor, here.partner())))
                .containsExactly(Role.UNIT_CONTACT);
    }

    @Test
    void officersOversee() {
        assertThat(rolesThat(actor -> authority.mayOversee(actor, here.partner())))
                .containsExactlyInAnyOrder(Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
        assertThat(rolesThat(actor -> authority.mayOversee(actor, here.community())))
                .containsExactlyInAnyOrder(Role.STREET_OFFICER, Role.DISTRICT_OFFICER);
        assertThat(rolesThat(actor -> authority.mayOversee(actor, (AreaId) null)))
                .containsExactly(Role.DISTRICT_OFFICER);
    }

    @Test
    void aStreetOfficerSeesNothingOfAnotherStreetOrOfAUnitWithoutOne() {
        AreaId otherStreet = AreaId.next();
        UnitId elsewhere = UnitId.next();
        UnitId nowhere = UnitId.next();
        here.run(() -> {
            areas.add(new Area(otherStreet, null, Area.Kind.STREET, Localized.zh("新安街道")));
            units.register(elsewhere, otherStreet);
            units.register(nowhere, null);
        });
        assertThat(here.within(() ->
                        authority.mayActFor(here.streetOfficer(), elsewhere).isAllowed()))
                .isFalse();
        assertThat(here.within(
                        () -> authority.mayActFor(here.streetOfficer(), nowhere).isAllowed()))
                .isFalse();
        assertThat(here.within(
                        () -> authority.mayActFor(here.officer(), nowhere).isAllowed()))
                .isTrue();
    }

    @Test
    void theOfficeIsTheDistrictOfficersAndPublishingTheEditorsToo() {
        assertThat(rolesThat(authority::mayKeepOffice)).containsExactly(Role.DISTRICT_OFFICER);
        assertThat(rolesThat(authority::mayPublish)).containsExactlyInAnyOrder(Role.DISTRICT_OFFICER, Role.EDITOR);
    }

    @Test
    void aVisitorMayNothingAndTheSystemEverything() {
        assertThat(here.within(() ->
                        authority.mayActFor(Actor.visitor(), here.partner()).reason()))
                .contains(Reason.of("identity.refused.act"));
        assertThat(here.within(() ->
                        authority.mayAnswerFor(Actor.system(), here.partner()).isAllowed()))
                .isTrue();
    }

    @Test
    void aUnitOfAnotherDistrictIsNotThere() {
        assertThatThrownBy(() -> here.within(() -> authority.mayActFor(here.streetOfficer(), there.partner())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
    }

    @Test
    void anAuditLineNamesTheMandateThatWasUsed() {
        Mandate mandate = here.account(Role.UNIT_CONTACT).mandate();
        assertThat(here.contact().author().mandate()).isEqualTo(mandate.id().value());
        assertThat(here.contact().authorFor(here.partner()).mandate())
                .isEqualTo(mandate.id().value());
        assertThat(here.contact().authorFor(here.communityUnit()).mandate()).isNull();
        assertThat(here.contact().units()).containsExactly(here.partner());
    }

    private Set<Role> rolesThat(Question question) {
        return here.within(() -> Stream.of(Role.values())
                .filter(role -> question.ask(here.actor(role)).isAllowed())
                .collect(Collectors.toSet()));
    }

    private interface Question {
        Verdict ask(Actor actor);
    }
}
