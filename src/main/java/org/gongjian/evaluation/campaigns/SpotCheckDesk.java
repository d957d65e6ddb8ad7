package org.gongjian.evaluation.campaigns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of an award during its term: spot checks, removal, restoration. */
@Service
@Transactional
public class SpotCheckDesk {

    private final CampaignAwardRows rows;
    private final CampaignAwards awards;
    private final CampaignEntryRows entries;
    private final CampaignRows campaigns;
    private final CampaignPermissions permissions;
    private final EntryNews news;
    private final AuditLog audit;
    private final Today today;
    private final Clock clock;

    SpotCheckDesk(
            CampaignAwardRows rows,
            CampaignAwards awards,
            CampaignEntryRows entries,
            CampaignRows campaigns,
            CampaignPermissions permissions,
            EntryNews news,
            AuditLog audit,
            Today today,
            Clock clock) {
        this.rows = rows;
        this.awards = awards;
        this.entries = entries;
        this.campaigns = campaigns;
        this.permissions = permissions;
        this.news = news;
        this.audit = audit;
        this.today = today;
        this.clock = clock;
    }

    /** What was found on a day. Sent again with the same id it changes nothing. */
    public void check(Actor by, EntryId entry, UUID id, CampaignAward.SpotCheck found) {
        CampaignAward award = judged(by, entry);
        award.mayBeChecked(today.date()).orConflict();
        LocalDate on = found.heldOn();
        Verdict.require(
                        !on.isBefore(award.from()) && !on.isAfter(today.date()),
                        Reason.of("evaluation.campaigns.rule.check-day", award.from(), today.date()))
                .orRefuse("on");
        if (rows.check(
                id, entry, found, by.accountId() == null ? null : by.accountId().value(), clock.instant())) {
            audit.write(author(by, award), found.passed() ? "check-passed" : "check-failed", entry.ref());
            entries.byId(entry).ifPresent(about -> news.checked(about, id, found, author(by, award)));
        }
    }

    /** The award is taken away; everybody reads why. */
    public void remove(Actor by, EntryId entry, int version, Localized reason) {
        CampaignAward award = at(by, entry, version);
        award.mayBeRemoved(today.date()).orConflict();
        awards.remove(by, award, reason);
        audit.write(author(by, award), "award-removed", entry.ref());
    }

    /** It stands again, for what is left of its term. */
    public void restore(Actor by, EntryId entry, int version, Localized reason) {
        CampaignAward award = at(by, entry, version);
        award.mayBeRestored(today.date()).orConflict();
        awards.restore(by, award, reason);
        audit.write(author(by, award), "award-restored", entry.ref());
    }

    private CampaignAward at(Actor by, EntryId entry, int version) {
        CampaignAward award = judged(by, entry);
        if (award.version() != version) {
            throw Refused.stale();
        }
        return award;
    }

    private CampaignAward judged(Actor by, EntryId id) {
        CampaignEntry entry = entries.byId(id).orElseThrow(Refused::missing);
        Campaign campaign = campaigns.hold(entry.campaign()).orElseThrow(Refused::missing);
        permissions.mayJudge(by, campaign, entry).orForbid();
        return awards.of(entry).orElseThrow(Refused::missing);
    }

    private Author author(Actor by, CampaignAward award) {
        return by.authorFor(
                campaigns.byId(award.campaign()).orElseThrow(Refused::missing).organizer());
    }
}
