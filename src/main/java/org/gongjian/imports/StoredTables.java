package org.gongjian.imports;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.people.SealedText;
import org.gongjian.people.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that were sent, sealed in the vault, and what was found wrong with them. */
@Repository
class StoredTables {

    private static final int CHUNK = 1 << 20;
    private static final int FAULTS_AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final Vault vault;

    StoredTables(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    void add(ImportId id, byte[] content) {
        for (int seq = 0; seq * (long) CHUNK < content.length; seq++) {
            int from = seq * CHUNK;
            byte[] piece = Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK));
            SealedText sealed = vault.seal(id.ref(), "file-" + seq, piece);
            jdbc.sql(
                            "insert into import_chunk (import_id, seq, content, content_key) values (:id, :seq, :content, :key)")
                    .param("id", id.value())
                    .param("seq", seq)
                    .param("content", sealed.bytes())
                    .param("key", sealed.key())
                    .update();
        }
    }

    /** Refused where the file is gone. */
    byte[] content(ImportId id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        jdbc.sql("select seq, content, content_key from import_chunk where import_id = :id order by seq")
                .param("id", id.value())
                .query(row -> {
                    content.writeBytes(vault.open(
                            id.ref(), "file-" + row.getInt(1), new SealedText(row.getBytes(2), row.getString(3))));
                });
        if (content.size() == 0) {
            throw Refused.conflict(Reason.of("imports.refused.gone"));
        }
        return content.toByteArray();
    }

    /** Deletes the file. */
    void erase(ImportId id) {
        jdbc.sql("delete from import_chunk where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** A fault as it is kept; {@code record} stands in the way of taking an import back. */
    record Kept(int seq, Fault fault, @Nullable UUID record) {}

    void forgetFaults(ImportId id) {
        jdbc.sql("delete from import_fault where import_id = :id")
                .param("id", id.value())
                .update();
    }

    /** Keeps these faults and no others. */
    void replaceFaults(ImportId id, List<Kept> faults) {
        forgetFaults(id);
        for (int from = 0; from < faults.size(); from += FAULTS_AT_ONCE) {
            addFaults(id, faults.subList(from, Math.min(faults.size(), from + FAULTS_AT_ONCE)));
        }
    }

    /** In the order of the rows, after one of them. */
    List<Kept> faults(ImportId id, int after, int atMost) {
        return jdbc.sql("""
                select seq, row_number, column_no, field, shown, why, warning, record_id from import_fault
                 where import_id = :id and seq > :after order by seq limit :atMost
                """)
                .param("id", id.value())
                .param("after", after)
                .param("atMost", atMost)
                .query((row, number) -> new Kept(
                        row.getInt("seq"),
                        new Fault(
                                row.getInt("row_number"),
                                row.getInt("column_no"),
                                row.getString("field"),
                                row.getString("shown"),
                                Json.read(row.getString("why")),
                                row.getBoolean("warning")),
                        row.getObject("record_id", UUID.class)))
                .list();
    }

    private void addFaults(ImportId id, List<Kept> faults) {
        jdbc.sql("""
                insert into import_fault (import_id, seq, row_number, column_no, field, shown, why, warning, record_id)
                select :id, new.* from unnest(cast(:seqs as int[]), cast(:rows as int[]), cast(:columns as int[]),
                       cast(:fields as text[]), cast(:shown as text[]), cast(:whys as jsonb[]), cast(:warnings as boolean[]),
                       cast(:records as uuid[])) as new
                """)
                .param("id", id.value())
                .param("seqs", faults.stream().map(Kept::seq).toArray(Integer[]::new))
                .param("rows", faults.stream().map(kept -> kept.fault().row()).toArray(Integer[]::new))
                .param(
                        "columns",
                        faults.stream().map(kept -> kept.fault().column()).toArray(Integer[]::new))
                .param(
                        "fields",
                        faults.stream().map(kept -> kept.fault().field()).toArray(String[]::new))
                .param(
                        "shown",
                        faults.stream().map(kept -> kept.fault().shown()).toArray(String[]::new))
                .param(
                        "whys",
                        faults.stream()
                                .map(kept -> Json.write(kept.fault().why()))
                                .toArray(String[]::new))
                .param(
                        "warnings",
                        faults.stream().map(kept -> kept.fault().warning()).toArray(Boolean[]::new))
                .param("records", faults.stream().map(Kept::record).toArray(UUID[]::new))
                .update();
    }
}
