package org.gongjian.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.audit.RecordTouched;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.PassedMandates;
import org.gongjian.identity.accounts.PassedMandates.Passed;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Of a hand-over both are told, at once: the successor that a mandate is offered and then that it is theirs, the holder that
 * it passed on or did not; and whoever of the office started it for them.
 */
@Component
class HandOverNews implements NoticeKinds, NoticedRecords {

    private static final String HAND_OVER = "hand-over";
    private static final NoticeKind OFFERED = new NoticeKind("hand-over-offered", "office");
    private static final NoticeKind STARTED = new NoticeKind("hand-over-started", "office");
    private static final NoticeKind ACCEPTED = new NoticeKind("hand-over-accepted", "office");
    private static final NoticeKind TAKEN = new NoticeKind("hand-over-taken", "office");
    private static final NoticeKind WITHDRAWN = new NoticeKind("hand-over-withdrawn", "office");

    private final ObjectProvider<Notices> notices;
    private final PassedMandates passed;
    private final AuditLog audit;
    private final People people;

    HandOverNews(ObjectProvider<Notices> notices, PassedMandates passed, AuditLog audit, People people) {
        this.notices = notices;
        this.passed = passed;
        this.audit = audit;
        this.people = people;
    }

    /** In the transaction that touched it. Safe to hear again. */
    @EventListener(condition = "#touched.record().kind() == 'invitation'")
    void on(RecordTouched touched) {
        passed.byId(new InvitationId(touched.record().id())).ifPresent(handOver -> {
            Author doer = audit.historyOf(touched.record()).stream()
                    .reduce((earlier, later) -> later)
                    .map(AuditLine::author)
                    .orElse(Author.SYSTEM);
            told(handOver, doer).forEach(notices.getObject()::tell);
        });
    }

    private static List<Notice> told(Passed handOver, Author doer) {
        return switch (handOver.standing()) {
            case OFFERED -> {
                List<Notice> both = new ArrayList<>(toSuccessor(OFFERED, handOver));
                both.add(notice(STARTED, handOver, List.of(handOver.holderAccount()))
                        .doneBy(doer));
                yield both;
            }
            case ACCEPTED -> {
                List<Notice> both = new ArrayList<>(toSuccessor(TAKEN, handOver));
                both.add(notice(ACCEPTED, handOver, others(handOver)));
                yield both;
            }
            case WITHDRAWN ->
                List.of(notice(WITHDRAWN, handOver, handOver.everybody()).doneBy(doer));
        };
    }

    /** Nothing where they have no account yet: they have the link. */
    private static List<Notice> toSuccessor(NoticeKind kind, Passed handOver) {
        AccountId successor = handOver.successorAccount();
        return successor == null ? List.of() : List.of(notice(kind, handOver, List.of(successor)));
    }

    private static List<AccountId> others(Passed handOver) {
        return handOver.everybody().stream()
                .filter(account -> !account.equals(handOver.successorAccount()))
                .toList();
    }

    private static Notice notice(NoticeKind kind, Passed handOver, List<AccountId> to) {
        return Notice.of(
                        kind,
                        new RecordRef(HAND_OVER, handOver.handOver().value()),
                        Reason.of("notices.says." + kind.code()),
                        new Audience.Accounts(Set.copyOf(to)))
                .urgently();
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(OFFERED, STARTED, ACCEPTED, TAKEN, WITHDRAWN);
    }

    @Override
    public String kind() {
        return HAND_OVER;
    }

    @Override
    public String path(UUID id) {
        return "desk/mandates";
    }

    /** Called by the other of the two, to those it concerns. */
    @Override
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        List<Passed> theirs = passed.all(ids.stream().map(InvitationId::new).toList()).stream()
                .filter(one -> one.concerns(reader))
                .toList();
        Map<PersonId, String> names = people.names(
                theirs.stream().map(one -> other(reader, one)).distinct().toList());
        return theirs.stream()
                .collect(Collectors.toUnmodifiableMap(
                        one -> one.handOver().value(),
                        one -> Localized.zh(names.getOrDefault(other(reader, one), "—"))));
    }

    private static PersonId other(Actor reader, Passed handOver) {
        return handOver.successor().equals(reader.personId()) ? handOver.holder() : handOver.successor();
    }
}
