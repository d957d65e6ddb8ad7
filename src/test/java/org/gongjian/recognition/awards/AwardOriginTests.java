package org.gongjian.recognition.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.Term;
import org.gongjian.alliances.WriteAgreement;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.TestCampaigns;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an award says it comes from has to be here, decided, and of its holder. */
@RoomTest
class AwardOriginTests {

    @Autowired
    private AwardDesk desk;

    @Autowired
    private Awards awards;

    @Autowired
    private TestAwards fixtures;

    @Autowired
    private TestCampaigns campaigns;

    @Autowired
    private TestClaims claims;

    @Autowired
    private AgreementDesk agreements;

    @Autowired
    private TestClock clock;

    private final TestDistrict here;

    AwardOriginTests(@Autowired TestClaims claims) {
        here = claims.aDistrict();
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void aCampaignsEntryLeadsToAnAwardOnceItIsDecidedAndForItsEntrantAlone() {
        TestCampaigns.Scene open =
                campaigns.inPublic(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        refused(open.first().entry().ref(), open.first().unit(), "evaluation.campaigns.rule.origin.undecided");
        clock.set(TestClock.STORY);
        TestCampaigns.Scene scene =
                campaigns.decided(here, TestCampaigns.terms(TestCampaigns.city(1)), "50", "40", "30");
        refused(scene.second().entry().ref(), scene.second().unit(), "evaluation.campaigns.rule.origin.passes-not");
        refused(scene.first().entry().ref(), scene.second().unit(), "recognition.awards.rule.origin.holder");
        leads(scene.first().entry().ref(), scene.first().unit());
    }

    @Test
    void aClaimAndItsCaseLeadToAnAwardForTheClaimerOnceTheCaseIsClosed() {
        ClaimId claim = claims.accepted(here, claims.of(here, claims.track(here), 1));
        RecordRef aCase = claim.caseId().ref();
        refused(claim.ref(), here.partner(), "claims.origin.claim");
        refused(aCase, here.partner(), "claims.origin.case");
        claims.rated(here, claim, 5, 5, 5);
        claims.closed(here, claim);
        refused(claim.ref(), here.communityUnit(), "recognition.awards.rule.origin.holder");
        refused(aCase, here.communityUnit(), "recognition.awards.rule.origin.holder");
        leads(claim.ref(), here.partner());
    }

    @Test
    void anAgreementLeadsToAwardsForItsPartiesOnceAllAgreed() {
        AgreementId id = AgreementId.next();
        here.run(() -> {
            agreements.draft(here.coordinator(), new WriteAgreement(id, null, text()));
            agreements.confirm(here.coordinator(), id, here.communityUnit(), 1);
        });
        RecordRef agreement = new RecordRef(Agreements.KIND, id.value());
        refused(agreement, here.partner(), "alliances.origin.draft");
        here.run(() -> agreements.confirm(here.contact(), id, here.partner(), 1));
        refused(agreement, claims.anotherPartner(here, "图书馆"), "recognition.awards.rule.origin.holder");
        leads(agreement, here.partner());
    }

    @Test
    void aRecordOfAnotherDistrictOrOfNoneLeadsToNothing() {
        TestDistrict there = claims.aDistrict();
        ClaimId elsewhere = claims.made(there, claims.of(there, claims.track(there), 1));
        for (RecordRef record : List.of(
                elsewhere.ref(),
                elsewhere.caseId().ref(),
                new RecordRef("campaign-entry", UUID.randomUUID()),
                new RecordRef(Agreements.KIND, UUID.randomUUID()),
                new RecordRef("activity", UUID.randomUUID()),
                new RecordRef("nothing", UUID.randomUUID()))) {
            refused(record, here.partner(), "recognition.awards.rule.origin");
        }
    }

    private void leads(RecordRef origin, UnitId holder) {
        List<AwardId> made = here.within(() -> desk.award(here.coordinator(), command(origin, holder)));
        assertThat(here.within(() -> awards.from(origin))).extracting(Award::id).containsAll(made);
    }

    private void refused(RecordRef origin, UnitId holder, String code) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.award(here.coordinator(), command(origin, holder))))
                .satisfies(refused -> assertThat(refused.fields().get("origin"))
                        .isNotNull()
                        .extracting(reason -> reason.code())
                        .isEqualTo(code));
    }

    private AwardCommand command(RecordRef origin, UnitId holder) {
        AwardCommand base = fixtures.command(here, "co-building-unit", holder);
        return new AwardCommand(
                base.holders(),
                base.kind(),
                base.wording(),
                List.of(Body.of(here.communityUnit()), Body.outside(Localized.zh("街道办事处"))),
                null,
                base.acts(),
                null,
                origin,
                null,
                "另有一块");
    }

    private AgreementText text() {
        return new AgreementText(
                Localized.of("结对共建协议", "Pairing agreement"),
                new Term(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                List.of(new Party(here.communityUnit(), null, null), new Party(here.partner(), null, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(new Commitment(
                        CommitmentId.next(), null, Localized.of("共同举办活动", "hold activities together"), null)));
    }
}
