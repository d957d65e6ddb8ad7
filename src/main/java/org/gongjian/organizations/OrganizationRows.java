package org.gongjian.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.LargeCounts;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The units' facts as rows; the area is read from the registry of units. */
@Repository
class OrganizationRows {

    private static final String SELECT = """
            select organization.id, kind, name, short_name, other_name, code, unit.area_id, parent_id, entered_by, version
              from organization join unit on unit.id = organization.id
            """;

    private static final String FOUND = """
             where (cast(:kind as text) is null or kind = :kind)
               and (cast(:areas as text[]) is null or exists (
                    select from unit placed where placed.id = organization.id and placed.area_id = any(cast(:areas as uuid[]))))
               and (cast(:words as text) is null
                    or position(:words in lower(concat_ws(' ', code, name ->> 'zh-CN', name ->> 'en', short_name ->> 'zh-CN',
                           short_name ->> 'en', other_name ->> 'zh-CN', other_name ->> 'en'))) > 0)
            """;

    private final JdbcClient jdbc;
    private final LargeCounts counts;

    OrganizationRows(JdbcClient jdbc, LargeCounts counts) {
        this.jdbc = jdbc;
        this.counts = counts;
    }

    /** False where the id or the code is there already. */
    boolean add(Organization organization) {
        return with(jdbc.sql("""
                insert into organization (id, kind, name, short_name, other_name, code, parent_id, entered_by)
                values (:id, :kind, :name::jsonb, :shortName::jsonb, :otherName::jsonb, :code, :parent, :enteredBy)
                on conflict do nothing
                """), organization)
                        .param(
                                "enteredBy",
                                organization.enteredBy() == null
                                        ? null
                                        : organization.enteredBy().value())
                        .update()
                == 1;
    }

    /** False where somebody changed it meanwhile. */
    boolean change(Organization organization) {
        return with(jdbc.sql("""
                update organization set kind = :kind, name = :name::jsonb, short_name = :shortName::jsonb,
                       other_name = :otherName::jsonb, code = :code, parent_id = :parent, version = version + 1
                 where id = :id and version = :version
                """), organization)
                        .param("version", organization.version())
                        .update()
                == 1;
    }

    Optional<Organization> byId(UnitId id) {
        return jdbc.sql(SELECT + " where organization.id = :id")
                .param("id", id.value())
                .query(OrganizationRows::organization)
                .optional();
    }

    Optional<Organization> byCode(Uscc code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code.value())
                .query(OrganizationRows::organization)
                .optional();
    }

    List<Organization> byIds(Collection<UnitId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where organization.id in (:ids)")
                .param("ids", ids.stream().map(UnitId::value).toList())
                .query(OrganizationRows::organization)
                .list();
    }

    List<Organization> all() {
        return jdbc.sql(SELECT + " order by organization.id")
                .query(OrganizationRows::organization)
                .list();
    }

    List<Organization> partsOf(UnitId parent) {
        return jdbc.sql(SELECT + " where parent_id = :parent order by organization.id")
                .param("parent", parent.value())
                .query(OrganizationRows::organization)
                .list();
    }

    /** Whether a unit is the other or part of it, at any depth. */
    boolean isWithin(UnitId unit, UnitId other) {
        return jdbc.sql("""
                with recursive above as (
                    select id, parent_id from organization where id = :unit
                    union
                    select parent.id, parent.parent_id from organization parent join above on above.parent_id = parent.id
                )
                select exists (select from above where id = :other)
                """)
                .param("unit", unit.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    List<Organization> find(FindOrganizations wanted, @Nullable Set<AreaId> areas, @Nullable UnitId after, int atMost) {
        return found(jdbc.sql("""
                select organization.id, kind, name, short_name, other_name, code, unit.area_id, parent_id, entered_by, version
                  from (select * from organization
                """ + FOUND + """
                           and (cast(:after as uuid) is null or id > :after)
                         order by id
                         limit :atMost) organization
                  join unit on unit.id = organization.id
                 order by organization.id
                """), wanted, areas)
                .param("after", after == null ? null : after.value())
                .param("atMost", atMost)
                .query(OrganizationRows::organization)
                .list();
    }

    /** Where words are looked for among very many, what was found is remembered, however few they are. */
    long count(FindOrganizations wanted, @Nullable Set<AreaId> areas) {
        return counts.counted(
                new Question(wanted, areas),
                question -> found(jdbc.sql("select count(*) from organization" + FOUND), wanted, areas)
                        .query(Long.class)
                        .single(),
                found -> wanted.words() == null ? found : count(FindOrganizations.all(), null));
    }

    private record Question(
            FindOrganizations wanted, @Nullable Set<AreaId> areas) {}

    private static StatementSpec found(StatementSpec statement, FindOrganizations wanted, @Nullable Set<AreaId> areas) {
        return statement
                .param("kind", wanted.kind() == null ? null : wanted.kind().code())
                .param(
                        "areas",
                        areas == null
                                ? null
                                : areas.stream()
                                        .map(area -> area.value().toString())
                                        .toArray(String[]::new))
                .param("words", wanted.words() == null ? null : wanted.words().toLowerCase(Locale.ROOT));
    }

    private static StatementSpec with(StatementSpec statement, Organization organization) {
        return statement
                .param("id", organization.id().value())
                .param("kind", organization.kind().code())
                .param("name", organization.name().json())
                .param("shortName", Localized.jsonOf(organization.shortName()))
                .param("otherName", Localized.jsonOf(organization.otherName()))
                .param(
                        "code",
                        organization.code() == null ? null : organization.code().value())
                .param(
                        "parent",
                        organization.parent() == null
                                ? null
                                : organization.parent().value());
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        String code = row.getString("code");
        UUID area = row.getObject("area_id", UUID.class);
        return new Organization(
                new UnitId(row.getObject("id", UUID.class)),
                Organization.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Localized.from(row, "name"),
                Localized.fromNullable(row, "short_name"),
                Localized.fromNullable(row, "other_name"),
                code == null ? null : new Uscc(code),
                area == null ? null : new AreaId(area),
                unit(row, "parent_id"),
                unit(row, "entered_by"),
                row.getInt("version"));
    }

    private static @Nullable UnitId unit(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new UnitId(id);
    }
}
