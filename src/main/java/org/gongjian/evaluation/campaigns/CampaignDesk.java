package org.gongjian.evaluation.campaigns;

import java.time.Clock;
import java.util.Objects;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.scoring.Measuring;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a campaign, publishes it, holds its rounds, and freezes it; or stops it. */
@Service
@Transactional
public class CampaignDesk {

    private final CampaignRows campaigns;
    private final CampaignPartRows parts;
    private final CampaignEntryRows entries;
    private final CampaignObjectionRows objections;
    private final Measuring measuring;
    private final CampaignPermissions permissions;
    private final Activities activities;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    CampaignDesk(
            CampaignRows campaigns,
            CampaignPartRows parts,
            CampaignEntryRows entries,
            CampaignObjectionRows objections,
            Measuring measuring,
            CampaignPermissions permissions,
            Activities activities,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.entries = entries;
        this.objections = objections;
        this.measuring = measuring;
        this.permissions = permissions;
        this.activities = activities;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** Makes a draft. Sent again with the same id it changes nothing. */
    public CampaignId make(Actor by, CampaignId id, UnitId organizer, StandardId standard, CampaignTerms terms) {
        permissions.mayRun(by, organizer).orForbid();
        Author author = by.authorFor(organizer);
        Verdict.require(parts.published(standard).isPresent(), Reason.of("evaluation.campaigns.rule.no-edition"))
                .orRefuse("standard");
        Campaign campaign = Campaign.drafted(id, organizer, standard, terms, author, clock.instant());
        if (campaigns.add(campaign)) {
            audit.write(author, "drafted", campaign.ref());
        } else if (campaigns
                .byId(id)
                .filter(there -> Objects.equals(there.madeBy().account(), author.account()))
                .isEmpty()) {
            throw Refused.missing();
        }
        return id;
    }

    /** What a draft asks for, said anew. */
    public void change(Actor by, CampaignId id, int version, CampaignTerms terms) {
        Campaign campaign = held(by, id, version);
        campaign.mayBeChanged().orConflict();
        if (!campaigns.rewrite(campaign, terms)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(campaign.organizer()), "changed", campaign.ref());
    }

    /** From now on everybody sees it, and units declare themselves. */
    public void publish(Actor by, CampaignId id, int version) {
        Campaign campaign = held(by, id, version);
        mayPublish(campaign).orConflict();
        move(by, campaign, CampaignState.DECLARING, "published");
    }

    /** Opens the calendar's next round with what the standard says today. */
    public void openRound(Actor by, CampaignId id, int version) {
        Campaign campaign = held(by, id, version);
        mayOpenRound(campaign).orConflict();
        EditionId edition = parts.published(campaign.standard()).orElseThrow(Refused::missing);
        PlannedRound planned = campaign.terms().rounds().get(campaign.rounds().size());
        parts.open(
                id,
                new Round(campaign.nextRound(), edition, planned.beginsOn(), planned.endsOn(), planned.weight(), null));
        move(by, campaign, CampaignState.RUNNING, "round-opened");
    }

    /** Closes the open round: its scores stand. */
    public void closeRound(Actor by, CampaignId id, int version) {
        Campaign campaign = held(by, id, version);
        mayCloseRound(campaign).orConflict();
        int round = campaign.rounds().getLast().number();
        measuring.measure(by.authorFor(campaign.organizer()), id, round);
        parts.close(id, round, clock.instant());
        move(by, campaign, CampaignState.RUNNING, "round-closed");
    }

    /** Nothing is found any more; what follows is selection. */
    public void freeze(Actor by, CampaignId id, int version) {
        Campaign campaign = held(by, id, version);
        campaign.mayBeFrozen().orConflict();
        move(by, campaign, CampaignState.FROZEN, "frozen");
    }

    /** Ends it before anything is decided; everybody reads why. */
    public void stop(Actor by, CampaignId id, int version, String reason) {
        Campaign campaign = held(by, id, version);
        campaign.mayBeStopped().orConflict();
        if (!campaigns.move(campaign, CampaignState.STOPPED, reason)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(campaign.organizer()), "stopped", campaign.ref());
    }

    /** Names the activity at which the awards are handed over. */
    public void ceremony(Actor by, CampaignId id, int version, ActivityId activity) {
        Campaign campaign = held(by, id, version);
        campaign.mayHaveCeremony().orConflict();
        Verdict.require(activities.byId(activity).isPresent(), Reason.of("frame.fault.unknown"))
                .orRefuse("activity");
        campaigns.ceremony(id, activity);
        move(by, campaign, CampaignState.DECIDED, "ceremony-named");
    }

    Verdict mayPublish(Campaign campaign) {
        return campaign.mayBePublished(
                today.date(), parts.published(campaign.standard()).isPresent());
    }

    Verdict mayOpenRound(Campaign campaign) {
        return campaign.mayOpenRound(
                        today.date(),
                        entries.count(campaign.id(), EntryState.DECLARED),
                        parts.published(campaign.standard()).isPresent())
                .and(Verdict.require(
                        entries.count(campaign.id(), EntryState.ADMITTED) > 0,
                        Reason.of("evaluation.campaigns.rule.no-entrant")))
                .and(Verdict.require(
                        objections.open(campaign.id()).isEmpty(),
                        Reason.of("evaluation.campaigns.rule.objection-open")));
    }

    Verdict mayCloseRound(Campaign campaign) {
        return campaign.mayCloseRound(today.date());
    }

    private Campaign held(Actor by, CampaignId id, int version) {
        Campaign campaign = campaigns.hold(id).orElseThrow(Refused::missing);
        permissions.mayRun(by, campaign.organizer()).orForbid();
        if (campaign.version() != version) {
            throw Refused.stale();
        }
        return campaign;
    }

    private void move(Actor by, Campaign campaign, CampaignState next, String verb) {
        if (!campaigns.move(campaign, next, null)) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(campaign.organizer()), verb, campaign.ref());
    }
}
