package org.gongjian.organizations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The posts as rows. */
@Repository
class PostRows {

    private static final String SELECT = "select id, unit_id, title, holder_id, version from post";

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Post post) {
        return with(jdbc.sql("""
                insert into post (id, unit_id, title, holder_id) values (:id, :unit, :title::jsonb, :holder)
                on conflict (district_id, id) do nothing
                """), post).param("unit", post.unit().value()).update() == 1;
    }

    /** The posts some persons hold. */
    List<Post> heldBy(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where holder_id = any(:persons) order by id")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PostRows::post)
                .list();
    }

    /** False where somebody changed it meanwhile. */
    boolean change(Post post) {
        return with(jdbc.sql("""
                update post set title = :title::jsonb, holder_id = :holder, version = version + 1
                 where id = :id and version = :version
                """), post).param("version", post.version()).update() == 1;
    }

    Optional<Post> byId(PostId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(PostRows::post)
                .optional();
    }

    List<Post> of(UnitId unit) {
        return jdbc.sql(SELECT + " where unit_id = :unit order by id")
                .param("unit", unit.value())
                .query(PostRows::post)
                .list();
    }

    List<Post> ofAll(Collection<UnitId> units) {
        return jdbc.sql(SELECT + " where unit_id = any(:units) order by unit_id, id")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(PostRows::post)
                .list();
    }

    List<Post> all() {
        return jdbc.sql(SELECT + " order by unit_id, id").query(PostRows::post).list();
    }

    List<Post> byIds(Collection<PostId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + " where id in (:ids)")
                .param("ids", ids.stream().map(PostId::value).toList())
                .query(PostRows::post)
                .list();
    }

    private static StatementSpec with(StatementSpec statement, Post post) {
        return statement
                .param("id", post.id().value())
                .param("title", post.title().json())
                .param("holder", post.holder() == null ? null : post.holder().value());
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        UUID holder = row.getObject("holder_id", UUID.class);
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Localized.from(row, "title"),
                holder == null ? null : new PersonId(holder),
                row.getInt("version"));
    }
}
