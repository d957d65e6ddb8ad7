package org.gongjian.publishing.contributors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The contributors as rows. */
@Repository
class ContributorRows {

    private static final String SELECT = """
            select contributor.id, contributor.name, contributor.unit_id, contributor.version,
                   array(select credit.credit from contributor_credit credit
                          where credit.contributor_id = contributor.id order by credit.credit) as credits
              from contributor
            """;

    private final JdbcClient jdbc;

    ContributorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Contributor contributor, @Nullable UUID by) {
        int added = jdbc.sql("""
                insert into contributor (id, name, unit_id, added_by, version)
                values (:id, :name::jsonb, :unit, :by, 0)
                on conflict do nothing
                """)
                .param("id", contributor.id().value())
                .param("name", contributor.name().json())
                .param("unit", unit(contributor))
                .param("by", by)
                .update();
        if (added == 1) {
            addCredits(contributor);
        }
        return added == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean change(Contributor contributor) {
        int changed = jdbc.sql("""
                update contributor set name = :name::jsonb, unit_id = :unit, version = version + 1
                 where id = :id and version = :version
                """)
                .param("id", contributor.id().value())
                .param("name", contributor.name().json())
                .param("unit", unit(contributor))
                .param("version", contributor.version())
                .update();
        if (changed == 1) {
            jdbc.sql("delete from contributor_credit where contributor_id = :id")
                    .param("id", contributor.id().value())
                    .update();
            addCredits(contributor);
        }
        return changed == 1;
    }

    List<Contributor> all() {
        return jdbc.sql(SELECT + " order by contributor.id")
                .query(ContributorRows::contributor)
                .list();
    }

    List<Contributor> byIds(Collection<ContributorId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where contributor.id in (:ids)")
                        .param("ids", ids.stream().map(ContributorId::value).toList())
                        .query(ContributorRows::contributor)
                        .list();
    }

    Optional<Contributor> byId(ContributorId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    private void addCredits(Contributor contributor) {
        for (Credit credit : contributor.credits()) {
            jdbc.sql("insert into contributor_credit (contributor_id, credit) values (:id, :credit)")
                    .param("id", contributor.id().value())
                    .param("credit", credit.stored())
                    .update();
        }
    }

    private static @Nullable UUID unit(Contributor contributor) {
        return contributor.unit() == null ? null : contributor.unit().value();
    }

    private static Contributor contributor(ResultSet row, int number) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        Set<Credit> credits = Arrays.stream((String[]) row.getArray("credits").getArray())
                .map(Credit::ofStored)
                .collect(Collectors.toUnmodifiableSet());
        return new Contributor(
                new ContributorId(row.getObject("id", UUID.class)),
                Localized.from(row, "name"),
                unit == null ? null : new UnitId(unit),
                credits,
                row.getInt("version"));
    }
}
