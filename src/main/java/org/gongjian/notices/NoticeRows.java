package org.gongjian.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.identity.AccountId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices as rows, and whose inbox each is in. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;
    private final KnownKinds kinds;

    NoticeRows(JdbcClient jdbc, KnownKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** False where the same was told before. */
    boolean add(NoticeId id, Notice notice, Instant at) {
        return jdbc.sql("""
                insert into notice (id, once, kind, about_kind, about_id, says, urgent, told_at)
                values (:id, :once, :kind, :aboutKind, :about, :says::jsonb, :urgent, :at)
                on conflict (district_id, once) do nothing
                """)
                        .param("id", id.value())
                        .param("once", notice.once())
                        .param("kind", notice.kind().code())
                        .param("aboutKind", notice.about().kind())
                        .param("about", notice.about().id())
                        .param("says", ReasonJson.write(notice.says()))
                        .param("urgent", notice.urgent())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void addUnits(NoticeId id, Collection<UnitId> units) {
        if (!units.isEmpty()) {
            jdbc.sql("insert into notice_unit (unit_id, notice_id) select unit, :id from unnest(:units) unit")
                    .param("id", id.value())
                    .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    void addRecipients(NoticeId id, Collection<AccountId> accounts) {
        if (!accounts.isEmpty()) {
            jdbc.sql("""
                    insert into notice_recipient (account_id, notice_id, mail)
                    select account, :id, 'new' from unnest(:accounts) account
                    """)
                    .param("id", id.value())
                    .param("accounts", accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                    .update();
        }
    }

    /** A line of an inbox, before its record is given a name. */
    record Line(
            NoticeId id, NoticeKind kind, RecordRef about, String says, boolean urgent, Instant toldAt, boolean read) {}

    /** Unread ones first, latest first. */
    List<Line> inbox(AccountId account, Inbox.@Nullable After after, int atMost) {
        return jdbc.sql("""
                select notice.id, kind, about_kind, about_id, says, urgent, told_at, read_at is not null as read
                  from notice_recipient mine join notice on notice.id = mine.notice_id
                 where mine.account_id = :account
                   and (cast(:after as uuid) is null
                        or (read_at is not null) > :read
                        or ((read_at is not null) = :read and mine.notice_id < :after))
                 order by read_at is not null, mine.notice_id desc limit :atMost
                """)
                .param("account", account.value())
                .param("after", after == null ? null : after.notice())
                .param("read", after != null && after.read())
                .param("atMost", atMost)
                .query(this::line)
                .list();
    }

    Optional<Line> inInbox(AccountId account, NoticeId id) {
        return jdbc.sql("""
                select notice.id, kind, about_kind, about_id, says, urgent, told_at, read_at is not null as read
                  from notice_recipient mine join notice on notice.id = mine.notice_id
                 where mine.account_id = :account and mine.notice_id = :id
                """)
                .param("account", account.value())
                .param("id", id.value())
                .query(this::line)
                .optional();
    }

    List<Line> inMail(AccountId account, UUID mail) {
        return jdbc.sql("""
                select notice.id, kind, about_kind, about_id, says, urgent, told_at, read_at is not null as read
                  from notice_recipient mine join notice on notice.id = mine.notice_id
                 where mine.account_id = :account and mine.mail_id = :mail
                 order by urgent desc, notice.id
                """)
                .param("account", account.value())
                .param("mail", mail)
                .query(this::line)
                .list();
    }

    Optional<Line> byId(NoticeId id) {
        return jdbc.sql("""
                select id, kind, about_kind, about_id, says, urgent, told_at, false as read from notice where id = :id
                """).param("id", id.value()).query(this::line).optional();
    }

    /** Counts no further than asked. */
    int unread(AccountId account, int atMost) {
        return jdbc.sql("""
                select count(*) from (
                    select 1 from notice_recipient where account_id = :account and read_at is null limit :atMost) unread
                """)
                .param("account", account.value())
                .param("atMost", atMost)
                .query(Integer.class)
                .single();
    }

    void read(AccountId account, NoticeId id, Instant at) {
        jdbc.sql("""
                update notice_recipient set read_at = :at
                 where account_id = :account and notice_id = :id and read_at is null
                """)
                .param("account", account.value())
                .param("id", id.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that had been told by then; what came while the page was open stays unread. */
    int readAll(AccountId account, Instant toldBy, Instant at) {
        return jdbc.sql("""
                update notice_recipient set read_at = :at
                 where account_id = :account and read_at is null
                   and notice_id in (select id from notice where told_at <= :toldBy)
                """)
                .param("account", account.value())
                .param("toldBy", toldBy.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What goes with a notice goes by itself; e-mails and tests of webhooks that told of nothing else go after it. */
    int forget(Instant toldBefore) {
        int forgotten = jdbc.sql("delete from notice where told_at < :before")
                .param("before", toldBefore.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                delete from notice_mail where made_at < :before
                   and not exists (select from notice_recipient told where told.mail_id = notice_mail.id)
                """).param("before", toldBefore.atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("delete from webhook_delivery where made_at < :before")
                .param("before", toldBefore.atOffset(ZoneOffset.UTC))
                .update();
        return forgotten;
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                new NoticeId(row.getObject("id", UUID.class)),
                kinds.byCode(row.getString("kind")),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("says"),
                row.getBoolean("urgent"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }
}
