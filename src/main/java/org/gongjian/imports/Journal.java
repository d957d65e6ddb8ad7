package org.gongjian.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.FormerRow;
import org.gongjian.people.SealedText;
import org.gongjian.people.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What each batch of an import made and changed, with the changed rows as they were, sealed in the vault. */
@Repository
class Journal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final Vault vault;

    Journal(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** One batch. */
    record Batch(int seq, List<UUID> created, List<FormerRow> former) {}

    void add(ImportId id, Batch batch) {
        @Nullable
        SealedText sealed = batch.former().isEmpty()
                ? null
                : vault.seal(
                        id.ref(), "journal-" + batch.seq(), text(batch.former()).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into import_batch (import_id, seq, created, changed, former, former_key)
                values (:id, :seq, :created, :changed, :former, :key)
                """)
                .param("id", id.value())
                .param("seq", batch.seq())
                .param("created", batch.created().toArray(UUID[]::new))
                .param("changed", batch.former().stream().map(FormerRow::id).toArray(UUID[]::new))
                .param("former", sealed == null ? null : sealed.bytes())
                .param("key", sealed == null ? null : sealed.key())
                .update();
    }

    /** Last first: what was made last goes first. */
    List<Batch> of(ImportId id) {
        return jdbc.sql(
                        "select seq, created, former, former_key from import_batch where import_id = :id order by seq desc")
                .param("id", id.value())
                .query((row, number) -> {
                    int seq = row.getInt(1);
                    byte @Nullable [] former = row.getBytes(3);
                    return new Batch(
                            seq,
                            List.of((UUID[]) row.getArray(2).getArray()),
                            former == null
                                    ? List.of()
                                    : rows(vault.open(
                                            id.ref(), "journal-" + seq, new SealedText(former, row.getString(4)))));
                })
                .list();
    }

    /** Forgets what the rows were; what was made is still known. */
    void settle(ImportId id) {
        jdbc.sql(
                        "update import_batch set former = null, former_key = null where import_id = :id and former is not null")
                .param("id", id.value())
                .update();
    }

    private static String text(List<FormerRow> rows) {
        ArrayNode array = JSON.createArrayNode();
        rows.forEach(row -> array.addObject()
                .put("id", row.id().toString())
                .put("version", row.version())
                .put("row", row.json()));
        return array.toString();
    }

    private static List<FormerRow> rows(byte[] text) {
        List<FormerRow> rows = new ArrayList<>();
        for (JsonNode row : JSON.readTree(new String(text, StandardCharsets.UTF_8))) {
            rows.add(new FormerRow(
                    UUID.fromString(row.path("id").stringValue()),
                    row.path("version").intValue(),
                    row.path("row").stringValue()));
        }
        return rows;
    }
}
