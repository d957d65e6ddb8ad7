package org.gongjian.operations.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.Campaign;
import org.gongjian.evaluation.campaigns.CampaignDesk;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.Campaigns;
import org.gongjian.evaluation.campaigns.EntryDesk;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.campaigns.PlannedRound;
import org.gongjian.evaluation.marks.MarkDesk;
import org.gongjian.evaluation.marks.PronouncementDesk;
import org.gongjian.evaluation.marks.PronouncementId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorTree;
import org.gongjian.evaluation.standards.Sample;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.identity.Actor;
import org.gongjian.operations.demo.ChangchunEntrants.Entrants;
import org.gongjian.operations.demo.ChangchunEvidence.Hands;
import org.gongjian.operations.demo.ChangchunScores.Found;
import org.gongjian.operations.demo.ChangchunYear.Deeds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The year of the third story's campaign, from the standard to the frozen scores. */
@Component
@Profile("demo")
class ChangchunCampaign {

    /** Of the other venues: one that has a complaint left open too long, one that is vetoed, and the rounds in which it happens. */
    private static final int COMPLAINED_OF = 9;

    private static final int VETOED = 27;
    private static final int COMPLAINT = 5;
    private static final int VETO = 9;
    private static final int CLOSED = 4;

    private final StandardDesk standards;
    private final Standards trees;
    private final CampaignDesk desk;
    private final Campaigns campaigns;
    private final EntryDesk entries;
    private final MarkDesk marks;
    private final PronouncementDesk pronouncements;
    private final ChangchunEntrants entrants;
    private final ChangchunScores scores;
    private final ChangchunEvidence evidence;
    private final DemoClock clock;

    ChangchunCampaign(
            StandardDesk standards,
            Standards trees,
            CampaignDesk desk,
            Campaigns campaigns,
            EntryDesk entries,
            MarkDesk marks,
            PronouncementDesk pronouncements,
            ChangchunEntrants entrants,
            ChangchunScores scores,
            ChangchunEvidence evidence,
            DemoClock clock) {
        this.standards = standards;
        this.trees = trees;
        this.desk = desk;
        this.campaigns = campaigns;
        this.entries = entries;
        this.marks = marks;
        this.pronouncements = pronouncements;
        this.entrants = entrants;
        this.scores = scores;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Who does what in it. */
    record People(Actor officer, Actor organizer, Hands hands) {}

    /** The campaign and who takes part. */
    record Held(CampaignId campaign, Entrants entrants) {}

    Held hold(ChangchunSetting setting, ChangchunVenues venues, People people, Deeds deeds) {
        clock.standAt(ChangchunTerms.DECLARED.minusDays(12), LocalTime.of(9, 0));
        StandardId standard = StandardId.next();
        EditionId edition = standards.begin(
                people.officer(),
                standard,
                Sample.VENUE.title(),
                Sample.VENUE.read().indicators());
        standards.publish(people.officer(), edition, 1);
        Actor organizer = people.organizer();
        CampaignId campaign =
                desk.make(organizer, CampaignId.next(), setting.publicity(), standard, ChangchunTerms.terms(setting));
        clock.standAt(ChangchunTerms.DECLARED, LocalTime.of(8, 40));
        desk.publish(organizer, campaign, 1);
        Entrants all = entrants.declare(campaign, organizer, people.hands().library(), setting, venues);
        List<PlannedRound> rounds = now(campaign).terms().rounds();
        for (int place = 0; place < rounds.size(); place++) {
            round(people, campaign, all, trees.requireTree(edition), deeds, place + 1, rounds.get(place));
        }
        desk.freeze(organizer, campaign, now(campaign).version());
        return new Held(campaign, all);
    }

    private void round(
            People people,
            CampaignId campaign,
            Entrants all,
            IndicatorTree tree,
            Deeds deeds,
            int number,
            PlannedRound round) {
        Actor organizer = people.organizer();
        clock.standAt(round.beginsOn(), LocalTime.of(8, 50));
        desk.openRound(organizer, campaign, now(campaign).version());
        Hands hands = people.hands();
        if (number == 1) {
            marks.assign(organizer, campaign, hands.first().requireAccount());
            marks.assign(organizer, campaign, hands.second().requireAccount());
        }
        if (number == CLOSED) {
            withdraw(all.closing());
        }
        LocalDate end = round.endsOn();
        scores.find(
                new Found(
                        campaign,
                        number,
                        number == now(campaign).terms().rounds().size(),
                        hands.first().requireAccount(),
                        end.atTime(17, 0).atZone(DemoClock.ZONE).toInstant()),
                tree,
                number < CLOSED ? all.withClosing() : all.measured());
        evidence.show(hands, all.library(), number, end, tree, deeds);
        clock.standAt(end, LocalTime.of(16, 30));
        pronounce(organizer, all, tree, number);
        clock.standAt(end.plusDays(1), LocalTime.of(8, 45));
        desk.closeRound(organizer, campaign, now(campaign).version());
    }

    private void withdraw(EntryId entry) {
        int version = campaigns.findEntry(entry).orElseThrow().version();
        entries.withdraw(Actor.system(), entry, version, "闭馆改造，退出本次评选 · closed for rebuilding");
    }

    private void pronounce(Actor organizer, Entrants all, IndicatorTree tree, int round) {
        switch (round) {
            case COMPLAINT ->
                pronounce(
                        organizer,
                        all.other(COMPLAINED_OF),
                        round,
                        leaf(tree, "9.5"),
                        1,
                        Localized.of("一件有责投诉逾期未办", "A justified complaint was left open too long"));
            case COMPLAINT + 1 ->
                pronounce(
                        organizer,
                        all.other(COMPLAINED_OF),
                        round,
                        leaf(tree, "9.5"),
                        0,
                        Localized.of("投诉已办结，分数恢复", "The complaint is closed; the point is given back"));
            case VETO ->
                pronounce(
                        organizer,
                        all.other(VETOED),
                        round,
                        leaf(tree, "9.4"),
                        1,
                        Localized.of("申报照片经核实取自另一场馆", "Pictures in its papers were found to be of another venue"));
            default -> {
                // Nothing is pronounced.
            }
        }
    }

    private void pronounce(Actor organizer, EntryId entry, int round, Indicator leaf, int value, Localized reason) {
        pronouncements.pronounce(
                organizer,
                PronouncementId.next(),
                entry,
                round,
                leaf.id(),
                BigDecimal.valueOf(value),
                reason,
                "测评办公室核查记录（演示）");
    }

    private static Indicator leaf(IndicatorTree tree, String code) {
        return tree.leaves().stream()
                .filter(leaf -> leaf.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Campaign now(CampaignId campaign) {
        return campaigns.find(campaign).orElseThrow();
    }
}
