package org.gongjian.evaluation.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells scorers and entrants that a round began, and entrants that their results are public. */
@Component
class CampaignNews implements NoticeKinds, NoticedRecords {

    static final String TOPIC = "campaigns";

    private static final NoticeKind TO_SHOW = new NoticeKind("campaign-round-to-show", TOPIC);
    private static final NoticeKind TO_SCORE = new NoticeKind("campaign-round-to-score", TOPIC);
    private static final NoticeKind PUBLIC = new NoticeKind("campaign-in-publicity", TOPIC);

    private final Notices notices;
    private final CampaignRows campaigns;
    private final CampaignPartRows parts;
    private final CampaignEntryRows entries;
    private final CampaignPermissions permissions;

    CampaignNews(
            Notices notices,
            CampaignRows campaigns,
            CampaignPartRows parts,
            CampaignEntryRows entries,
            CampaignPermissions permissions) {
        this.notices = notices;
        this.campaigns = campaigns;
        this.parts = parts;
        this.entries = entries;
        this.permissions = permissions;
    }

    void roundOpened(Campaign campaign, int number, LocalDate until, Author by) {
        Set<UnitId> measured = measured(campaign);
        notices.tell(news(TO_SHOW, campaign, Audience.peopleOf(measured), number, until)
                .round(number)
                .concerning(measured)
                .doneBy(by));
        Set<AccountId> scorers = parts.scorers(campaign.id());
        if (!scorers.isEmpty()) {
            notices.tell(news(TO_SCORE, campaign, new Audience.Accounts(scorers), number, until)
                    .round(number)
                    .doneBy(by));
        }
    }

    /** There are few days to appeal. */
    void madePublic(Campaign campaign, LocalDate until, LocalDate appealable, Author by) {
        Set<UnitId> measured = measured(campaign);
        notices.tell(news(PUBLIC, campaign, Audience.peopleOf(measured), until, appealable)
                .concerning(measured)
                .urgently()
                .doneBy(by));
    }

    private Set<UnitId> measured(Campaign campaign) {
        return entries.of(campaign.id()).stream()
                .filter(entry -> entry.state() == EntryState.ADMITTED)
                .map(CampaignEntry::entrant)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Notice news(NoticeKind kind, Campaign campaign, Audience to, Object... arguments) {
        return Notice.of(kind, campaign.ref(), Reason.of("notices.says." + kind.code(), arguments), to);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_SHOW, TO_SCORE, PUBLIC);
    }

    @Override
    public String kind() {
        return CampaignId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new CampaignId(id).path();
    }

    /** Drafts are for the organizer's side. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return campaigns.byIds(ids.stream().map(CampaignId::new).toList()).stream()
                .filter(campaign -> campaign.state().isPublic()
                        || permissions.mayRun(reader, campaign.organizer()).isAllowed())
                .collect(Collectors.toUnmodifiableMap(
                        campaign -> campaign.id().value(),
                        campaign -> campaign.terms().title()));
    }
}
