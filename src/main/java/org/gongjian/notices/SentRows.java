package org.gongjian.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went out, as rows. */
@Repository
class SentRows {

    private static final String MESSAGES = """
            select told.notice_id, told.account_id, null::text as webhook,
                   case when told.mail in ('new', 'digest') then 'waiting' when told.mail = 'none' then 'none'
                        else mail.state end as state,
                   coalesce(told.mail_why, mail.failure) as why, mail.sent_at
              from notice_recipient told left join notice_mail mail on mail.id = told.mail_id
            union all
            select delivery.notice_id, null, webhook.name, delivery.state, delivery.failure, delivery.sent_at
              from webhook_delivery delivery join webhook on webhook.id = delivery.webhook_id
             where delivery.notice_id is not null
            """;

    private final JdbcClient jdbc;
    private final KnownKinds kinds;

    SentRows(JdbcClient jdbc, KnownKinds kinds) {
        this.jdbc = jdbc;
        this.kinds = kinds;
    }

    /** Latest first; of every unit, or of those units. */
    List<NoticeRows.Line> page(boolean all, Set<UnitId> units, SentFilter filter, int atMost) {
        return jdbc.sql("""
                select id, kind, about_kind, about_id, says, urgent, told_at, true as read
                  from notice
                 where (:all or exists (select from notice_unit concerned
                        where concerned.notice_id = notice.id and concerned.unit_id = any(:units)))
                   and (cast(:kind as text) is null or kind = :kind)
                   and (cast(:before as uuid) is null or id < :before)
                   and (cast(:states as text[]) is null or exists (
                        select from (%s) message where message.notice_id = notice.id and message.state = any(:states)))
                 order by id desc limit :atMost
                """.formatted(MESSAGES))
                .param("all", all)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("kind", filter.kind())
                .param("before", filter.before())
                .param("states", states(filter.outcome()))
                .param("atMost", atMost)
                .query(this::line)
                .list();
    }

    /** A message of a notice, before the person is given a name. */
    record Row(UUID notice, @Nullable UUID account, SentNotice.Message message) {}

    List<Row> messages(Collection<NoticeId> notices) {
        return notices.isEmpty()
                ? List.of()
                : jdbc.sql("select * from (" + MESSAGES
                                + ") message where notice_id = any(:notices) order by account_id")
                        .param("notices", notices.stream().map(NoticeId::value).toArray(UUID[]::new))
                        .query(SentRows::row)
                        .list();
    }

    private static String @Nullable [] states(SentFilter.@Nullable Outcome outcome) {
        return outcome == null
                ? null
                : switch (outcome) {
                    case WAITING -> new String[] {"waiting", "sending"};
                    case SENT -> new String[] {"sent"};
                    case FAILED -> new String[] {"failed"};
                    case LEFT_OUT -> new String[] {"none", "dropped"};
                };
    }

    private static SentFilter.Outcome outcome(String state) {
        return switch (state) {
            case "waiting", "sending" -> SentFilter.Outcome.WAITING;
            case "sent" -> SentFilter.Outcome.SENT;
            case "failed" -> SentFilter.Outcome.FAILED;
            default -> SentFilter.Outcome.LEFT_OUT;
        };
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        SentFilter.Outcome outcome = outcome(row.getString("state"));
        String why = row.getString("why");
        String webhook = row.getString("webhook");
        OffsetDateTime at = row.getObject("sent_at", OffsetDateTime.class);
        return new Row(
                row.getObject("notice_id", UUID.class),
                row.getObject("account_id", UUID.class),
                new SentNotice.Message(
                        webhook,
                        webhook != null,
                        outcome,
                        why == null
                                ? null
                                : Reason.of(
                                        (outcome == SentFilter.Outcome.LEFT_OUT ? "notices.why." : "notices.failure.")
                                                + why),
                        at == null ? null : at.toInstant()));
    }

    private NoticeRows.Line line(ResultSet row, int number) throws SQLException {
        return new NoticeRows.Line(
                new NoticeId(row.getObject("id", UUID.class)),
                kinds.byCode(row.getString("kind")),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("says"),
                row.getBoolean("urgent"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }
}
