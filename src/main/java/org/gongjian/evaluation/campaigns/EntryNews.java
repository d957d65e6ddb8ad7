package org.gongjian.evaluation.campaigns;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an entrant how it stands, the organizer what is said against a result, and whoever said it the answer. */
@Component
class EntryNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = CampaignNews.TOPIC;
    private static final NoticeKind DECLARED = new NoticeKind("campaign-declared", TOPIC);
    private static final NoticeKind ADMITTED = new NoticeKind("campaign-admitted", TOPIC);
    private static final NoticeKind TURNED_DOWN = new NoticeKind("campaign-turned-down", TOPIC);
    private static final NoticeKind OBJECTED = new NoticeKind("campaign-objected", TOPIC);
    private static final NoticeKind ANSWERED = new NoticeKind("campaign-answered", TOPIC);
    private static final NoticeKind DECIDED = new NoticeKind("campaign-decided", TOPIC);
    private static final NoticeKind CHECKED = new NoticeKind("campaign-checked", TOPIC);

    private final Notices notices;
    private final CampaignEntryRows entries;
    private final CampaignRows campaigns;
    private final CampaignPermissions permissions;
    private final Organizations organizations;

    EntryNews(
            Notices notices,
            CampaignEntryRows entries,
            CampaignRows campaigns,
            CampaignPermissions permissions,
            Organizations organizations) {
        this.notices = notices;
        this.entries = entries;
        this.campaigns = campaigns;
        this.permissions = permissions;
        this.organizations = organizations;
    }

    void declared(Campaign campaign, EntryId entry, UnitId entrant, int version, Author by) {
        notices.tell(Notice.of(
                        DECLARED,
                        entry.ref(),
                        Reason.of("notices.says.campaign-declared"),
                        Audience.peopleOf(campaign.organizer()))
                .round(version)
                .concerning(Set.of(campaign.organizer(), entrant))
                .doneBy(by));
    }

    void admitted(CampaignEntry entry, Author by) {
        notices.tell(toEntrant(ADMITTED, entry, by).round(entry.version()));
    }

    /** There are few days to appeal. */
    void turnedDown(CampaignEntry entry, LocalDate appealable, Author by) {
        notices.tell(toEntrant(TURNED_DOWN, entry, by, appealable)
                .round(entry.version())
                .urgently());
    }

    /** What is said waits before anything is decided. */
    void objected(Campaign campaign, CampaignEntry entry, UUID objection, CampaignObjection.Kind kind, Author by) {
        notices.tell(Notice.of(
                        OBJECTED,
                        entry.ref(),
                        Reason.of("notices.says.campaign-objected", kind.label()),
                        Audience.peopleOf(campaign.organizer()))
                .round(objection)
                .concerning(Set.of(campaign.organizer()))
                .urgently()
                .doneBy(by));
    }

    /** Told to the entrant, and to whoever said it. */
    void answered(CampaignEntry entry, CampaignObjection objection, CampaignObjection.Effect effect, Author by) {
        Audience people = Audience.peopleOf(entry.entrant());
        UUID account = objection.account();
        notices.tell(Notice.of(
                        ANSWERED,
                        entry.ref(),
                        Reason.of(
                                "notices.says.campaign-answered",
                                objection.kind().label(),
                                effect.label()),
                        account == null ? people : people.and(Audience.account(new AccountId(account))))
                .round(objection.id())
                .concerning(Set.of(entry.entrant()))
                .urgently()
                .doneBy(by));
    }

    /** With the reason. */
    void decided(CampaignEntry entry, Outcome outcome, List<Level> levels, Author by) {
        notices.tell(toEntrant(
                DECIDED,
                entry,
                by,
                Reason.of(outcome.passes() ? "evaluation.campaigns.passes" : "evaluation.campaigns.passes-not"),
                outcome.because(levels)));
    }

    /** One that was not passed may cost the award. */
    void checked(CampaignEntry entry, UUID check, CampaignAward.SpotCheck found, Author by) {
        Notice notice = toEntrant(
                        CHECKED,
                        entry,
                        by,
                        found.heldOn(),
                        Reason.of(
                                found.passed()
                                        ? "evaluation.campaigns.check.passed"
                                        : "evaluation.campaigns.check.failed"))
                .round(check);
        notices.tell(found.passed() ? notice : notice.urgently());
    }

    private static Notice toEntrant(NoticeKind kind, CampaignEntry entry, Author by, Object... arguments) {
        return Notice.of(
                        kind,
                        entry.ref(),
                        Reason.of("notices.says." + kind.code(), arguments),
                        Audience.peopleOf(entry.entrant()))
                .concerning(Set.of(entry.entrant()))
                .doneBy(by);
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(DECLARED, ADMITTED, TURNED_DOWN, OBJECTED, ANSWERED, DECIDED, CHECKED);
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public String path(UUID id) {
        return entries.byId(new EntryId(id)).map(CampaignEntry::path).orElse("campaigns");
    }

    /** An entry is called as its unit is, by those who may read it. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        List<CampaignEntry> found = entries.byIds(ids);
        Map<CampaignId, Campaign> of = campaigns
                .byIds(found.stream().map(CampaignEntry::campaign).toList())
                .stream()
                .collect(Collectors.toMap(Campaign::id, campaign -> campaign));
        List<CampaignEntry> seen = found.stream()
                .filter(entry -> maySee(reader, of.get(entry.campaign()), entry))
                .toList();
        Map<UnitId, Localized> names =
                organizations.names(seen.stream().map(CampaignEntry::entrant).toList());
        return seen.stream()
                .filter(entry -> names.containsKey(entry.entrant()))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.id().value(), entry -> Objects.requireNonNull(names.get(entry.entrant()))));
    }

    private boolean maySee(Actor reader, @Nullable Campaign campaign, CampaignEntry entry) {
        return campaign != null && (entry.isPublic() || permissions.isInside(reader, campaign, entry));
    }
}
