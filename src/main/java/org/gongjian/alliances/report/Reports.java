package org.gongjian.alliances.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The quarterly reports of agreements. A quarter nobody wrote down yet is drafted anew from records each time it is read;
 * once written down it stays as it is, and a change adds an edition.
 */
@Service
@Transactional
public class Reports {

    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final ReportDraft draft;
    private final AuditLog audit;
    private final Clock clock;

    Reports(
            JdbcClient jdbc,
            Agreements agreements,
            AgreementDesk desk,
            ReportDraft draft,
            AuditLog audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.agreements = agreements;
        this.desk = desk;
        this.draft = draft;
        this.audit = audit;
        this.clock = clock;
    }

    /** The quarters there is a report for, the latest first. */
    @Transactional(readOnly = true)
    public List<Quarter> quarters(Agreement agreement) {
        return agreement.isAgreed()
                ? Quarter.of(agreement.text().term(), agreement.countsUntil(agreements.today()))
                : List.of();
    }

    /** What the records say today. */
    @Transactional(readOnly = true)
    public Localized draft(Agreement agreement, Quarter quarter) {
        there(agreement, quarter);
        return draft.of(agreement, quarter, agreements.today());
    }

    /** The newest edition; empty where nobody wrote it down yet. */
    @Transactional(readOnly = true)
    public Optional<ReportEdition> newest(AgreementId agreement, Quarter quarter) {
        return jdbc.sql("""
                select version, body, written_at from agreement_report
                 where agreement_id = :agreement and year = :year and quarter = :quarter order by version desc limit 1
                """)
                .param("agreement", agreement.value())
                .param("year", quarter.year())
                .param("quarter", quarter.number())
                .query((row, number) -> edition(row, quarter))
                .optional();
    }

    /** The newest edition of every quarter that somebody wrote down. */
    @Transactional(readOnly = true)
    public List<ReportEdition> newest(AgreementId agreement) {
        return jdbc.sql("""
                select distinct on (year, quarter) year, quarter, version, body, written_at from agreement_report
                 where agreement_id = :agreement order by year, quarter, version desc
                """)
                .param("agreement", agreement.value())
                .query((row, number) -> edition(row, new Quarter(row.getInt("year"), row.getInt("quarter"))))
                .list();
    }

    private static ReportEdition edition(ResultSet row, Quarter quarter) throws SQLException {
        return new ReportEdition(
                quarter,
                row.getInt("version"),
                Localized.from(row, "body"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }

    /** @param version the newest edition the change was made on, 0 where there was none */
    public void write(Actor by, AgreementId id, Quarter quarter, Localized body, int version) {
        Agreement agreement = agreements.open(by, id);
        desk.mayKeep(by, agreement).orForbid();
        there(agreement, quarter);
        Verdict.require(length(body) <= LONGEST, Reason.of("frame.fault.long", LONGEST))
                .orRefuse("body.zh");
        Instant at = clock.instant();
        boolean written = jdbc.sql("""
                        insert into agreement_report
                            (agreement_id, year, quarter, version, body, written_at, author_id)
                        select :agreement, :year, :quarter, :next, :body::jsonb, :at, :author
                         where :version = (select coalesce(max(version), 0) from agreement_report
                            where agreement_id = :agreement and year = :year and quarter = :quarter)
                        on conflict (district_id, agreement_id, year, quarter, version) do nothing
                        """)
                        .param("agreement", id.value())
                        .param("year", quarter.year())
                        .param("quarter", quarter.number())
                        .param("next", version + 1)
                        .param("version", version)
                        .param("body", body.json())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("author", by.author().account())
                        .update()
                == 1;
        if (!written) {
            throw Refused.stale();
        }
        audit.write(by.author(), "reported", Agreements.ref(id));
    }

    private void there(Agreement agreement, Quarter quarter) {
        if (!quarters(agreement).contains(quarter)) {
            throw Refused.missing();
        }
    }

    private static int length(Localized body) {
        return Math.max(
                body.zh() == null ? 0 : body.zh().length(),
                body.en() == null ? 0 : body.en().length());
    }
}
