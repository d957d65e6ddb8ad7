package org.gongjian.personal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.files.FileId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom files show. */
@Repository
class ShownRows {

    private final JdbcClient jdbc;

    ShownRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Shown(FileId file, PersonId person) {}

    /** False where it is known already. */
    boolean add(FileId file, PersonId person, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                        insert into shown_person (file_id, person_id, named_at, named_by) values (:file, :person, :at, :by)
                        on conflict (district_id, file_id, person_id) do nothing
                        """)
                        .param("file", file.value())
                        .param("person", person.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Under whichever id it was said. */
    boolean remove(FileId file, Collection<PersonId> ids) {
        return jdbc.sql("delete from shown_person where file_id = :file and person_id = any(:ids)")
                        .param("file", file.value())
                        .param("ids", uuids(ids))
                        .update()
                > 0;
    }

    /** By file, in the order in which they were named. */
    Map<FileId, List<PersonId>> on(Collection<FileId> files) {
        return jdbc
                .sql("""
                        select file_id, person_id from shown_person where file_id = any(:files)
                         order by named_at, person_id
                        """)
                .param("files", files.stream().map(FileId::value).toArray(UUID[]::new))
                .query((row, number) -> new Shown(
                        new FileId(row.getObject("file_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Shown::file, Collectors.mapping(Shown::person, Collectors.toUnmodifiableList())));
    }

    List<FileId> showing(Collection<PersonId> ids) {
        return jdbc.sql("select distinct file_id from shown_person where person_id = any(:ids) order by file_id")
                .param("ids", uuids(ids))
                .query((row, number) -> new FileId(row.getObject("file_id", UUID.class)))
                .list();
    }

    private static UUID[] uuids(Collection<PersonId> ids) {
        return ids.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
