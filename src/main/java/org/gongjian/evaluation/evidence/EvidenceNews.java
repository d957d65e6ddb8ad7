package org.gongjian.evaluation.evidence;

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
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells an entrant that evidence was sent back, and whoever sent it back that it was supplemented. */
@Component
class EvidenceNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "campaigns";
    private static final NoticeKind SENT_BACK = new NoticeKind("evidence-sent-back", TOPIC);
    private static final NoticeKind SUPPLEMENTED = new NoticeKind("evidence-supplemented", TOPIC);

    private final Notices notices;
    private final EvidenceRows rows;
    private final MeasuredRounds rounds;
    private final EvidencePermissions permissions;

    EvidenceNews(Notices notices, EvidenceRows rows, MeasuredRounds rounds, EvidencePermissions permissions) {
        this.notices = notices;
        this.rows = rows;
        this.rounds = rounds;
        this.permissions = permissions;
    }

    /** There are few days. */
    void sentBack(Evidence evidence, Entrant entrant, SentBack sent, Author by) {
        notices.tell(Notice.of(
                        SENT_BACK,
                        evidence.ref(),
                        Reason.of("notices.says.evidence-sent-back", sent.until()),
                        Audience.peopleOf(entrant.unit()))
                .round(sent.number())
                .concerning(Set.of(entrant.unit()))
                .urgently()
                .doneBy(by));
    }

    void supplemented(Evidence evidence, SentBack sent, Author by) {
        notices.tell(Notice.of(
                        SUPPLEMENTED,
                        evidence.ref(),
                        Reason.of("notices.says.evidence-supplemented"),
                        Audience.account(new AccountId(sent.by())))
                .round(sent.number())
                .doneBy(by));
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(SENT_BACK, SUPPLEMENTED);
    }

    @Override
    public String kind() {
        return EvidenceId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new EvidenceId(id).path();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return rows.byIds(ids).stream()
                .filter(evidence -> maySee(reader, evidence))
                .collect(Collectors.toUnmodifiableMap(
                        evidence -> evidence.id().value(),
                        evidence -> evidence.details().title()));
    }

    private boolean maySee(Actor reader, Evidence evidence) {
        Entrant entrant = rounds.requireEntrant(evidence.entry());
        return permissions.mayShow(reader, entrant).isAllowed()
                || (evidence.isSeen()
                        && permissions
                                .mayLook(
                                        reader,
                                        entrant,
                                        rounds.require(evidence.campaign(), evidence.round())
                                                .organizer())
                                .isAllowed());
    }
}
