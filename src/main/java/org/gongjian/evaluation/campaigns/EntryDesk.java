package org.gongjian.evaluation.campaigns;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.evaluation.scoring.MeasuredBars;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units declare themselves, are admitted or turned down by the entry bars, and may go again. */
@Service
@Transactional
public class EntryDesk {

    private final CampaignEntryRows entries;
    private final CampaignRows campaigns;
    private final CampaignPartRows parts;
    private final CampaignPermissions permissions;
    private final MeasuredBars measured;
    private final Organizations organizations;
    private final EntryNews news;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    EntryDesk(
            CampaignEntryRows entries,
            CampaignRows campaigns,
            CampaignPartRows parts,
            CampaignPermissions permissions,
            MeasuredBars measured,
            Organizations organizations,
            EntryNews news,
            Calendars calendars,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.entries = entries;
        this.campaigns = campaigns;
        this.parts = parts;
        this.permissions = permissions;
        this.measured = measured;
        this.organizations = organizations;
        this.news = news;
        this.calendars = calendars;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** A unit declares itself, once; one that withdrew may come again. Sent again with the same id it changes nothing. */
    public EntryId declare(Actor by, Declare declared) {
        permissions.mayDeclare(by, declared.entrant()).orForbid();
        Campaign campaign = campaigns.hold(declared.campaign()).orElseThrow(Refused::missing);
        Author author = by.authorFor(declared.entrant());
        Optional<CampaignEntry> sent = entries.byId(declared.id());
        if (sent.isPresent()) {
            return sent.filter(there -> Objects.equals(there.declaredBy().account(), author.account()))
                    .map(CampaignEntry::id)
                    .orElseThrow(Refused::missing);
        }
        Organization unit = organizations.byId(declared.entrant()).orElseThrow(Refused::missing);
        campaign.isOpen(today.date()).and(campaign.mayDeclare(unit)).orConflict();
        List<Bar> bars = bars(campaign);
        for (Bar bar : bars) {
            Verdict.require(
                            bar.isMeasured() || declared.bars().containsKey(bar.indicator()),
                            Reason.of("evaluation.campaigns.rule.bar-open", bar.name()))
                    .orRefuse("bar." + bar.code());
        }
        EntryId id = written(declared, author, clock.instant());
        bars.forEach(bar -> entries.say(
                id, bar.indicator(), bar.isMeasured() ? null : declared.bars().get(bar.indicator())));
        audit.write(author, "declared", id.ref());
        int version = entries.byId(id).map(CampaignEntry::version).orElse(1);
        news.declared(campaign, id, declared.entrant(), version, author);
        return id;
    }

    /**
     * Those that meet every entry bar are measured from now on. Bars that are measured are decided by the records.
     *
     * @param met the bars that the organizer's side found met; of measured ones those that count as met all the same
     * @param exception why a measured bar counts as met although the records do not meet it; null where none does
     */
    public void admit(Actor by, EntryId id, int version, Set<IndicatorId> met, @Nullable String exception) {
        CampaignEntry entry = require(id);
        Campaign campaign = settling(by, entry, version);
        List<Bar> bars = bars(campaign, entry);
        for (Bar bar : bars) {
            Verdict.require(
                            (bar.isMeasured() && !bar.isMissed()) || met.contains(bar.indicator()),
                            Reason.of(
                                    bar.isMeasured()
                                            ? "evaluation.campaigns.rule.bar-missed"
                                            : "evaluation.campaigns.rule.bar-not-met",
                                    bar.name()))
                    .orConflict();
            Verdict.require(
                            !bar.isMissed() || exception != null,
                            Reason.of("evaluation.campaigns.rule.bar-exception", bar.name()))
                    .orRefuse("reason");
        }
        bars.forEach(bar -> found(id, bar, true, exception));
        settle(by, entry, EntryState.ADMITTED, null);
        Author author = by.authorFor(campaign.organizer());
        audit.write(author, "admitted", entry.ref());
        news.admitted(entry, author);
    }

    /** @param met the bars that are met all the same; measured ones are as the records say */
    public void turnDown(Actor by, EntryId id, int version, Set<IndicatorId> met, String reason) {
        CampaignEntry entry = require(id);
        Campaign campaign = settling(by, entry, version);
        bars(campaign, entry).forEach(bar -> found(id, bar, met.contains(bar.indicator()), null));
        settle(by, entry, EntryState.TURNED_DOWN, reason);
        Author author = by.authorFor(campaign.organizer());
        audit.write(author, "turned-down", entry.ref());
        news.turnedDown(
                entry, calendars.current().plus(today.date(), campaign.terms().appealDays()), author);
    }

    private void found(EntryId id, Bar bar, boolean met, @Nullable String exception) {
        if (bar.records() == null) {
            entries.find(id, bar.indicator(), met);
        } else {
            entries.find(id, bar.indicator(), bar.records(), bar.isMissed() ? exception : null);
        }
    }

    /** A unit goes: its rows stay, it has no rank, and the others close up. */
    public void withdraw(Actor by, EntryId id, int version, @Nullable String reason) {
        CampaignEntry entry = require(id);
        permissions.mayDeclare(by, entry.entrant()).orForbid();
        stillAt(entry, version);
        Campaign campaign = campaigns.hold(entry.campaign()).orElseThrow(Refused::missing);
        campaign.mayBeLeft().and(entry.mayWithdraw()).orConflict();
        settle(by, entry, EntryState.WITHDRAWN, reason);
        audit.write(by.authorFor(entry.entrant()), "withdrawn", entry.ref());
    }

    /** The entry bars of what the standard says today, as they ask it of anybody. */
    List<Bar> bars(Campaign campaign) {
        return parts.published(campaign.standard())
                .map(edition -> entries.bars(edition, null))
                .orElse(List.of());
    }

    /** The entry bars with what an entrant says to them, and what its records say as long as nothing is decided. */
    List<Bar> bars(Campaign campaign, CampaignEntry entry) {
        EditionId edition = parts.published(campaign.standard()).orElse(null);
        List<Bar> bars = edition == null ? List.of() : entries.bars(edition, entry.id());
        if (edition == null || bars.stream().noneMatch(bar -> bar.isMeasured() && bar.records() == null)) {
            return bars;
        }
        Map<IndicatorId, Bar.Records> found = measured.of(edition, entry.entrant(), today.on(entry.declaredAt()));
        return bars.stream()
                .map(bar -> bar.records() == null && found.containsKey(bar.indicator())
                        ? bar.with(Objects.requireNonNull(found.get(bar.indicator())))
                        : bar)
                .toList();
    }

    private EntryId written(Declare declared, Author author, Instant now) {
        Optional<CampaignEntry> before = entries.ofUnit(declared.campaign(), declared.entrant());
        if (before.isEmpty()) {
            entries.add(new CampaignEntry(
                    declared.id(),
                    1,
                    declared.campaign(),
                    declared.entrant(),
                    EntryState.DECLARED,
                    declared.words(),
                    null,
                    null,
                    null,
                    author,
                    now));
            return declared.id();
        }
        CampaignEntry there = before.get();
        Verdict.require(there.state() == EntryState.WITHDRAWN, Reason.of("evaluation.campaigns.rule.once"))
                .orConflict();
        entries.declareAnew(there, declared.words(), author, now.atOffset(ZoneOffset.UTC));
        return there.id();
    }

    private Campaign settling(Actor by, CampaignEntry entry, int version) {
        Campaign campaign = campaigns.hold(entry.campaign()).orElseThrow(Refused::missing);
        permissions.mayJudge(by, campaign, entry).orForbid();
        stillAt(entry, version);
        campaign.mayAdmit().and(entry.mayBeSettled()).orConflict();
        return campaign;
    }

    private CampaignEntry require(EntryId id) {
        return entries.byId(id).orElseThrow(Refused::missing);
    }

    private static void stillAt(CampaignEntry entry, int version) {
        if (entry.version() != version) {
            throw Refused.stale();
        }
    }

    private void settle(Actor by, CampaignEntry entry, EntryState next, @Nullable String reason) {
        if (!entries.settle(
                entry,
                next,
                reason,
                today.date(),
                by.accountId() == null ? null : by.accountId().value())) {
            throw Refused.stale();
        }
    }
}
