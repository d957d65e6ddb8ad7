package org.gongjian.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongjian.alliances.AlliancesTests.assertRefused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class AgreementDeskTests {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Alliances alliances;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestDistricts districts;

    private District district;
    private Hunchun hunchun;

    @BeforeEach
    void units() {
        district = districts.found();
        hunchun = CurrentDistrict.within(district.id(), () -> Hunchun.registered(organizations, posts));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        CurrentDistrict.run(district.id(), () -> {
            AllianceId pomegranate = alliances.found(hunchun.coordinator, hunchun.redPomegranate());
            WriteAgreement written = new WriteAgreement(
                    AgreementId.next(), pomegranate, hunchun.agreement().text());
            desk.draft(hunchun.coordinator, written);

            Agreement read = agreements.open(hunchun.contact, written.id());
            assertThat(read.text()).isEqualTo(written.text());
            assertThat(read.alliance()).isEqualTo(pomegranate);
            assertThat(read.version()).isEqualTo(1);
            assertThat(read.state(Hunchun.STORY_DAY)).isEqualTo(AgreementState.DRAFT);
            assertThat(read.unconfirmed()).hasSize(2);
        });
    }

    @Test
    void aDraftIsForItsPartiesAndOfficersOnly() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);

            assertRefused(() -> agreements.open(Actor.visitor(), written.id()), Refused.Kind.MISSING);
            assertThat(agreements.open(hunchun.officer, written.id()).version()).isEqualTo(1);
            AgreementFilter drafts = new AgreementFilter(AgreementState.DRAFT, null, null);
            assertThat(agreements.list(Actor.visitor(), drafts, null, 10)).isEmpty();
            assertThat(agreements.list(hunchun.contact, drafts, null, 10)).hasSize(1);
            assertThat(agreements.count(hunchun.officer, drafts)).isEqualTo(1);
            assertThat(agreements.of(hunchun.archives)).isEmpty();
            assertThat(agreements.awaiting(Set.of(hunchun.archives))).hasSize(1);
        });
    }

    @Test
    void itIsInForceWhenEachPartysOwnPeopleHaveConfirmed() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);
            desk.confirm(hunchun.coordinator, written.id(), hunchun.community, 1);

            assertThat(state(written.id())).isEqualTo(AgreementState.DRAFT);
            assertThat(agreements.awaiting(Set.of(hunchun.community))).isEmpty();
            desk.confirm(hunchun.contact, written.id(), hunchun.archives, 1);

            Agreement agreed = agreements.open(Actor.visitor(), written.id());
            assertThat(agreed.state(Hunchun.STORY_DAY)).isEqualTo(AgreementState.IN_FORCE);
            assertThat(agreed.number()).isEqualTo(new AgreementNumber(2024, 1));
            assertThat(agreed.agreedOn()).isEqualTo(Hunchun.STORY_DAY);
            assertThat(agreements.inForceBetween(Set.of(hunchun.community, hunchun.archives), Hunchun.STORY_DAY))
                    .hasSize(1);
            assertThat(agreements.inForceBetween(Set.of(hunchun.community, UnitId.next()), Hunchun.STORY_DAY))
                    .isEmpty();
            assertThat(agreements.of(hunchun.archives)).hasSize(1);
            assertThat(verbs(written.id())).containsExactly("drafted", "confirmed", "confirmed", "agreed");
        });
    }

    @Test
    void onlyThePartysOwnPeopleConfirmForIt() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);

            assertRefused(
                    () -> desk.confirm(hunchun.coordinator, written.id(), hunchun.archives, 1), Refused.Kind.FORBIDDEN);
            assertRefused(
                    () -> desk.confirm(hunchun.officer, written.id(), hunchun.archives, 1), Refused.Kind.FORBIDDEN);
        });
    }

    @Test
    void confirmedTwiceItIsConfirmedOnce() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);
            desk.confirm(hunchun.coordinator, written.id(), hunchun.community, 1);
            desk.confirm(hunchun.coordinator, written.id(), hunchun.community, 1);

            assertThat(verbs(written.id())).containsExactly("drafted", "confirmed");
        });
    }

    @Test
    void aTextThatAPartyHasConfirmedChangesOnlyByClearingItVisibly() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);
            desk.confirm(hunchun.contact, written.id(), hunchun.archives, 1);
            WriteAgreement changed = hunchun.agreement(written.id(), "改过的协议");

            assertThatThrownBy(() -> desk.change(hunchun.coordinator, changed, 1, false))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.fields()).containsOnlyKeys("clearing"));
            desk.change(hunchun.coordinator, changed, 1, true);

            Agreement now = agreements.open(hunchun.contact, written.id());
            assertThat(now.version()).isEqualTo(2);
            assertThat(now.text().title().zh()).isEqualTo("改过的协议");
            assertThat(now.unconfirmed()).hasSize(2);
            assertThat(now.cleared()).extracting(Confirmation::unit).containsExactly(hunchun.archives);
            assertThat(verbs(written.id())).containsExactly("drafted", "confirmed", "changed", "confirmations-cleared");
            assertRefused(() -> desk.confirm(hunchun.contact, written.id(), hunchun.archives, 1), Refused.Kind.STALE);
            assertRefused(() -> desk.change(hunchun.coordinator, written, 1, true), Refused.Kind.STALE);
        });
    }

    @Test
    void anAgreedTextNoLongerChanges() {
        WriteAgreement written = agreed();
        CurrentDistrict.run(
                district.id(),
                () -> assertRefused(() -> desk.change(hunchun.coordinator, written, 1, true), Refused.Kind.CONFLICT));
    }

    @Test
    void aCoordinatorRecordsThatThePaperWasSigned() {
        WriteAgreement written = hunchun.agreement();
        SignedOnPaper paper = new SignedOnPaper(
                LocalDate.parse("2024-01-02"),
                Map.of(hunchun.community, hunchun.secretary, hunchun.archives, hunchun.curator));
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);

            assertRefused(() -> desk.recordSigned(hunchun.contact, written.id(), paper, 1), Refused.Kind.FORBIDDEN);
            desk.recordSigned(hunchun.coordinator, written.id(), paper, 1);

            Agreement signed = agreements.open(Actor.visitor(), written.id());
            assertThat(signed.state(Hunchun.STORY_DAY)).isEqualTo(AgreementState.IN_FORCE);
            assertThat(signed.agreedOn()).isEqualTo("2024-01-02");
            assertThat(signed.confirmationOf(hunchun.archives)).get().satisfies(confirmation -> {
                assertThat(confirmation.manner()).isEqualTo(Confirmation.Manner.PAPER);
                assertThat(confirmation.signer()).isEqualTo(hunchun.curator);
            });
            assertRefused(() -> desk.recordSigned(hunchun.coordinator, written.id(), paper, 1), Refused.Kind.CONFLICT);
        });
    }

    @Test
    void aPaperNeedsADayThatHasComeAndASignerOfEachParty() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);

            assertFault(
                    "on",
                    () -> desk.recordSigned(
                            hunchun.officer,
                            written.id(),
                            new SignedOnPaper(Hunchun.STORY_DAY.plusDays(1), Map.of()),
                            1));
            assertFault(
                    "signers[1]",
                    () -> desk.recordSigned(
                            hunchun.officer,
                            written.id(),
                            new SignedOnPaper(Hunchun.STORY_DAY, Map.of(hunchun.community, hunchun.secretary)),
                            1));
            assertFault(
                    "signers[0]",
                    () -> desk.recordSigned(
                            hunchun.officer,
                            written.id(),
                            new SignedOnPaper(
                                    Hunchun.STORY_DAY,
                                    Map.of(hunchun.community, hunchun.curator, hunchun.archives, hunchun.curator)),
                            1));
            assertThat(state(written.id())).isEqualTo(AgreementState.DRAFT);
        });
    }

    @Test
    void theClockEndsATermAndNobodyElse() {
        WriteAgreement written = agreed();
        CurrentDistrict.run(district.id(), () -> {
            Agreement agreement = agreements.byId(written.id()).orElseThrow();
            assertThat(agreement.state(LocalDate.parse("2023-12-31"))).isEqualTo(AgreementState.CONFIRMED);
            assertThat(agreement.state(LocalDate.parse("2024-12-31"))).isEqualTo(AgreementState.IN_FORCE);
            assertThat(agreement.state(LocalDate.parse("2025-01-01"))).isEqualTo(AgreementState.EXPIRED);
            assertThat(agreement.mayRenew(LocalDate.parse("2024-10-31")).isAllowed())
                    .isFalse();
            assertThat(agreement.mayRenew(LocalDate.parse("2024-11-01")).isAllowed())
                    .isTrue();
        });
    }

    @Test
    void endedEarlyItKeepsItsReasonAndItsNumber() {
        WriteAgreement written = agreed();
        CurrentDistrict.run(district.id(), () -> {
            Localized why = Localized.of("档案馆迁址", "the Archives moved away");
            assertRefused(() -> desk.terminate(Actor.visitor(), written.id(), why, 1), Refused.Kind.FORBIDDEN);
            desk.terminate(hunchun.contact, written.id(), why, 1);

            Agreement ended = agreements.open(Actor.visitor(), written.id());
            assertThat(ended.state(Hunchun.STORY_DAY)).isEqualTo(AgreementState.TERMINATED);
            assertThat(ended.termination()).isEqualTo(new Agreement.Termination(Hunchun.STORY_DAY, why));
            assertThat(ended.countsUntil(Hunchun.STORY_DAY.plusDays(9))).isEqualTo(Hunchun.STORY_DAY);
            assertThat(agreements.inForceBetween(ended.text().units(), Hunchun.STORY_DAY))
                    .isEmpty();
            assertRefused(() -> desk.terminate(hunchun.contact, written.id(), why, 1), Refused.Kind.CONFLICT);
        });
    }

    @Test
    void filtersFindWhatTheyName() {
        WriteAgreement written = agreed();
        CurrentDistrict.run(district.id(), () -> {
            Actor visitor = Actor.visitor();
            assertThat(agreements.count(visitor, AgreementFilter.NONE)).isEqualTo(1);
            assertThat(agreements.count(visitor, AgreementFilter.of(hunchun.archives)))
                    .isEqualTo(1);
            assertThat(agreements.count(visitor, AgreementFilter.of(UnitId.next())))
                    .isZero();
            assertThat(agreements.count(visitor, AgreementFilter.of(AllianceId.next())))
                    .isZero();
            for (AgreementState state : AgreementState.values()) {
                assertThat(agreements.count(visitor, new AgreementFilter(state, null, null)))
                        .as(state.name())
                        .isEqualTo(state == AgreementState.IN_FORCE ? 1 : 0);
            }
            assertThat(agreements.list(visitor, AgreementFilter.NONE, written.id(), 10))
                    .isEmpty();
            assertThat(agreements.all(List.of(written.id()))).hasSize(1);
        });
    }

    @Test
    void whatIsChosenMustBeThereAndFit() {
        CurrentDistrict.run(district.id(), () -> {
            AgreementText text = hunchun.agreement().text();
            assertFault(
                    "alliance",
                    () -> desk.draft(hunchun.officer, new WriteAgreement(AgreementId.next(), AllianceId.next(), text)));
            assertFault(
                    "parties[1].unit",
                    () -> desk.draft(
                            hunchun.officer,
                            with(List.of(
                                    new Party(hunchun.community, null, null), new Party(UnitId.next(), null, null)))));
            assertFault(
                    "parties[0].representative",
                    () -> desk.draft(
                            hunchun.officer,
                            with(List.of(
                                    new Party(hunchun.community, hunchun.curator, null),
                                    new Party(hunchun.archives, null, null)))));
            assertFault(
                    "parties[1].unit",
                    () -> with(List.of(
                            new Party(hunchun.community, null, null), new Party(hunchun.community, null, null))));
            assertFault("parties[0].unit", () -> with(List.of(new Party(hunchun.community, null, null))));
        });
    }

    @Test
    void twoPartiesWhoConfirmAtOnceBothCountAndOneNumberIsTaken() throws Exception {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> desk.draft(hunchun.coordinator, written));
        CountDownLatch together = new CountDownLatch(2);

        try (var parties = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = List.of(
                    parties.submit(() -> confirming(together, hunchun.coordinator, written.id(), hunchun.community)),
                    parties.submit(() -> confirming(together, hunchun.contact, written.id(), hunchun.archives)));
            for (Future<?> one : both) {
                one.get();
            }
        }

        CurrentDistrict.run(district.id(), () -> {
            assertThat(state(written.id())).isEqualTo(AgreementState.IN_FORCE);
            assertThat(verbs(written.id())).containsOnlyOnce("agreed");
        });
    }

    private void confirming(CountDownLatch together, Actor by, AgreementId id, UnitId party) {
        together.countDown();
        CurrentDistrict.run(district.id(), () -> desk.confirm(by, id, party, 1));
    }

    private WriteAgreement agreed() {
        WriteAgreement written = hunchun.agreement();
        CurrentDistrict.run(district.id(), () -> {
            desk.draft(hunchun.coordinator, written);
            desk.confirm(hunchun.coordinator, written.id(), hunchun.community, 1);
            desk.confirm(hunchun.contact, written.id(), hunchun.archives, 1);
        });
        return written;
    }

    private static WriteAgreement with(List<Party> parties) {
        return new WriteAgreement(
                AgreementId.next(),
                null,
                new AgreementText(
                        Localized.zh("协议"),
                        new Term(Hunchun.STORY_DAY, Hunchun.STORY_DAY.plusYears(1)),
                        parties,
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        List.of()));
    }

    private AgreementState state(AgreementId id) {
        return agreements.byId(id).orElseThrow().state(agreements.today());
    }

    private List<String> verbs(AgreementId id) {
        return audit.historyOf(Agreements.ref(id)).stream().map(AuditLine::verb).toList();
    }

    private static void assertFault(String field, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
