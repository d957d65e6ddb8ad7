package org.gongjian.operations.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.NewId;
import org.gongjian.evaluation.campaigns.Answer;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignAward;
import org.gongjian.evaluation.campaigns.CampaignDesk;
import org.gongjian.evaluation.campaigns.CampaignEntry;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.CampaignObjection;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.Finding;
import org.gongjian.evaluation.campaigns.ResultDesk;
import org.gongjian.evaluation.campaigns.SpotCheckDesk;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.ChangchunCampaign.Held;
import org.gongjian.operations.demo.ChangchunCampaign.People;
import org.gongjian.recognition.awards.Act;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.AwardDesk;
import org.gongjian.recognition.awards.AwardKind;
import org.gongjian.recognition.awards.AwardKinds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * What follows the frozen scores: the result is public, an objection holds and lets another venue in, and on the morning of the
 * ceremony 26 venues are awarded. The objection, the spot check and their days are the demo's.
 */
@Component
@Profile("demo")
class ChangchunDecision {

    /** Of the other venues the one that passes last; one of its findings does not hold. */
    private static final int OBJECTED_TO = 7;

    private static final LocalDate PUBLIC = ChangchunTerms.FROZEN.plusDays(1);
    private static final LocalDate CHECKED = LocalDate.of(2025, 5, 20);

    private final ResultDesk desk;
    private final CampaignDesk campaignDesk;
    private final Campaigns campaigns;
    private final SpotCheckDesk checks;
    private final AwardDesk awards;
    private final AwardKinds kinds;
    private final DemoClock clock;

    ChangchunDecision(
            ResultDesk desk,
            CampaignDesk campaignDesk,
            Campaigns campaigns,
            SpotCheckDesk checks,
            AwardDesk awards,
            AwardKinds kinds,
            DemoClock clock) {
        this.desk = desk;
        this.campaignDesk = campaignDesk;
        this.campaigns = campaigns;
        this.checks = checks;
        this.awards = awards;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** The publicity period, with an objection of somebody who lives here. */
    void publish(Held held, People people, Actor resident) {
        clock.standAt(PUBLIC, LocalTime.of(9, 0));
        desk.makePublic(people.organizer(), held.campaign(), version(held.campaign()));
        EntryId about = held.entrants().other(OBJECTED_TO);
        CampaignEntry entry = campaigns.findEntry(about).orElseThrow();
        Finding finding = doubtful(campaigns.findings(entry));
        UUID objection = NewId.uuid();
        clock.standAt(PUBLIC.plusDays(2), LocalTime.of(19, 30));
        desk.object(resident, about, objection, null, "“" + finding.name().zh() + "”这一项与现场情况不符，我上周去看过。");
        clock.standAt(PUBLIC.plusDays(6), LocalTime.of(10, 0));
        desk.answer(
                people.organizer(),
                objection,
                new Answer(
                        CampaignObjection.Effect.CORRECTED,
                        "经现场复核，“" + finding.name().zh() + "”一项不符合要求，得分更正为0分，名次随之调整。 · On a second look “"
                                + finding.name().en()
                                + "” is not met: the points are corrected to 0, and the ranking follows.",
                        finding.key(),
                        BigDecimal.ZERO));
    }

    /** On the morning of the ceremony. */
    void decide(Held held, People people, LocalDate day) {
        keepKind();
        clock.standAt(day, LocalTime.of(8, 50));
        desk.decide(people.officer(), held.campaign(), version(held.campaign()));
    }

    /** Where the plaques were handed over; the library puts its own up, and somebody comes without notice two years later. */
    void follow(Held held, People people, ActivityId ceremony, LocalDate day) {
        Campaign campaign = campaigns.find(held.campaign()).orElseThrow();
        campaignDesk.ceremony(people.organizer(), campaign.id(), campaign.version(), ceremony);
        CampaignAward award = campaigns.awards(campaign).stream()
                .filter(one -> one.entry().equals(held.entrants().library()))
                .findFirst()
                .orElseThrow();
        clock.standAt(day.plusDays(1), LocalTime.of(9, 0));
        awards.act(
                people.hands().library(),
                award.award(),
                award.version(),
                new Act(ActKind.PUT_UP, day.plusDays(1), null));
    }

    void check(Held held, People people) {
        clock.standAt(CHECKED, LocalTime.of(16, 0));
        checks.check(
                people.organizer(),
                held.entrants().library(),
                NewId.uuid(),
                new CampaignAward.SpotCheck(CHECKED, true, "随机抽查：开放正常，服务有序，设施完好 · open, orderly and in good repair"));
    }

    /** Found on the spot, once and never again: what is corrected stands to the end. */
    private static Finding doubtful(List<Finding> findings) {
        return findings.stream()
                .filter(one -> one.round() == 1 && one.slot() == 0 && one.role() == Role.SCORED)
                .filter(one -> one.code().startsWith("3.") && one.value().signum() > 0)
                .filter(one -> findings.stream()
                        .noneMatch(other -> other.round() > 1 && other.leaf().equals(one.leaf())))
                .findFirst()
                .orElseThrow();
    }

    /** Here spot checks take the place of yearly reviews. */
    private void keepKind() {
        AwardKind began = kinds.require(ChangchunTerms.AWARD_KIND);
        kinds.keep(
                Actor.system(),
                new AwardKind(
                        began.code(),
                        began.name(),
                        began.form(),
                        began.letters(),
                        ChangchunTerms.YEARS,
                        null,
                        began.byOffice(),
                        began.forMinors(),
                        true,
                        began.version()));
    }

    private int version(CampaignId campaign) {
        return campaigns.find(campaign).orElseThrow().version();
    }
}
