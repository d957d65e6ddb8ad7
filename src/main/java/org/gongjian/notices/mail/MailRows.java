package org.gongjian.notices.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.identity.AccountId;
import org.gongjian.notices.KnownKinds;
import org.gongjian.notices.NoticeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of each notice by e-mail, and the e-mails of the current district, as rows. */
@Repository
@Transactional
class MailRows {

    private final JdbcClient jdbc;
    private final KnownKinds kinds;

    MailRows(JdbcClient jdbc, KnownKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** A notice for somebody, about whose e-mail nothing is decided. */
    record Fresh(AccountId account, UUID notice, NoticeKind kind, boolean urgent, boolean read) {}

    /** Locked until the transaction ends; what another worker looks at is left to it. */
    List<Fresh> fresh(int atMost) {
        return jdbc.sql("""
                select told.account_id, told.notice_id, notice.kind, notice.urgent, told.read_at is not null as read
                  from notice_recipient told join notice on notice.id = told.notice_id
                 where told.district_id = current_district() and told.mail = 'new'
                 order by told.notice_id, told.account_id limit :atMost for update of told skip locked
                """)
                .param("atMost", atMost)
                .query((row, number) -> new Fresh(
                        account(row),
                        row.getObject("notice_id", UUID.class),
                        kinds.byCode(row.getString("kind")),
                        row.getBoolean("urgent"),
                        row.getBoolean("read")))
                .list();
    }

    void keepForDigest(Fresh told) {
        settle(told, "digest", null, null);
    }

    void leaveOut(Fresh told, MailStanding.Why why) {
        settle(told, "none", null, why);
    }

    void putInto(UUID mail, Fresh told) {
        settle(told, "mailed", mail, null);
    }

    private void settle(Fresh told, String mail, @Nullable UUID id, MailStanding.@Nullable Why why) {
        jdbc.sql("""
                update notice_recipient set mail = :mail, mail_id = :id, mail_why = :why
                 where account_id = :account and notice_id = :notice and mail = 'new'
                """)
                .param("account", told.account().value())
                .param("notice", told.notice())
                .param("mail", mail)
                .param("id", id)
                .param("why", why == null ? null : why.stored())
                .update();
    }

    /** Those with something for the digest that was told before the moment. */
    @Transactional(readOnly = true)
    List<AccountId> awaitingDigest(Instant toldBefore, LocalDate on, int atMost) {
        return jdbc.sql("""
                select distinct told.account_id
                  from notice_recipient told join notice on notice.id = told.notice_id
                 where told.mail = 'digest' and notice.told_at < :before
                   and not exists (select from notice_mail mail
                        where mail.account_id = told.account_id and mail.digest_on = :on)
                 order by told.account_id limit :atMost
                """)
                .param("before", toldBefore.atOffset(ZoneOffset.UTC))
                .param("on", on)
                .param("atMost", atMost)
                .query((row, number) -> account(row))
                .list();
    }

    /** Nothing where the day has a digest already: there is one a day. */
    Optional<UUID> add(AccountId account, @Nullable LocalDate digestOn, Instant now) {
        UUID id = NewId.uuid();
        boolean added = jdbc.sql("""
                insert into notice_mail (id, account_id, digest_on, state, due_at, made_at)
                values (:id, :account, :on, 'waiting', :now, :now)
                on conflict (district_id, account_id, digest_on) do nothing
                """)
                        .param("id", id)
                        .param("account", account.value())
                        .param("on", digestOn)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        return added ? Optional.of(id) : Optional.empty();
    }

    void undo(UUID mail) {
        jdbc.sql("delete from notice_mail where id = :id").param("id", mail).update();
    }

    /** What was read in the inbox meanwhile is not told again. */
    int digest(UUID mail, AccountId account, Instant toldBefore) {
        jdbc.sql("""
                update notice_recipient set mail = 'none', mail_why = 'read'
                 where account_id = :account and mail = 'digest' and read_at is not null
                """).param("account", account.value()).update();
        return jdbc.sql("""
                update notice_recipient set mail = 'mailed', mail_id = :mail
                 where account_id = :account and mail = 'digest'
                   and notice_id in (select id from notice where told_at < :before)
                """)
                .param("mail", mail)
                .param("account", account.value())
                .param("before", toldBefore.atOffset(ZoneOffset.UTC))
                .update();
    }

    void leaveOutDigest(AccountId account, MailStanding.Why why) {
        jdbc.sql("""
                update notice_recipient set mail = 'none', mail_why = :why
                 where account_id = :account and mail = 'digest'
                """)
                .param("account", account.value())
                .param("why", why.stored())
                .update();
    }

    /** A letter that is to be sent now, or whose sender has not been heard of since its time ran out. */
    @Transactional(readOnly = true)
    List<UUID> due(Instant now, int atMost) {
        return jdbc.sql("""
                select id from notice_mail
                 where (state = 'waiting' and due_at <= :now) or (state = 'sending' and claimed_until < :now)
                 order by due_at, id limit :atMost
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** A claim of one letter: nobody else sends it until its time has run out. */
    record Claim(UUID id, AccountId account, boolean isDigest, int attempt) {}

    /** One guarded statement: of several workers one gets the letter, the others nothing. */
    Optional<Claim> claim(UUID mail, Instant now, Instant until) {
        return jdbc.sql("""
                update notice_mail set state = 'sending', attempts = attempts + 1, claimed_until = :until
                 where id = :id
                   and ((state = 'waiting' and due_at <= :now) or (state = 'sending' and claimed_until < :now))
                returning id, account_id, digest_on is not null as digest, attempts
                """)
                .param("id", mail)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Claim(
                        row.getObject("id", UUID.class),
                        account(row),
                        row.getBoolean("digest"),
                        row.getInt("attempts")))
                .optional();
    }

    /** Changes nothing where the claim ran out and somebody else has the letter now; so do the others. */
    void sent(Claim claim, Instant at) {
        finish(claim, "sent", at, null, null);
    }

    void failed(Claim claim, String why) {
        finish(claim, "failed", null, null, why);
    }

    void dropped(Claim claim, String why) {
        finish(claim, "dropped", null, null, why);
    }

    void again(Claim claim, Instant due, String why) {
        finish(claim, "waiting", null, due, why);
    }

    private void finish(
            Claim claim, String state, @Nullable Instant sentAt, @Nullable Instant due, @Nullable String why) {
        jdbc.sql("""
                update notice_mail
                   set state = :state, claimed_until = null, sent_at = :sentAt, failure = :why,
                       due_at = coalesce(cast(:due as timestamptz), due_at)
                 where id = :id and state = 'sending' and attempts = :attempt
                """)
                .param("id", claim.id())
                .param("attempt", claim.attempt())
                .param("state", state)
                .param("sentAt", sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC))
                .param("due", due == null ? null : due.atOffset(ZoneOffset.UTC))
                .param("why", why)
                .update();
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("account_id", UUID.class));
    }
}
