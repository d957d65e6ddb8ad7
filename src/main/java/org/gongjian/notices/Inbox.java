package org.gongjian.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.UnreadNotices;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody was told in the current district. One's own and nobody else's. */
@Service
@Transactional
public class Inbox {

    /** An unread count stops here. */
    public static final int MANY = UnreadNotices.MANY;

    private final NoticeRows rows;
    private final KnownRecords records;
    private final Clock clock;

    Inbox(NoticeRows rows, KnownRecords records, Clock clock) {
        this.rows = rows;
        this.records = records;
        this.clock = clock;
    }

    /** The end of a page: the last line and whether it was read. */
    public record After(boolean read, UUID notice) {}

    /**
     * @param next null on the last page
     * @param asOf for reading all: what is told later stays unread
     */
    public record Page(
            List<Told> lines, int unread, @Nullable After next, Instant asOf) {}

    /** Unread ones first. */
    @Transactional(readOnly = true)
    public Page page(Actor actor, @Nullable After after, int size) {
        AccountId account = account(actor);
        List<NoticeRows.Line> found = rows.inbox(account, after, size + 1);
        List<NoticeRows.Line> shown = found.subList(0, Math.min(size, found.size()));
        Map<RecordRef, RecordTitles.Titled> titles = records.titlesFor(
                actor, shown.stream().map(NoticeRows.Line::about).toList());
        return new Page(
                shown.stream().map(line -> told(line, titles)).toList(),
                rows.unread(account, MANY),
                found.size() > size
                        ? new After(shown.getLast().read(), shown.getLast().id().value())
                        : null,
                clock.instant());
    }

    /** How many are unread, {@link #MANY} at most. */
    @Transactional(readOnly = true)
    public int unread(AccountId account) {
        return rows.unread(account, MANY);
    }

    /** Marks one as read and answers it; one of somebody else's is not there. */
    public Told read(Actor actor, NoticeId id) {
        AccountId account = account(actor);
        NoticeRows.Line line = rows.inInbox(account, id).orElseThrow(Refused::missing);
        rows.read(account, id, clock.instant());
        return told(line, records.titlesFor(actor, List.of(line.about())));
    }

    /** Marks as read what had been told by then. */
    public int readAll(Actor actor, Instant toldBy) {
        return rows.readAll(account(actor), toldBy, clock.instant());
    }

    private static AccountId account(Actor actor) {
        AccountId account = actor.accountId();
        if (account == null || actor.personId() == null) {
            throw Refused.forbidden(Reason.of("notices.refused.inbox"));
        }
        return account;
    }

    static Told told(NoticeRows.Line line, Map<RecordRef, RecordTitles.Titled> titles) {
        RecordTitles.Titled titled = titles.get(line.about());
        return new Told(
                line.id(),
                line.kind(),
                ReasonJson.read(line.says()),
                titled == null ? null : titled.title(),
                titled == null ? null : titled.path(),
                line.urgent(),
                line.toldAt(),
                line.read());
    }
}
