package org.gongjian.alliances.committee;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.alliances.AllianceId;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The committees and their editions as rows. */
@Repository
class CommitteeRows {

    private final JdbcClient jdbc;

    CommitteeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is taken. */
    boolean add(CommitteeId id, Author author, Instant at) {
        return jdbc.sql("""
                        insert into committee (id, version, author_id, founded_at) values (:id, 1, :author, :at)
                        on conflict (district_id, id) do nothing
                        """)
                        .param("id", id.value())
                        .param("author", author.account())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where somebody else made an edition meanwhile. */
    boolean advance(CommitteeId id, int version) {
        return jdbc.sql("update committee set version = version + 1 where id = :id and version = :version")
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    void write(DescribeCommittee committee, int version) {
        jdbc.sql("""
                insert into committee_edition (committee_id, version, name, purpose, host_id, alliance_id)
                values (:id, :version, :name::jsonb, :purpose::jsonb, :host, :alliance)
                """)
                .param("id", committee.id().value())
                .param("version", version)
                .param("name", committee.name().json())
                .param("purpose", Localized.jsonOf(committee.purpose()))
                .param("host", committee.host().value())
                .param(
                        "alliance",
                        committee.alliance() == null
                                ? null
                                : committee.alliance().value())
                .update();
        for (int i = 0; i < committee.members().size(); i++) {
            write(committee.id(), version, i + 1, committee.members().get(i));
        }
    }

    private void write(CommitteeId id, int version, int position, Member member) {
        jdbc.sql("""
                insert into committee_member (committee_id, version, position, post_id, role, since, until)
                values (:id, :version, :position, :post, :role, :since, :until)
                """)
                .param("id", id.value())
                .param("version", version)
                .param("position", position)
                .param("post", member.post().value())
                .param("role", member.role().name().toLowerCase(Locale.ROOT))
                .param("since", member.since())
                .param("until", member.until())
                .update();
    }

    Optional<Committee> byId(CommitteeId id) {
        return load(List.of(id.value())).stream().findFirst();
    }

    List<UUID> latest(@Nullable UUID before, int atMost) {
        return jdbc.sql("""
                select id from committee where cast(:before as uuid) is null or id < :before
                 order by id desc limit :atMost
                """)
                .param("before", before)
                .param("atMost", atMost)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those a unit keeps, or has a post in, now or before. */
    List<UUID> of(UnitId unit) {
        return jdbc.sql("""
                select committee.id from committee join committee_edition edition
                    on edition.committee_id = committee.id and edition.version = committee.version
                 where edition.host_id = :unit or exists (
                    select from committee_member member join post on post.id = member.post_id
                     where member.committee_id = committee.id and member.version = committee.version
                       and post.unit_id = :unit)
                 order by committee.id desc
                """)
                .param("unit", unit.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    List<UUID> of(AllianceId alliance) {
        return jdbc.sql("""
                select committee.id from committee join committee_edition edition
                    on edition.committee_id = committee.id and edition.version = committee.version
                 where edition.alliance_id = :alliance order by committee.id desc
                """)
                .param("alliance", alliance.value())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Newest first. */
    List<Committee> load(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Member>> members = members(ids);
        return jdbc.sql("""
                select committee.id, committee.version, edition.name, edition.purpose, edition.host_id,
                       edition.alliance_id
                  from committee join committee_edition edition
                    on edition.committee_id = committee.id and edition.version = committee.version
                 where committee.id in (:ids) order by committee.id desc
                """)
                .param("ids", ids)
                .query((row, number) -> committee(row, members))
                .list();
    }

    private Map<UUID, List<Member>> members(Collection<UUID> ids) {
        return jdbc
                .sql("""
                select member.committee_id, member.post_id, member.role, member.since, member.until
                  from committee join committee_member member
                    on member.committee_id = committee.id and member.version = committee.version
                 where committee.id in (:ids) order by member.position
                """)
                .param("ids", ids)
                .query((row, number) -> Map.entry(row.getObject("committee_id", UUID.class), member(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Committee committee(ResultSet row, Map<UUID, List<Member>> members) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID alliance = row.getObject("alliance_id", UUID.class);
        return new Committee(
                new CommitteeId(id),
                row.getInt("version"),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "purpose"),
                new UnitId(row.getObject("host_id", UUID.class)),
                alliance == null ? null : new AllianceId(alliance),
                members.getOrDefault(id, List.of()));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new PostId(row.getObject("post_id", UUID.class)),
                Member.Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class));
    }
}
