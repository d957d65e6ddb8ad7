package org.gongjian.people.consents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words as rows; an edition is never changed. */
@Repository
class ConsentTextRows {

    private final JdbcClient jdbc;

    ConsentTextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the edition is there already. */
    boolean add(ConsentText text, @Nullable UUID by, Instant at) {
        return jdbc.sql("""
                insert into consent_text (kind, edition, title, words, strict, written_at, written_by)
                values (:kind, :edition, :title::jsonb, :words::jsonb, :strict, :at, :by)
                on conflict (district_id, kind, edition) do nothing
                """)
                        .param("kind", text.kind().value())
                        .param("edition", text.edition())
                        .param("title", text.title().json())
                        .param("words", text.words().json())
                        .param("strict", text.strict())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** The latest edition of each kind. */
    List<ConsentText> latest() {
        return jdbc.sql("""
                select distinct on (kind) kind, edition, title, words, strict from consent_text order by kind, edition desc
                """).query(ConsentTextRows::text).list();
    }

    static ConsentText text(ResultSet row, int number) throws SQLException {
        return new ConsentText(
                new ConsentKind(row.getString("kind")),
                row.getInt("edition"),
                Localized.from(row, "title"),
                Localized.from(row, "words"),
                row.getBoolean("strict"));
    }
}
