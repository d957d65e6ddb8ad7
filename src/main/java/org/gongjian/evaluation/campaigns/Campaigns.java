package org.gongjian.evaluation.campaigns;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.StandardId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads campaigns, entries and results, each as the reader may see it. */
@Service
@Transactional(readOnly = true)
public class Campaigns {

    private final CampaignRows campaigns;
    private final CampaignPartRows parts;
    private final CampaignEntryRows entries;
    private final CampaignObjectionRows objections;
    private final CampaignAwards awards;
    private final FindingRows findings;
    private final Results results;
    private final CampaignDesk desk;
    private final EntryDesk entryDesk;
    private final ResultDesk resultDesk;
    private final CampaignPermissions permissions;
    private final Authority authority;
    private final Today today;

    Campaigns(
            CampaignRows campaigns,
            CampaignPartRows parts,
            CampaignEntryRows entries,
            CampaignObjectionRows objections,
            CampaignAwards awards,
            FindingRows findings,
            Results results,
            CampaignDesk desk,
            EntryDesk entryDesk,
            ResultDesk resultDesk,
            CampaignPermissions permissions,
            Authority authority,
            Today today) {
        this.campaigns = campaigns;
        this.parts = parts;
        this.entries = entries;
        this.objections = objections;
        this.awards = awards;
        this.findings = findings;
        this.results = results;
        this.desk = desk;
        this.entryDesk = entryDesk;
        this.resultDesk = resultDesk;
        this.permissions = permissions;
        this.authority = authority;
        this.today = today;
    }

    /** A campaign, whoever asks. */
    public Optional<Campaign> find(CampaignId id) {
        return campaigns.byId(id);
    }

    /** An entry, whoever asks. */
    public Optional<CampaignEntry> findEntry(EntryId id) {
        return entries.byId(id);
    }

    /** Every entry of a campaign in the order they were declared, whoever asks. */
    public List<CampaignEntry> allEntries(CampaignId id) {
        return entries.of(id);
    }

    /** The rounds that were opened, in order. */
    public List<Round> rounds(CampaignId id) {
        return campaigns.byId(id).map(Campaign::rounds).orElse(List.of());
    }

