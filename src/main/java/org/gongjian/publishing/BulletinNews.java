package org.gongjian.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;

/** Tells editors what waits for a second look, and writers and hosts what became of it. */
@Component
class BulletinNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "bulletins";
    private static final NoticeKind TO_REVIEW = new NoticeKind("bulletin-to-review", TOPIC);
    private static final NoticeKind PUBLISHED = new NoticeKind("bulletin-published", TOPIC);
    private static final NoticeKind WITHDRAWN = new NoticeKind("bulletin-withdrawn", TOPIC);

    private final Notices notices;
    private final Bulletins bulletins;
    private final Activities activities;
    private final Mandates mandates;
    private final Wordings wordings;

    BulletinNews(Notices notices, Bulletins bulletins, Activities activities, Mandates mandates, Wordings wordings) {
        this.notices = notices;
        this.bulletins = bulletins;
        this.activities = activities;
        this.mandates = mandates;
        this.wordings = wordings;
    }

    /** The editors; the district's officers where there is no other editor than whoever wrote it. */
    void toReview(Bulletin bulletin, Actor by) {
        Role second = mandates.areThereOthers(Role.EDITOR, by) ? Role.EDITOR : Role.DISTRICT_OFFICER;
        notices.tell(news(TO_REVIEW, bulletin, Audience.everybody(second), "bulletin-to-review")
                .round(bulletin.edition().number())
                .doneBy(by.author()));
    }

    void published(Bulletin bulletin, Author by) {
        notices.tell(news(PUBLISHED, bulletin, concerned(bulletin), "bulletin-published")
                .doneBy(by));
    }

    /** One that everybody could read is taken back at once for everybody whose news it was. */
    void withdrawn(Bulletin bulletin, Author by) {
        notices.tell(
                bulletin.isPublic()
                        ? news(WITHDRAWN, bulletin, concerned(bulletin), "bulletin-withdrawn")
                                .urgently()
                                .doneBy(by)
                        : news(WITHDRAWN, bulletin, writer(bulletin), "bulletin-withdrawn.draft")
                                .doneBy(by));
    }

    private Notice news(NoticeKind kind, Bulletin bulletin, Audience to, String says) {
        return Notice.of(kind, bulletin.id().ref(), Reason.of("notices.says." + says), to)
                .concerning(hosts(bulletin));
    }

    private Audience concerned(Bulletin bulletin) {
        return Audience.peopleOf(hosts(bulletin)).and(writer(bulletin));
    }

    private static Audience writer(Bulletin bulletin) {
        UUID writer = bulletin.draftedBy();
        return writer == null ? new Audience.Accounts(Set.of()) : Audience.account(new AccountId(writer));
    }

    private Set<UnitId> hosts(Bulletin bulletin) {
        return activities.require(bulletin.activity()).hosts().units();
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_REVIEW, PUBLISHED, WITHDRAWN);
    }

    @Override
    public String kind() {
        return BulletinId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new BulletinId(id).path();
    }

    /** One that was withdrawn keeps its page and loses its headline. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        Localized withdrawn = wordings.both(Reason.of("publishing.withdrawn.title"));
        return bulletins.all(reader, ids.stream().map(BulletinId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        bulletin -> bulletin.id().value(),
                        bulletin -> bulletin.withdrawnBecause() == null ? bulletin.headline() : withdrawn));
    }
}
