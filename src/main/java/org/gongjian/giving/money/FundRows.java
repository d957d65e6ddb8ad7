package org.gongjian.giving.money;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Funds as rows. */
@Repository
class FundRows {

    private static final String SELECT = """
            select id, version, holder_id, donor_id, claim_id, programme_id, legal_basis, charity, filing_number, purpose, entries,
                   pledged, written_off, received, returned, spent, came_back, opened_by, opened_under, opened_at, finished_on
              from fund
            """;

    private final JdbcClient jdbc;

    FundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was not there yet; its ledger is empty. */
    boolean add(Fund fund) {
        return jdbc.sql("""
                insert into fund (id, version, holder_id, donor_id, claim_id, programme_id, legal_basis, charity, filing_number,
                                  purpose, opened_by, opened_under, opened_at)
                values (:id, 1, :holder, :donor, :claim, :programme, :basis, :charity::jsonb, :filingNumber, :purpose::jsonb,
                        :by, :under, :at)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", fund.id().value())
                        .param("holder", fund.holder().value())
                        .param("donor", fund.donor().value())
                        .param(
                                "claim",
                                fund.claim() == null ? null : fund.claim().value())
                        .param(
                                "programme",
                                fund.programme() == null
                                        ? null
                                        : fund.programme().value())
                        .param("basis", fund.basis().code())
                        .param("charity", Localized.jsonOf(fund.charity()))
                        .param("filingNumber", fund.filingNumber())
                        .param("purpose", fund.purpose().json())
                        .param("by", fund.openedBy().account())
                        .param("under", fund.openedBy().mandate())
                        .param("at", fund.openedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Fund> byId(FundId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The fund, and nobody else writes to its ledger until this transaction ends. */
    Optional<Fund> hold(FundId id) {
        return select("where id = :id for update", Map.of("id", id.value())).stream()
                .findFirst();
    }

    List<Fund> byIds(Collection<FundId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where id in (:ids)",
                        Map.of("ids", ids.stream().map(FundId::value).toList()));
    }

    Optional<Fund> ofClaim(ClaimId claim) {
        return select("where claim_id = :claim", Map.of("claim", claim.value())).stream()
                .findFirst();
    }

    /** Funds that a unit holds, oldest first. */
    List<Fund> heldBy(Collection<UnitId> holders) {
        return holders.isEmpty()
                ? List.of()
                : select(
                        "where holder_id in (:holders) order by opened_at, id",
                        Map.of("holders", holders.stream().map(UnitId::value).toList()));
    }

    /** The same, and nobody writes to their ledgers until this transaction ends; in one order, so that nobody waits in a ring. */
    List<Fund> holdAllOf(UnitId holder) {
        return select("where holder_id = :holder order by id for update", Map.of("holder", holder.value()));
    }

    /** Latest first. */
    List<Fund> page(@Nullable UnitId holder, @Nullable FundId after, int atMost) {
        return jdbc.sql(SELECT + """
                 where (cast(:holder as uuid) is null or holder_id = :holder)
                   and (cast(:after as uuid) is null or (opened_at, id) < (
                       select before.opened_at, before.id from fund before where before.id = :after))
                 order by opened_at desc, id desc limit :atMost
                """)
                .param("holder", holder == null ? null : holder.value())
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query(FundRows::fund)
                .list();
    }

    Figures total(@Nullable UnitId holder) {
        return jdbc.sql("""
                select coalesce(sum(pledged), 0.00) as pledged, coalesce(sum(written_off), 0.00) as written_off,
                       coalesce(sum(received), 0.00) as received, coalesce(sum(returned), 0.00) as returned,
                       coalesce(sum(spent), 0.00) as spent, coalesce(sum(came_back), 0.00) as came_back
                  from fund where (cast(:holder as uuid) is null or holder_id = :holder)
                """)
                .param("holder", holder == null ? null : holder.value())
                .query(FundRows::figures)
                .single();
    }

    /** The units that hold funds. */
    List<UnitId> holders() {
        return jdbc.sql("select distinct holder_id as id from fund")
                .query((row, number) -> new UnitId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Books what one more row changes; the checks of the table stand behind it. */
    void book(Fund held, Figures after) {
        int changed = jdbc.sql("""
                update fund
                   set entries = entries + 1, pledged = :pledged, written_off = :writtenOff, received = :received,
                       returned = :returned, spent = :spent, came_back = :cameBack
                 where id = :id and entries = :entries
                """)
                .param("pledged", after.pledged())
                .param("writtenOff", after.writtenOff())
                .param("received", after.received())
                .param("returned", after.returned())
                .param("spent", after.spent())
                .param("cameBack", after.cameBack())
                .param("id", held.id().value())
                .param("entries", held.entries())
                .update();
        if (changed != 1) {
            throw new IllegalStateException("the ledger of " + held.id() + " was written to without holding it");
        }
    }

    /** Whether nobody changed it meanwhile. */
    boolean purpose(FundId id, Localized purpose, int version) {
        return jdbc.sql(
                                "update fund set purpose = :purpose::jsonb, version = version + 1 where id = :id and version = :version")
                        .param("purpose", purpose.json())
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void finish(FundId id, @Nullable LocalDate on) {
        jdbc.sql("update fund set finished_on = :on, version = version + 1 where id = :id")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    private List<Fund> select(String condition, Map<String, ?> parameters) {
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query(FundRows::fund)
                .list();
    }

    private static Fund fund(ResultSet row, int number) throws SQLException {
        UUID claim = row.getObject("claim_id", UUID.class);
        UUID programme = row.getObject("programme_id", UUID.class);
        return new Fund(
                new FundId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new UnitId(row.getObject("holder_id", UUID.class)),
                new UnitId(row.getObject("donor_id", UUID.class)),
                claim == null ? null : new ClaimId(claim),
                programme == null ? null : new ProgrammeId(programme),
                LegalBasis.valueOf(
                        row.getString("legal_basis").toUpperCase(Locale.ROOT).replace('-', '_')),
                Localized.fromNullable(row, "charity"),
                row.getString("filing_number"),
                Localized.from(row, "purpose"),
                row.getInt("entries"),
                figures(row, number),
                new Author(row.getObject("opened_by", UUID.class), row.getObject("opened_under", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("finished_on", LocalDate.class));
    }

    private static Figures figures(ResultSet row, int number) throws SQLException {
        return new Figures(
                row.getBigDecimal("pledged"),
                row.getBigDecimal("written_off"),
                row.getBigDecimal("received"),
                row.getBigDecimal("returned"),
                row.getBigDecimal("spent"),
                row.getBigDecimal("came_back"));
    }
}