    /** Campaigns that are neither decided nor stopped, oldest first, whoever asks. */
    public List<Campaign> underWay() {
        return campaigns.underWay();
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public Campaign require(Actor reader, CampaignId id) {
        return campaigns
                .byId(id)
                .filter(campaign -> campaign.state().isPublic()
                        || permissions.mayRun(reader, campaign.organizer()).isAllowed())
                .orElseThrow(Refused::missing);
    }

    /**
     * Campaigns, latest first; drafts to the organizer's side only.
     *
     * @param after the last of the page before, null for the first
     */
    public List<Campaign> page(Actor reader, @Nullable CampaignId after, int atMost) {
        Set<UnitId> own = new HashSet<>(authority.unitsOf(reader));
        if (reader.isDistrictOfficer()) {
            campaigns.underWay().forEach(campaign -> own.add(campaign.organizer()));
        }
        return campaigns.page(own, after, atMost);
    }

    /** The entries of a campaign as far as the reader may see them. */
    public List<CampaignEntry> entries(Actor reader, Campaign campaign) {
        return entries.of(campaign.id()).stream()
                .filter(entry -> isShown(reader, campaign, entry))
                .toList();
    }

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public EntryView requireEntry(Actor reader, EntryId id) {
        CampaignEntry entry = entries.byId(id).orElseThrow(Refused::missing);
        Campaign campaign = require(reader, entry.campaign());
        if (!isShown(reader, campaign, entry)) {
            throw Refused.missing();
        }
        boolean inside = permissions.isInside(reader, campaign, entry);
        return new EntryView(
                entry,
                campaign,
                inside ? entryDesk.bars(campaign, entry) : List.of(),
                objections.of(id),
                outcomes(reader, campaign).stream()
                        .filter(outcome -> outcome.entry().equals(id))
                        .findFirst()
                        .orElse(null),
                awards.of(entry).orElse(null),
                verbs(reader, campaign, entry),
                inside);
    }

    /** Who passes and why, the best first: for everybody once the result is public, for the organizer's side once it is frozen. */
    public List<Outcome> outcomes(Actor reader, Campaign campaign) {
        boolean shown = switch (campaign.state()) {
            case IN_PUBLICITY, DECIDED -> true;
            case FROZEN -> permissions.mayRun(reader, campaign.organizer()).isAllowed();
            default -> false;
        };
        if (!shown) {
            return List.of();
        }
        Set<EntryId> seen =
                entries(reader, campaign).stream().map(CampaignEntry::id).collect(Collectors.toUnmodifiableSet());
        return results.of(campaign).stream()
                .filter(outcome -> seen.contains(outcome.entry()))
                .toList();
    }

    public List<CampaignAward> awards(Campaign campaign) {
        return awards.of(campaign);
    }

    /** The entries of a unit that everybody may see, latest first. */
    public List<CampaignEntry> entriesOf(UnitId unit) {
        return entries.ofUnit(unit).stream().filter(CampaignEntry::isPublic).toList();
    }

    public Map<CampaignId, Campaign> byIds(Collection<CampaignId> ids) {
        return campaigns.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Campaign::id, one -> one));
    }

    /** What was found of an entry and may be corrected, the latest round first. */
    public List<Finding> findings(CampaignEntry entry) {
        return findings.of(entry);
    }

    /** Objections and appeals that wait for an answer which somebody may give. */
    public List<CampaignObjection> toAnswer(Actor actor, Campaign campaign) {
        return objections.open(campaign.id()).stream()
                .filter(one -> entries.byId(one.entry())
                        .filter(entry -> resultDesk
                                .mayAnswer(actor, campaign, entry, one)
                                .isAllowed())
                        .isPresent())
                .toList();
    }

    /** The entry bars of a campaign's standard as it is published today. */
    public List<Bar> bars(Campaign campaign) {
        return entryDesk.bars(campaign);
    }

    /** Standards a campaign can be made with, by their titles. */
    public Map<StandardId, Localized> standards() {
        return parts.standards();
    }

    public Optional<Localized> titleOf(StandardId standard) {
        return parts.title(standard);
    }

    public Verdict mayRun(Actor actor, UnitId organizer) {
        return permissions.mayRun(actor, organizer);
    }

    public Verdict mayRunSomewhere(Actor actor) {
        return permissions.mayRunSomewhere(actor);
    }

    public Verdict mayDeclareSomewhere(Actor actor) {
        return permissions.mayDeclareSomewhere(actor);
    }

    public Verdict mayAnswer(Actor actor, EntryView view, CampaignObjection objection) {
        return resultDesk.mayAnswer(actor, view.campaign(), view.entry(), objection);
    }

    /** What the organizer's side may do with a campaign, with the reason where it may not now; nothing for others. */
    public Map<String, Verdict> verbs(Actor actor, Campaign campaign) {
        Map<String, Verdict> verbs = new LinkedHashMap<>();
        if (permissions.mayDeclareSomewhere(actor).isAllowed() && campaign.state() == CampaignState.DECLARING) {
            verbs.put("declare", campaign.isOpen(today.date()));
        }
        if (!permissions.mayRun(actor, campaign.organizer()).isAllowed()) {
            return verbs;
        }
        switch (campaign.state()) {
            case DRAFT -> {
                verbs.put("publish", desk.mayPublish(campaign));
                verbs.put("change", campaign.mayBeChanged());
            }
            case DECLARING -> verbs.put("open-round", desk.mayOpenRound(campaign));
            case RUNNING -> {
                if (campaign.rounds().stream().anyMatch(Round::isOpen)) {
                    verbs.put("measure", campaign.mayBeMeasured());
                    verbs.put("close-round", desk.mayCloseRound(campaign));
                } else if (campaign.rounds().size() < campaign.terms().rounds().size()) {
                    verbs.put("open-round", desk.mayOpenRound(campaign));
                }
                verbs.put("freeze", campaign.mayBeFrozen());
            }
            case FROZEN -> verbs.put("make-public", resultDesk.mayMakePublic(campaign));
            case IN_PUBLICITY -> verbs.put("decide", resultDesk.mayDecide(actor, campaign));
            case DECIDED -> verbs.put("ceremony", campaign.mayHaveCeremony());
            case STOPPED -> {}
        }
        if (campaign.mayBeStopped().isAllowed()) {
            verbs.put("stop", campaign.mayBeStopped());
        }
        return verbs;
    }

    private Map<String, Verdict> verbs(Actor actor, Campaign campaign, CampaignEntry entry) {
        Map<String, Verdict> verbs = new LinkedHashMap<>();
        boolean runs = permissions.mayRun(actor, campaign.organizer()).isAllowed();
        if (runs && entry.state() == EntryState.DECLARED) {
            Verdict settle = permissions
                    .mayJudge(actor, campaign, entry)
                    .and(campaign.mayAdmit())
                    .and(entry.mayBeSettled());
            verbs.put("admit", settle);
            verbs.put("turn-down", settle);
        }
        if (permissions.mayDeclare(actor, entry.entrant()).isAllowed()) {
            verbs.put("withdraw", campaign.mayBeLeft().and(entry.mayWithdraw()));
            verbs.put("appeal", resultDesk.mayAppeal(campaign, entry));
        }
        if (actor.isSignedIn() && campaign.state() == CampaignState.IN_PUBLICITY) {
            verbs.put("object", resultDesk.mayObject(campaign, entry));
        }
        Optional<CampaignAward> award = awards.of(entry);
        if (runs && award.isPresent()) {
            Verdict judge = permissions.mayJudge(actor, campaign, entry);
            verbs.put("check", judge.and(award.get().mayBeChecked(today.date())));
            if (award.get().isRemoved()) {
                verbs.put("restore", judge.and(award.get().mayBeRestored(today.date())));
            } else {
                verbs.put("remove", judge.and(award.get().mayBeRemoved(today.date())));
            }
        }
        return verbs;
    }

    private boolean isShown(Actor reader, Campaign campaign, CampaignEntry entry) {
        return entry.isPublic() || permissions.isInside(reader, campaign, entry);
    }
}
