package org.gongjian.giving.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.giving.money.FundId;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disclosures as rows. */
@Repository
class DisclosureRows {

    private static final String SELECT = """
            select id, version, holder_id, from_day, until_day, state, note, corrects_id, reason, drafted_by, drafted_under,
                   drafted_at, published_at
              from disclosure
            """;

    private static final String WRITTEN_LATER = """
            exists (select from disclosure_fund counted
                      join money_entry entry on entry.fund_id = counted.fund_id and entry.position > counted.upto
                     where counted.disclosure_id = disclosure.id
                       and entry.on_day between disclosure.from_day and disclosure.until_day)
            """;

    private final JdbcClient jdbc;

    DisclosureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Disclosure disclosure) {
        jdbc.sql("""
                insert into disclosure (id, version, holder_id, from_day, until_day, state, note, corrects_id, reason, drafted_by,
                                        drafted_under, drafted_at)
                values (:id, 1, :holder, :from, :until, :state, :note::jsonb, :corrects, :reason, :by, :under, :at)
                """)
                .param("id", disclosure.id().value())
                .param("holder", disclosure.holder().value())
                .param("from", disclosure.period().from())
                .param("until", disclosure.period().until())
                .param("state", disclosure.state().stored())
                .param("note", Localized.jsonOf(disclosure.note()))
                .param(
                        "corrects",
                        disclosure.corrects() == null
                                ? null
                                : disclosure.corrects().value())
                .param("reason", disclosure.reason())
                .param("by", disclosure.draftedBy().account())
                .param("under", disclosure.draftedBy().mandate())
                .param("at", disclosure.draftedAt().atOffset(ZoneOffset.UTC))
                .update();
        disclosure
                .upto()
                .forEach((fund, upto) -> jdbc.sql(
                                "insert into disclosure_fund (disclosure_id, fund_id, upto) values (:id, :fund, :upto)")
                        .param("id", disclosure.id().value())
                        .param("fund", fund.value())
                        .param("upto", upto)
                        .update());
    }

    /** Whether nobody changed it meanwhile. */
    boolean publish(DisclosureId id, int version, Author by, Instant at) {
        return jdbc.sql("""
                update disclosure
                   set state = 'published', version = version + 1, published_by = :by, published_under = :under,
                       published_at = :at
                 where id = :id and version = :version and state = 'drafted'
                """)
                        .param("by", by.account())
                        .param("under", by.mandate())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean drop(DisclosureId id, int version) {
        return jdbc.sql("""
                update disclosure set state = 'dropped', version = version + 1
                 where id = :id and version = :version and state = 'drafted'
                """).param("id", id.value()).param("version", version).update() == 1;
    }

    Optional<Disclosure> byId(DisclosureId id) {
        return select("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    List<Disclosure> byIds(Collection<DisclosureId> ids) {
        return ids.isEmpty()
                ? List.of()
                : select(
                        "where id in (:ids)",
                        Map.of("ids", ids.stream().map(DisclosureId::value).toList()));
    }

    /** The one that takes the place of another, once it is published. */
    Optional<Disclosure> correctionOf(DisclosureId id) {
        return select("where corrects_id = :id and state = 'published'", Map.of("id", id.value())).stream()
                .findFirst();
    }

    /** Published ones of a unit, latest period first. */
    List<Disclosure> publishedOf(UnitId holder) {
        return select(
                "where holder_id = :holder and state = 'published' order by until_day desc, published_at desc",
                Map.of("holder", holder.value()));
    }

    /** Drafts of these units, longest waiting first. */
    List<Disclosure> draftsOf(Collection<UnitId> holders) {
        return holders.isEmpty()
                ? List.of()
                : select(
                        "where state = 'drafted' and holder_id in (:holders) order by drafted_at, id",
                        Map.of("holders", holders.stream().map(UnitId::value).toList()));
    }

    /** Published ones, latest first. */
    List<Disclosure> page(@Nullable DisclosureId after, int atMost) {
        Map<DisclosureId, Map<FundId, Integer>> none = Map.of();
        return jdbc.sql(SELECT + """
                 where state = 'published'
                   and (cast(:after as uuid) is null or (published_at, id) < (
                       select before.published_at, before.id from disclosure before where before.id = :after))
                 order by published_at desc, id desc limit :atMost
                """)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query((row, number) -> disclosure(row, none))
                .list();
    }

    /**
     * How far a unit's money has been told of.
     *
     * @param told the last day of its latest published disclosure
     * @param first the day of the first row among the funds that are still to be told of
     * @param finished the earliest day on which one of these was finished
     */
    record Untold(
            UnitId holder,
            @Nullable LocalDate told,
            LocalDate first,
            @Nullable LocalDate finished) {}

    /** Units with money that came and was not told of to its end. */
    List<Untold> untold(Collection<UnitId> holders) {
        if (holders.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select fund.holder_id, told.until_day, min(entry.on_day) as first_day, min(fund.finished_on) as finished_on
                  from fund
                  join money_entry entry on entry.fund_id = fund.id
                  left join (select holder_id, max(until_day) as until_day from disclosure
                              where state = 'published' and holder_id in (:holders) group by holder_id) told
                         on told.holder_id = fund.holder_id
                 where fund.holder_id in (:holders) and fund.received > 0
                   and (fund.finished_on is null or told.until_day is null or fund.finished_on > told.until_day)
                 group by fund.holder_id, told.until_day
                """)
                .param("holders", holders.stream().map(UnitId::value).toList())
                .query((row, number) -> new Untold(
                        new UnitId(row.getObject("holder_id", UUID.class)),
                        row.getObject("until_day", LocalDate.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("finished_on", LocalDate.class)))
                .list();
    }

    /** The day of a unit's first row of money. */
    Optional<LocalDate> firstMoney(UnitId holder) {
        return jdbc.sql("""
                select entry.on_day from money_entry entry join fund on fund.id = entry.fund_id
                 where fund.holder_id = :holder order by entry.on_day limit 1
                """)
                .param("holder", holder.value())
                .query(LocalDate.class)
                .optional();
    }

    /** Published ones of which rows of their days were written afterwards, and whose place nothing took yet. */
    List<Disclosure> becomeWrong(Collection<UnitId> holders) {
        return holders.isEmpty()
                ? List.of()
                : select(
                        """
                        where holder_id in (:holders) and state = 'published' and (
                        """ + WRITTEN_LATER + """
                        ) and not exists (
                              select from disclosure correction
                               where correction.corrects_id = disclosure.id and correction.state = 'published')
                        order by until_day desc, published_at desc
                        """,
                        Map.of("holders", holders.stream().map(UnitId::value).toList()));
    }

    boolean hasBecomeWrong(DisclosureId id) {
        return !select("where id = :id and (" + WRITTEN_LATER + ")", Map.of("id", id.value()))
                .isEmpty();
    }

    private List<Disclosure> select(String condition, Map<String, ?> parameters) {
        Map<DisclosureId, Map<FundId, Integer>> upto = new HashMap<>();
        jdbc.sql(
                        "select disclosure_id, fund_id, upto from disclosure_fund where disclosure_id in (select id from disclosure "
                                + condition.replaceAll(" order by.*", "") + ")")
                .params(parameters)
                .query(row -> {
                    upto.computeIfAbsent(
                                    new DisclosureId(row.getObject("disclosure_id", UUID.class)),
                                    one -> new HashMap<>())
                            .put(new FundId(row.getObject("fund_id", UUID.class)), row.getInt("upto"));
                });
        return jdbc.sql(SELECT + condition)
                .params(parameters)
                .query((row, number) -> disclosure(row, upto))
                .list();
    }

    private static Disclosure disclosure(ResultSet row, Map<DisclosureId, Map<FundId, Integer>> upto)
            throws SQLException {
        DisclosureId id = new DisclosureId(row.getObject("id", UUID.class));
        UUID corrects = row.getObject("corrects_id", UUID.class);
        OffsetDateTime publishedAt = row.getObject("published_at", OffsetDateTime.class);
        return new Disclosure(
                id,
                row.getInt("version"),
                new UnitId(row.getObject("holder_id", UUID.class)),
                new Period(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)),
                DisclosureState.ofStored(row.getString("state")),
                upto.getOrDefault(id, Map.of()),
                Localized.fromNullable(row, "note"),
                corrects == null ? null : new DisclosureId(corrects),
                row.getString("reason"),
                new Author(row.getObject("drafted_by", UUID.class), row.getObject("drafted_under", UUID.class)),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                publishedAt == null ? null : publishedAt.toInstant());
    }
}
