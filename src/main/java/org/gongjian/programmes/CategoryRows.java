package org.gongjian.programmes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The categories as rows. */
@Repository
class CategoryRows {

    private static final String SELECT =
            "select id, parent_id, thing, code, name, taxonomy, term, version from category";

    private final JdbcClient jdbc;

    CategoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id, the code or the name under its parent is there already. */
    boolean add(Category category) {
        return jdbc.sql("""
                insert into category (id, parent_id, thing, code, name, taxonomy, term)
                values (:id, :parent, :thing, :code, :name::jsonb, :taxonomy, :term)
                on conflict do nothing
                """)
                        .param("id", category.id().value())
                        .param("parent", value(category.parent()))
                        .param("thing", category.thing().stored())
                        .param("code", category.code())
                        .param("name", category.name().json())
                        .param("taxonomy", taxonomy(category.term()))
                        .param("term", term(category.term()))
                        .update()
                == 1;
    }

    /** False where somebody changed it meanwhile. */
    boolean change(Category category) {
        return jdbc.sql("""
                update category set name = :name::jsonb, taxonomy = :taxonomy, term = :term, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("id", category.id().value())
                        .param("name", category.name().json())
                        .param("taxonomy", taxonomy(category.term()))
                        .param("term", term(category.term()))
                        .param("version", category.version())
                        .update()
                == 1;
    }

    /** Those of the categories that come with the product. */
    Set<String> codes() {
        return jdbc.sql("select code from category where code is not null")
                .query((row, number) -> row.getString("code"))
                .set();
    }

    Optional<Category> byId(CategoryId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(CategoryRows::category)
                .optional();
    }

    Optional<Category> byCode(String code) {
        return jdbc.sql(SELECT + " where code = :code")
                .param("code", code)
                .query(CategoryRows::category)
                .optional();
    }

    /** One of the parent's that is called so in either language. */
    Optional<Category> called(@Nullable CategoryId parent, Localized name) {
        return jdbc.sql(SELECT + """
                 where parent_id is not distinct from cast(:parent as uuid)
                   and (lower(name ->> 'zh-CN') = lower(:zh) or lower(name ->> 'en') = lower(:en))
                 order by id
                 limit 1
                """)
                .param("parent", value(parent))
                .param("zh", name.zh())
                .param("en", name.en())
                .query(CategoryRows::category)
                .optional();
    }

    List<Category> all() {
        return jdbc.sql(SELECT + " order by id").query(CategoryRows::category).list();
    }

    private static @Nullable String taxonomy(@Nullable TaxonomyTerm term) {
        return term == null ? null : term.taxonomy();
    }

    private static @Nullable String term(@Nullable TaxonomyTerm term) {
        return term == null ? null : term.term();
    }

    private static @Nullable UUID value(@Nullable CategoryId id) {
        return id == null ? null : id.value();
    }

    private static Category category(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent_id", UUID.class);
        return new Category(
                new CategoryId(row.getObject("id", UUID.class)),
                parent == null ? null : new CategoryId(parent),
                Category.Thing.ofStored(row.getString("thing")),
                row.getString("code"),
                Localized.from(row, "name"),
                row.getString("taxonomy") == null
                        ? null
                        : new TaxonomyTerm(row.getString("taxonomy"), row.getString("term")),
                row.getInt("version"));
    }
}
