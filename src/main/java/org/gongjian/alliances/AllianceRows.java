package org.gongjian.alliances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alliances and their editions as rows. */
@Repository
class AllianceRows {

    private final JdbcClient jdbc;

    AllianceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is taken. */
    boolean add(AllianceId id, Author author, Instant at) {
        return jdbc.sql("""
                        insert into alliance (id, version, author_id, founded_at) values (:id, 1, :author, :at)
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", id.value())
                        .param("author", author.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean isBy(AllianceId id, Author author) {
        return jdbc.sql(
                        "select exists (select from alliance where id = :id and author_id is not distinct from :author)")
                .param("id", id.value())
                .param("author", author.account())
                .query(Boolean.class)
                .single();
    }

    /** False where somebody else made an edition meanwhile. */
    boolean advance(AllianceId id, int version) {
        return jdbc.sql("update alliance set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void write(DescribeAlliance alliance, int version) {
        jdbc.sql("""
                insert into alliance_edition (alliance_id, version, name, meaning, founder_id)
                values (:id, :version, :name::jsonb, :meaning::jsonb, :founder)
                """)
                .param("id", alliance.id().value())
                .param("version", version)
                .param("name", alliance.name().json())
                .param("meaning", Localized.jsonOf(alliance.meaning()))
                .param("founder", alliance.founder().value())
                .update();
        alliance.members().forEach(member -> write(alliance.id(), version, member));
    }

    private void write(AllianceId id, int version, Membership member) {
        jdbc.sql("""
                insert into alliance_member (alliance_id, version, unit_id, since, until, standing)
                values (:id, :version, :unit, :since, :until, :standing::jsonb)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("unit", member.unit().value())
                .param("since", member.since())
                .param("until", member.until())
                .param("standing", member.standing().json())
                .update();
    }

    Optional<Alliance> byId(AllianceId id) {
        return load(List.of(id.value())).stream().findFirst();
    }

    List<UUID> latest(@Nullable UUID before, int atMost) {
        return jdbc.sql("""
                select id from alliance where cast(:before as uuid) is null or id < :before
                 order by id desc limit :atMost
                """)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Founders and members on a day, each once. */
    long countUnits(LocalDate day) {
        return jdbc.sql("""
                select count(*) from (
                    select edition.founder_id as unit_id
                      from alliance join alliance_edition edition
                        on edition.alliance_id = alliance.id and edition.version = alliance.version
                    union
                    select member.unit_id
                      from alliance join alliance_member member
                        on member.alliance_id = alliance.id and member.version = alliance.version
                     where member.since <= :day and (member.until is null or member.until >= :day)) units
                """).param("day", day).query(Long.class).single();
    }

    /** Those a unit founded, or belongs or belonged to. */
    List<UUID> of(UnitId unit) {
        return jdbc.sql("""
                select alliance.id from alliance join alliance_edition edition
                    on edition.alliance_id = alliance.id and edition.version = alliance.version
                 where edition.founder_id = :unit or exists (
                    select from alliance_member member
                     where member.alliance_id = alliance.id and member.version = alliance.version
                       and member.unit_id = :unit)
                 order by alliance.id desc
                """)
                .param("unit", unit.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Newest first. */
    List<Alliance> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Membership>> members = members(ids);
        return jdbc.sql("""
                select alliance.id, alliance.version, edition.name, edition.meaning, edition.founder_id
                  from alliance join alliance_edition edition
                    on edition.alliance_id = alliance.id and edition.version = alliance.version
                 where alliance.id in (:ids)
                 order by alliance.id desc
                """)
                .param("ids", ids)
                .query((row, number) -> alliance(row, members))
                .list();
    }

    private Map<UUID, List<Membership>> members(Collection<UUID> ids) {
        return jdbc
                .sql("""
                select member.alliance_id, member.unit_id, member.standing, member.since, member.until
                  from alliance join alliance_member member
                    on member.alliance_id = alliance.id and member.version = alliance.version
                 where alliance.id in (:ids)
                 order by member.since, member.unit_id
                """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("alliance_id", UUID.class), member(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Alliance alliance(ResultSet row, Map<UUID, List<Membership>> members) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Alliance(
                new AllianceId(id),
                row.getInt("version"),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "meaning"),
                new UnitId(row.getObject("founder_id", UUID.class)),
                members.getOrDefault(id, List.of()));
    }

    private static Membership member(ResultSet row) throws SQLException {
        return new Membership(
                new UnitId(row.getObject("unit_id", UUID.class)),
                Localized.from(row, "standing"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
