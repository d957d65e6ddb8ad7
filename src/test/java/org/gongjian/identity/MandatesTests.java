package org.gongjian.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.Refused;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class MandatesTests {

    @Autowired
    private Mandates mandates;

    @Autowired
    private Actors actors;

    @Autowired
    private AuditLog audit;

    @Autowired
    private People people;

    private final TestDistrict here;
    private final TestDistrict there;

    MandatesTests(@Autowired TestAccounts accounts) {
        here = accounts.aDistrict();
        there = accounts.aDistrict();
    }

    @Test
    void anOfficerGivesAMandateAndItTakesEffectAtOnce() {
        GrantMandate command = contactFor(here.communityUnit());
        here.run(() -> mandates.grant(here.officer(), command));
        assertThat(now(Role.VOLUNTEER).actsFor(here.communityUnit())).isTrue();
        assertThat(verbsOf(command.id())).containsExactly("granted");
    }

    @Test
    void givingTheSameMandateTwiceGivesItOnce() {
        here.run(() -> {
            mandates.grant(here.officer(), contactFor(here.partner()));
            mandates.grant(here.officer(), contactFor(here.partner()));
        });
        assertThat(now(Role.VOLUNTEER).mandates()).hasSize(2);
    }

    @Test
    void whoeverHasSeveralKeepsTheOthersWhenOneEnds() {
        GrantMandate second = contactFor(here.partner());
        GrantMandate third = contactFor(here.communityUnit());
        here.run(() -> {
            mandates.grant(here.officer(), second);
            mandates.grant(here.officer(), third);
        });
        assertThat(now(Role.VOLUNTEER).units()).containsExactlyInAnyOrder(here.partner(), here.communityUnit());
        assertThat(now(Role.VOLUNTEER).onlyUnit()).isEmpty();
        here.run(() -> mandates.end(here.officer(), second.id(), "单位合并"));
        assertThat(now(Role.VOLUNTEER).onlyUnit()).contains(here.communityUnit());
        assertThat(now(Role.VOLUNTEER).has(Role.VOLUNTEER)).isTrue();
        Mandates.Holder holder = here.within(() -> mandates.holder(here.officer(), volunteer()));
        assertThat(holder.mandates()).hasSize(3);
        assertThat(holder.mandates())
                .extracting(Mandates.Held::endReason)
                .containsExactlyInAnyOrder(null, null, "单位合并");
    }

    @Test
    void endingNeedsAReason() {
        MandateId mandate = here.account(Role.COORDINATOR).mandate().id();
        refused(Refused.Kind.INVALID, () -> mandates.end(here.officer(), mandate, " "));
        refused(Refused.Kind.INVALID, () -> mandates.end(here.officer(), mandate, "长".repeat(301)));
        assertThat(now(Role.COORDINATOR).mandates()).hasSize(1);
    }

    @Test
    void theOfficeFiltersPeopleAndGoesThroughThemByPages() {
        assertThat(found(new HolderFilter("", Role.COORDINATOR, null, false)))
                .containsExactly(here.account(Role.COORDINATOR).person());
        assertThat(found(new HolderFilter("", null, here.partner(), false)))
                .containsExactly(here.account(Role.UNIT_CONTACT).person());
        assertThat(found(new HolderFilter("STREET_OFF", null, null, false)))
                .containsExactly(here.account(Role.STREET_OFFICER).person());
        List<PersonId> all = found(HolderFilter.IN_FORCE);
        assertThat(all).hasSize(Role.values().length);
        List<PersonId> first = page(HolderFilter.IN_FORCE, null, 3);
        assertThat(page(HolderFilter.IN_FORCE, first.getLast(), 100)).isEqualTo(all.subList(3, all.size()));
        MandateId mandate = here.account(Role.EDITOR).mandate().id();
        here.run(() -> mandates.end(here.officer(), mandate, "调离"));
        PersonId editor = here.account(Role.EDITOR).person();
        assertThat(found(HolderFilter.IN_FORCE)).doesNotContain(editor);
        assertThat(found(new HolderFilter("", null, null, true))).contains(editor);
    }

    @Test
    void colleaguesAreThoseWhoWorkHereAndNotOneself() {
        assertThat(here.within(() -> mandates.colleagues(here.coordinator())))
                .extracting(Mandates.Colleague::person)
                .contains(here.account(Role.EDITOR).person())
                .doesNotContain(volunteer(), here.account(Role.COORDINATOR).person());
        Actor nobody = Actor.person(here.account(Role.VOLUNTEER).id(), volunteer(), "", List.of());
        refused(Refused.Kind.FORBIDDEN, () -> mandates.colleagues(nobody));
    }

    private List<PersonId> found(HolderFilter filter) {
        return page(filter, null, 100);
    }

    private List<PersonId> page(HolderFilter filter, @Nullable PersonId after, int atMost) {
        return here.within(() -> mandates.holders(here.officer(), filter, after, atMost)).stream()
                .map(Mandates.Holder::person)
                .toList();
    }

    @Test
    void anEndedMandateHasNoEffect() {
        MandateId mandate = here.account(Role.COORDINATOR).mandate().id();
        here.run(() -> mandates.end(here.officer(), mandate, "调离"));
        here.run(() -> mandates.end(here.officer(), mandate, "调离"));
        assertThat(now(Role.COORDINATOR).mandates()).isEmpty();
        assertThat(verbsOf(mandate)).containsExactly("granted", "ended");
    }

    @Test
    void theLastOfficerStays() {
        MandateId mandate = here.account(Role.DISTRICT_OFFICER).mandate().id();
        assertThatThrownBy(() -> here.run(() -> mandates.end(here.officer(), mandate, "调离")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("identity.mandate.last-officer"));
    }

    @Test
    void nobodyButAnOfficerGivesOrEndsMandates() {
        for (Role role : List.of(Role.STREET_OFFICER, Role.COORDINATOR, Role.EDITOR, Role.VOLUNTEER)) {
            refused(Refused.Kind.FORBIDDEN, () -> mandates.grant(here.actor(role), contactFor(here.partner())));
            refused(
                    Refused.Kind.FORBIDDEN,
                    () -> mandates.end(
                            here.actor(role), here.account(role).mandate().id(), "不该"));
            refused(Refused.Kind.FORBIDDEN, () -> mandates.holders(here.actor(role), HolderFilter.IN_FORCE, null, 100));
        }
    }

    @Test
    void unitsAreasMandatesAndPeopleOfAnotherDistrictAreNotThere() {
        refused(Refused.Kind.MISSING, () -> mandates.grant(here.officer(), contactFor(there.partner())));
        refused(
                Refused.Kind.MISSING,
                () -> mandates.grant(
                        here.officer(),
                        new GrantMandate(MandateId.next(), volunteer(), Role.STREET_OFFICER, AreaId.next(), null)));
        refused(
                Refused.Kind.MISSING,
                () -> mandates.end(
                        here.officer(), there.account(Role.EDITOR).mandate().id(), "不该"));
        refused(
                Refused.Kind.MISSING,
                () -> mandates.grant(
                        here.officer(),
                        new GrantMandate(
                                MandateId.next(), there.account(Role.EDITOR).person(), Role.EDITOR, null, null)));
    }

    @Test
    void aPersonWithoutAnAccountIsInvitedInstead() {
        PersonId person =
                here.within(() -> people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳")));
        refused(
                Refused.Kind.CONFLICT,
                () -> mandates.grant(
                        here.officer(), new GrantMandate(MandateId.next(), person, Role.EDITOR, null, null)));
    }

    @Test
    void aMandateThatNamesTooLittleOrTooMuchIsRefused() {
        assertThatThrownBy(() -> new GrantMandate(MandateId.next(), volunteer(), Role.COORDINATOR, null, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("unit")).isPresent());
        assertThatThrownBy(() -> new GrantMandate(MandateId.next(), volunteer(), Role.EDITOR, here.street(), null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("area")).isPresent());
    }

    @Test
    void theOfficeListsEverybodyWithAMandate() {
        assertThat(here.within(() -> mandates.holders(here.officer(), HolderFilter.IN_FORCE, null, 100)))
                .hasSize(Role.values().length)
                .allSatisfy(holder -> assertThat(holder.mandates()).hasSize(1));
    }

    private GrantMandate contactFor(UnitId unit) {
        return new GrantMandate(MandateId.next(), volunteer(), Role.UNIT_CONTACT, null, unit);
    }

    private PersonId volunteer() {
        return here.account(Role.VOLUNTEER).person();
    }

    private Actor now(Role role) {
        return here.within(() -> actors.of(here.account(role).id()));
    }

    private List<String> verbsOf(MandateId mandate) {
        return here.within(() -> audit.historyOf(mandate.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private void refused(Refused.Kind kind, Runnable work) {
        assertThatThrownBy(() -> here.run(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
