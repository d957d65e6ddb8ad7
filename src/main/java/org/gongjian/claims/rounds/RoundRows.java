package org.gongjian.claims.rounds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds as rows, with what is in them. */
@Repository
class RoundRows {

    private static final String SELECT = """
            select id, version, title, programme_id, host_id, opens_at, hall_opens_at, closes_at, ended_at from claim_round
            """;

    private final JdbcClient jdbc;

    RoundRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it is new. */
    boolean add(Round round, @Nullable UUID account) {
        boolean added = jdbc.sql("""
                insert into claim_round (id, version, title, programme_id, host_id, opens_at, hall_opens_at, closes_at,
                       entered_by)
                values (:id, 1, :title::jsonb, :programme, :host, :opensAt, :hallOpensAt, :closesAt, :account)
                on conflict (district_id, id) do nothing
                """)
                        .param("id", round.id().value())
                        .param("title", round.title().json())
                        .param(
                                "programme",
                                round.programme() == null
                                        ? null
                                        : round.programme().value())
                        .param("host", round.host().value())
                        .param("opensAt", utc(round.opensAt()))
                        .param("hallOpensAt", utc(round.hallOpensAt()))
                        .param("closesAt", utc(round.closesAt()))
                        .param("account", account)
                        .update()
                == 1;
        if (added) {
            round.entries()
                    .forEach(entry -> jdbc.sql("""
                    insert into claim_round_listing (round_id, listing_id, waited) values (:round, :listing, :waited)
                    """)
                            .param("round", round.id().value())
                            .param("listing", entry.listing().value())
                            .param("waited", entry.waited())
                            .update());
        }
        return added;
    }

    boolean end(RoundId id, int version, Instant now) {
        return jdbc.sql("""
                update claim_round set ended_at = :now, version = version + 1
                 where id = :id and version = :version and ended_at is null
                """)
                        .param("id", id.value())
                        .param("version", version)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Round> byId(RoundId id) {
        return all(" where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The latest first. */
    List<Round> latest(int atMost) {
        return all(" order by opens_at desc, id desc limit :atMost", Map.of("atMost", atMost));
    }

    /** Those that come after one, the latest first. */
    List<Round> latestBefore(Rounds.After after, int atMost) {
        return all(
                " where (opens_at, id) < (:opensAt, :id) order by opens_at desc, id desc limit :atMost",
                Map.of(
                        "opensAt",
                        after.opensAt().atOffset(ZoneOffset.UTC),
                        "id",
                        after.id().value(),
                        "atMost",
                        atMost));
    }

    /** The latest of a programme, whether it has begun or not. */
    Optional<Round> latestOf(ProgrammeId programme) {
        return all(
                        " where programme_id = :programme order by opens_at desc, id desc limit 1",
                        Map.of("programme", programme.value()))
                .stream()
                .findFirst();
    }

    /** Those that one of the units held and that opened between two moments, the first one included; the earliest first. */
    List<Round> openedBetween(Collection<UnitId> hosts, Instant from, Instant until) {
        return hosts.isEmpty()
                ? List.of()
                : all(
                        " where host_id in (:hosts) and opens_at >= :from and opens_at < :until order by opens_at, id",
                        Map.of(
                                "hosts",
                                hosts.stream().map(UnitId::value).toList(),
                                "from",
                                from.atOffset(ZoneOffset.UTC),
                                "until",
                                until.atOffset(ZoneOffset.UTC)));
    }

    /** The latest one that each listing is in. */
    Map<ListingId, Round> latestWith(Collection<ListingId> listings) {
        if (listings.isEmpty()) {
            return Map.of();
        }
        Map<ListingId, RoundId> where = jdbc
                .sql("""
                select distinct on (listing_id) listing_id, round_id
                  from claim_round_listing join claim_round on claim_round.id = claim_round_listing.round_id
                 where listing_id in (:listings) order by listing_id, opens_at desc, round_id desc
                """)
                .param("listings", listings.stream().map(ListingId::value).toList())
                .query((row, number) -> Map.entry(
                        new ListingId(row.getObject("listing_id", UUID.class)),
                        new RoundId(row.getObject("round_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (where.isEmpty()) {
            return Map.of();
        }
        Map<RoundId, Round> rounds = all(
                        " where id in (:ids)",
                        Map.of(
                                "ids",
                                where.values().stream()
                                        .map(RoundId::value)
                                        .distinct()
                                        .toList()))
                .stream()
                .collect(Collectors.toMap(Round::id, round -> round));
        return where.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(rounds.get(entry.getValue()))));
    }

    private List<Round> all(String where, Map<String, ?> parameters) {
        List<Round> bare = jdbc.sql(SELECT + where)
                .params(parameters)
                .query(RoundRows::bare)
                .list();
        Map<UUID, List<Row>> entries = entries(bare);
        return bare.stream()
                .map(round -> with(round, entries.getOrDefault(round.id().value(), List.of())))
                .toList();
    }

    private record Row(UUID round, Round.Entry entry) {}

    private Map<UUID, List<Row>> entries(List<Round> rounds) {
        return rounds.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                select round_id, listing_id, waited from claim_round_listing
                 where round_id in (:ids) order by round_id, waited desc, listing_id
                """)
                        .param(
                                "ids",
                                rounds.stream().map(round -> round.id().value()).toList())
                        .query((row, number) -> new Row(
                                row.getObject("round_id", UUID.class),
                                new Round.Entry(
                                        new ListingId(row.getObject("listing_id", UUID.class)), row.getInt("waited"))))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Row::round));
    }

    private static Round with(Round bare, List<Row> entries) {
        return new Round(
                bare.id(),
                bare.version(),
                bare.title(),
                bare.programme(),
                bare.host(),
                bare.opensAt(),
                bare.hallOpensAt(),
                bare.closesAt(),
                entries.stream().map(Row::entry).toList(),
                bare.endedAt());
    }

    private static Round bare(ResultSet row, int number) throws SQLException {
        UUID programme = row.getObject("programme_id", UUID.class);
        return new Round(
                new RoundId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                Localized.from(row, "title"),
                programme == null ? null : new ProgrammeId(programme),
                new UnitId(row.getObject("host_id", UUID.class)),
                row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                row.getObject("hall_opens_at", OffsetDateTime.class).toInstant(),
                instant(row, "closes_at"),
                List.of(),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
