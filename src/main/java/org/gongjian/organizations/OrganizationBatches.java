package org.gongjian.organizations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The units' facts as rows, many in one statement. */
@Repository
class OrganizationBatches {

    private static final String COLUMNS = """
             from unnest(cast(:ids as uuid[]), cast(:versions as int[]), cast(:kinds as text[]), cast(:names as jsonb[]),
                         cast(:shortNames as jsonb[]), cast(:otherNames as jsonb[]), cast(:codes as text[]),
                         cast(:parents as uuid[]), cast(:enteredBys as uuid[]))
                  as new (id, version, kind, name, short_name, other_name, code, parent_id, entered_by)
            """;

    private final JdbcClient jdbc;

    OrganizationBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<Organization> organizations) {
        with(jdbc.sql("""
                insert into organization (id, kind, name, short_name, other_name, code, parent_id, entered_by)
                select id, kind, name, short_name, other_name, code, parent_id, entered_by
                """ + COLUMNS), organizations).update();
    }

    /** Answers how many were still at their version. */
    int change(List<Organization> organizations) {
        return with(
                        jdbc.sql("""
                update organization set kind = new.kind, name = new.name, short_name = new.short_name,
                       other_name = new.other_name, code = new.code, parent_id = new.parent_id,
                       version = organization.version + 1
                """ + COLUMNS
                                + " where organization.id = new.id and organization.version = new.version"),
                        organizations)
                .update();
    }

    /** With the area, which stands in the registry of units. */
    List<FormerRow> rows(Collection<UUID> ids) {
        return jdbc.sql("""
                select organization.id, version, (to_jsonb(organization) || jsonb_build_object('area_id', unit.area_id))::text
                  from organization join unit on unit.id = organization.id
                 where organization.id = any(:ids) order by organization.id
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> new FormerRow(row.getObject(1, UUID.class), row.getInt(2), row.getString(3)))
                .list();
    }

    /** Only those that nobody changed since; answers how many. */
    int restore(List<FormerRow> former) {
        String[] rows = former.stream().map(FormerRow::json).toArray(String[]::new);
        jdbc.sql("""
                update unit set area_id = was.area_id
                  from unnest(cast(:rows as jsonb[])) former, jsonb_populate_record(null::unit, former) was
                 where unit.id = was.id
                """).param("rows", rows).update();
        return jdbc.sql("""
                update organization set kind = was.kind, name = was.name, short_name = was.short_name,
                       other_name = was.other_name, code = was.code, parent_id = was.parent_id,
                       version = organization.version + 1
                  from unnest(cast(:rows as jsonb[])) former, jsonb_populate_record(null::organization, former) was
                 where organization.id = was.id and organization.version = was.version + 1
                """).param("rows", rows).update();
    }

    Map<UUID, Integer> versions(Collection<UUID> ids) {
        Map<UUID, Integer> versions = new HashMap<>();
        jdbc.sql("select id, version from organization where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    versions.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return versions;
    }

    int takeBack(List<UUID> ids) {
        return jdbc.sql("select take_back_organizations(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }

    private static StatementSpec with(StatementSpec statement, List<Organization> rows) {
        return statement
                .param("ids", rows.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .param("versions", rows.stream().map(Organization::version).toArray(Integer[]::new))
                .param("kinds", rows.stream().map(one -> one.kind().code()).toArray(String[]::new))
                .param("names", texts(rows, one -> one.name().json()))
                .param("shortNames", texts(rows, one -> Localized.jsonOf(one.shortName())))
                .param("otherNames", texts(rows, one -> Localized.jsonOf(one.otherName())))
                .param(
                        "codes",
                        texts(
                                rows,
                                one -> one.code() == null ? null : one.code().value()))
                .param("parents", texts(rows, one -> text(one.parent())))
                .param("enteredBys", texts(rows, one -> text(one.enteredBy())));
    }

    private static @Nullable String[] texts(List<Organization> rows, Function<Organization, @Nullable String> text) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text.apply(rows.get(i));
        }
        return texts;
    }

    private static @Nullable String text(@Nullable UnitId unit) {
        return unit == null ? null : unit.value().toString();
    }
}
