package org.gongjian.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges as rows: pointers set and taken back, with what the survivor said before. */
@Repository
class MergeRows {

    private static final String SELECT = """
            select id, survivor_id, merged_id, taken, merged_at, undone_at, survivor_before, survivor_after, merged_before
              from person_merge
            """;

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what the survivor says now, and who points at the merged one. */
    void keep(MergePersons command, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                insert into person_merge (id, survivor_id, merged_id, taken, merged_at, merged_by,
                       survivor_before, survivor_after, merged_before, name, sort_key, birth_date,
                       phone, phone_key, phone_index, phone_mask,
                       id_number, id_number_key, id_number_index, id_number_mask, address, address_key)
                select :id, id, :merged, :taken, :at, :by, version, version + 1, :mergedVersion, name, sort_key, birth_date,
                       phone, phone_key, phone_index, phone_mask,
                       id_number, id_number_key, id_number_index, id_number_mask, address, address_key
                  from person where id = :survivor
                """)
                .param("id", command.id().value())
                .param("survivor", command.survivor().value())
                .param("merged", command.merged().value())
                .param("mergedVersion", command.mergedVersion())
                .param(
                        "taken",
                        command.taken().stream()
                                .sorted()
                                .map(MergePersons.Field::code)
                                .toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        jdbc.sql("""
                insert into person_merge_follower (merge_id, person_id)
                select :merge, id from person where merged_into = :merged
                """)
                .param("merge", command.id().value())
                .param("merged", command.merged().value())
                .update();
    }

    /** Points the merged one, and all that pointed at it, at the survivor. */
    void point(PersonId merged, PersonId survivor) {
        jdbc.sql("update person set merged_into = :survivor where merged_into = :merged")
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .update();
        jdbc.sql("update person set merged_into = :survivor, version = version + 1 where id = :merged")
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .update();
    }

    /** Puts both rows back as they were, the survivor first, for two never have one ID number; versions only ever grow. */
    void restore(Merge merge, @Nullable UUID by, Instant at) {
        jdbc.sql("""
                update person
                   set name = was.name, sort_key = was.sort_key, birth_date = was.birth_date,
                       phone = was.phone, phone_key = was.phone_key, phone_index = was.phone_index,
                       phone_mask = was.phone_mask, id_number = was.id_number, id_number_key = was.id_number_key,
                       id_number_index = was.id_number_index, id_number_mask = was.id_number_mask,
                       address = was.address, address_key = was.address_key, version = person.version + 1
                  from person_merge was where was.id = :merge and person.id = was.survivor_id
                """).param("merge", merge.id().value()).update();
        jdbc.sql("""
                update person set merged_into = null, version = version + 1 where id = :merged
                """).param("merged", merge.merged().value()).update();
        jdbc.sql("""
                update person set merged_into = :merged
                 where id in (select person_id from person_merge_follower where merge_id = :merge)
                """)
                .param("merged", merge.merged().value())
                .param("merge", merge.id().value())
                .update();
        jdbc.sql("update person_merge set undone_at = :at, undone_by = :by where id = :merge")
                .param("merge", merge.id().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
        moveOn(merge.survivor(), merge.survivorBefore());
        moveOn(merge.merged(), merge.mergedBefore());
    }

    /** An earlier merge that could be undone before this one can be undone after it. */
    private void moveOn(PersonId survivor, int version) {
        jdbc.sql("""
                update person_merge set survivor_after = (select version from person where id = :survivor)
                 where survivor_id = :survivor and survivor_after = :version and undone_at is null
                """)
                .param("survivor", survivor.value())
                .param("version", version)
                .update();
    }

    Optional<Merge> byId(MergeId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(MergeRows::merge)
                .optional();
    }

    /** Those that stand, latest first. */
    List<Merge> standing(PersonId survivor) {
        return jdbc.sql(SELECT + """
                 where survivor_id = :survivor and undone_at is null order by merged_at desc, id desc
                """)
                .param("survivor", survivor.value())
                .query(MergeRows::merge)
                .list();
    }

    boolean addApart(PersonId one, PersonId other, @Nullable UUID by, Instant at) {
        boolean first = one.value().toString().compareTo(other.value().toString()) < 0;
        return jdbc.sql("""
                insert into person_apart (one_id, other_id, said_at, said_by) values (:one, :other, :at, :by)
                on conflict (district_id, one_id, other_id) do nothing
                """)
                        .param("one", (first ? one : other).value())
                        .param("other", (first ? other : one).value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        OffsetDateTime undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new Merge(
                new MergeId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("survivor_id", UUID.class)),
                new PersonId(row.getObject("merged_id", UUID.class)),
                List.of((String[]) row.getArray("taken").getArray()),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                undoneAt == null ? null : undoneAt.toInstant(),
                row.getInt("survivor_before"),
                row.getInt("survivor_after"),
                row.getInt("merged_before"));
    }
}
