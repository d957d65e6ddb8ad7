package org.gongjian.giving;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pledges as rows. */
@Repository
class PledgeRows {

    private final JdbcClient jdbc;

    PledgeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Written once, however often it is told. */
    void add(Pledge pledge) {
        jdbc.sql("""
                insert into pledge (id, unit_id, receiver_id, programme_id, yuan, legal_basis, charity, filing_number,
                       pledged_at)
                values (:id, :unit, :receiver, :programme, :yuan, :basis, :charity::jsonb, :filingNumber, :at)
                on conflict (district_id, id) do nothing
                """)
                .param("id", pledge.id())
                .param("unit", pledge.unit().value())
                .param("receiver", pledge.receiver().value())
                .param(
                        "programme",
                        pledge.programme() == null ? null : pledge.programme().value())
                .param("yuan", pledge.yuan())
                .param("basis", pledge.basis().code())
                .param("charity", Localized.jsonOf(pledge.charity()))
                .param("filingNumber", pledge.filingNumber())
                .param("at", pledge.pledgedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void makeVoid(UUID id, Instant now) {
        jdbc.sql("update pledge set void_at = :now where id = :id and void_at is null")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of those that hold. */
    BigDecimal total(@Nullable ProgrammeId programme) {
        return jdbc.sql("""
                select coalesce(sum(yuan), 0) from pledge
                 where void_at is null and (cast(:programme as uuid) is null or programme_id = :programme)
                """)
                .param("programme", programme == null ? null : programme.value())
                .query(BigDecimal.class)
                .single();
    }

    /** Latest first, what is void among them. */
    List<Pledge> page(@Nullable ProgrammeId programme, @Nullable UUID after, int atMost) {
        return jdbc.sql("""
                select id, unit_id, receiver_id, programme_id, yuan, legal_basis, charity, filing_number, pledged_at, void_at
                  from pledge
                 where (cast(:programme as uuid) is null or programme_id = :programme)
                   and (cast(:after as uuid) is null or (pledged_at, id) < (
                       select before.pledged_at, before.id from pledge before where before.id = :after))
                 order by pledged_at desc, id desc limit :atMost
                """)
                .param("programme", programme == null ? null : programme.value())
                .param("after", after)
                .param("atMost", atMost)
                .query(PledgeRows::pledge)
                .list();
    }

    private static Pledge pledge(ResultSet row, int number) throws SQLException {
        UUID programme = row.getObject("programme_id", UUID.class);
        OffsetDateTime voidAt = row.getObject("void_at", OffsetDateTime.class);
        return new Pledge(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new UnitId(row.getObject("receiver_id", UUID.class)),
                programme == null ? null : new ProgrammeId(programme),
                row.getBigDecimal("yuan"),
                LegalBasis.valueOf(
                        row.getString("legal_basis").toUpperCase(Locale.ROOT).replace('-', '_')),
                Localized.fromNullable(row, "charity"),
                row.getString("filing_number"),
                row.getObject("pledged_at", OffsetDateTime.class).toInstant(),
                voidAt == null ? null : voidAt.toInstant());
    }
}
