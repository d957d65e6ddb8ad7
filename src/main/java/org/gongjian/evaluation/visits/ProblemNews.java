package org.gongjian.evaluation.visits;

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
import org.gongjian.evaluation.evidence.Entrant;
import org.gongjian.evaluation.evidence.MeasuredRounds;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an entrant of a problem, whoever raised it of the answer, and both sides once that its deadline is over. */
@Component
class ProblemNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "campaigns";
    private static final NoticeKind RAISED = new NoticeKind("site-problem-raised", TOPIC);
    private static final NoticeKind ANSWERED = new NoticeKind("site-problem-answered", TOPIC);
    private static final NoticeKind RETURNED = new NoticeKind("site-problem-returned", TOPIC);
    private static final NoticeKind LATE = new NoticeKind("site-problem-late", TOPIC);

    private final Notices notices;
    private final ProblemRows rows;
    private final VisitRows visits;
    private final MeasuredRounds rounds;
    private final Authority authority;

    ProblemNews(Notices notices, ProblemRows rows, VisitRows visits, MeasuredRounds rounds, Authority authority) {
        this.notices = notices;
        this.rows = rows;
        this.visits = visits;
        this.rounds = rounds;
        this.authority = authority;
    }

    void raised(SiteProblem problem, Entrant entrant, Author by) {
        notices.tell(toEntrant(RAISED, problem, problem.deadline(), entrant).doneBy(by));
    }

    /** An assessor was not satisfied with the answer. */
    void returned(SiteProblem problem, LocalDate deadline, Entrant entrant, Author by) {
        notices.tell(toEntrant(RETURNED, problem, deadline, entrant)
                .round(problem.version())
                .urgently()
                .doneBy(by));
    }

    void answered(SiteProblem problem, Author by) {
        notices.tell(Notice.of(
                        ANSWERED,
                        problem.id().ref(),
                        Reason.of("notices.says.site-problem-answered"),
                        Audience.account(new AccountId(rows.raisedBy(problem.id()))))
                .round(problem.version())
                .doneBy(by));
    }

    /** Told once for each deadline, however often somebody looks. */
    void late(OpenProblem late) {
        UnitId entrant = late.entrant().unit();
        notices.tell(Notice.of(
                        LATE,
                        late.problem().id().ref(),
                        Reason.of(
                                "notices.says.site-problem-late", late.problem().deadline()),
                        Audience.peopleOf(Set.of(entrant, late.organizer())))
                .concerning(Set.of(entrant, late.organizer()))
                .round(late.problem().deadline())
                .urgently());
    }

    private static Notice toEntrant(NoticeKind kind, SiteProblem problem, LocalDate deadline, Entrant entrant) {
        return Notice.of(
                        kind,
                        problem.id().ref(),
                        Reason.of("notices.says." + kind.code(), deadline),
                        Audience.peopleOf(entrant.unit()))
                .concerning(Set.of(entrant.unit()));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(RAISED, ANSWERED, RETURNED, LATE);
    }

    @Override
    public String kind() {
        return SiteProblemId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new SiteProblemId(id).path();
    }

    /** By their numbers alone: what they are is on the page. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return rows.byIds(ids).stream()
                .filter(problem -> maySee(reader, problem))
                .collect(Collectors.toUnmodifiableMap(problem -> problem.id().value(), ProblemTitles::title));
    }

    private boolean maySee(Actor reader, SiteProblem problem) {
        SitePoint point = visits.point(problem.point()).orElseThrow();
        Entrant entrant = rounds.requireEntrant(point.entry());
        return authority.mayActFor(reader, entrant.unit()).isAllowed()
                || authority
                        .mayActFor(
                                reader,
                                rounds.require(point.campaign(), point.round()).organizer())
                        .isAllowed()
                || reader.standsFor(rows.raisedBy(problem.id()));
    }
}
