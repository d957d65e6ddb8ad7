package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.Posts;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the parties of an agreement what waits for them and what has come about. */
@Component
class AgreementNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "agreements";
    private static final NoticeKind TO_CONFIRM = new NoticeKind("agreement-to-confirm", TOPIC);
    private static final NoticeKind AGREED = new NoticeKind("agreement-agreed", TOPIC);
    private static final NoticeKind IN_FORCE = new NoticeKind("agreement-in-force", TOPIC);
    private static final NoticeKind RENEWAL = new NoticeKind("agreement-renewal", TOPIC);
    private static final int AT_MOST = 500;
    /** So that a day on which the server stood still is made up for. */
    private static final int DAYS_BACK = 3;

    private final Notices notices;
    private final AgreementRows rows;
    private final AgreementSearch search;
    private final AgreementPermissions permissions;
    private final AlliancePolicies policies;
    private final Posts posts;
    private final Today today;

    AgreementNews(
            Notices notices,
            AgreementRows rows,
            AgreementSearch search,
            AgreementPermissions permissions,
            AlliancePolicies policies,
            Posts posts,
            Today today) {
        this.notices = notices;
        this.rows = rows;
        this.search = search;
        this.permissions = permissions;
        this.policies = policies;
        this.posts = posts;
        this.today = today;
    }

    /** Each edition that some had confirmed before is to be confirmed anew. */
    void toConfirm(AgreementId id, AgreementText text, int version, Author by) {
        notices.tell(Notice.of(
                        TO_CONFIRM,
                        Agreements.ref(id),
                        Reason.of("notices.says.agreement-to-confirm"),
                        Audience.peopleOf(text.units()))
                .round(version)
                .concerning(text.units())
                .doneBy(by));
    }

    void agreed(Agreement agreement, Author by) {
        notices.tell(news(AGREED, agreement, agreement.text().term().startsOn()).doneBy(by));
    }

    /** What the calendar brings; telling it again changes nothing. */
    @Transactional
    void ofTheDay() {
        LocalDate now = today.date();
        rows.load(search.beginning(now.minusDays(DAYS_BACK), now))
                .forEach(agreement -> notices.tell(
                        news(IN_FORCE, agreement, agreement.text().term().startsOn())));
        rows.load(search.runningOut(now, now.plusDays(policies.current().renewalDays()), AT_MOST))
                .forEach(this::callForRenewal);
    }

    /** To whoever holds the posts that the agreement names, whatever they may do here, and to the parties' own people. */
    private void callForRenewal(Agreement agreement) {
        Set<UnitId> parties = agreement.text().units();
        notices.tell(Notice.of(
                        RENEWAL,
                        Agreements.ref(agreement.id()),
                        Reason.of(
                                "notices.says.agreement-renewal",
                                agreement.text().term().endsOn()),
                        Audience.peopleOf(parties).and(Audience.persons(named(agreement))))
                .concerning(parties));
    }

    /** Who holds the posts of representatives and liaisons today. */
    private Set<PersonId> named(Agreement agreement) {
        return agreement.text().parties().stream()
                .flatMap(party -> Stream.of(party.representative(), party.liaison()))
                .filter(Objects::nonNull)
                .flatMap(post -> posts.byId(post).stream())
                .map(Post::holder)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Notice news(NoticeKind kind, Agreement agreement, LocalDate day) {
        return Notice.of(
                        kind,
                        Agreements.ref(agreement.id()),
                        Reason.of("notices.says." + kind.code(), day),
                        Audience.peopleOf(agreement.text().units()))
                .concerning(agreement.text().units());
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(TO_CONFIRM, AGREED, IN_FORCE, RENEWAL);
    }

    @Override
    public String kind() {
        return Agreements.KIND;
    }

    @Override
    public String path(UUID id) {
        return "alliances/agreements/" + id;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return rows.load(List.copyOf(ids)).stream()
                .filter(agreement -> permissions.mayRead(reader, agreement).isAllowed())
                .collect(Collectors.toUnmodifiableMap(
                        agreement -> agreement.id().value(),
                        agreement -> agreement.text().title()));
    }
}
