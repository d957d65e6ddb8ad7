package org.gongjian.recognition;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.gongjian.recognition.signing.SigningKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which disowned keys a district has noted in its books. Whether a key is trusted is asked of the file, never of these rows. */
@Repository
class DisownedKeyRows {

    private final JdbcClient jdbc;

    DisownedKeyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> noted() {
        return jdbc.sql("select key_id from disowned_key order by key_id")
                .query((row, number) -> String.valueOf(row.getString("key_id")))
                .list();
    }

    /** False where another process has noted it meanwhile. */
    boolean note(UUID id, SigningKey key, SigningKey.Disowned disowned, Instant at) {
        return jdbc.sql("""
                insert into disowned_key (key_id, id, disowned_on, reason, noted_at)
                values (:key, :id, :on, :reason, :at)
                on conflict do nothing
                """)
                        .param("key", key.id())
                        .param("id", id)
                        .param("on", disowned.on())
                        .param("reason", disowned.because())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
