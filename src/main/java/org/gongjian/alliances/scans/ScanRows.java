package org.gongjian.alliances.scans;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.AgreementId;
import org.gongjian.audit.Author;
import org.gongjian.files.FileId;
import org.gongjian.identity.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scans as rows; each round of one keeps its own confirmations. */
@Repository
class ScanRows {

    private final JdbcClient jdbc;

    ScanRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else attaches or confirms one. */
    void lock(AgreementId agreement) {
        jdbc.sql("select id from agreement where id = :id for update")
                .param("id", agreement.value())
                .query(UUID.class)
                .optional();
    }

    void attach(AgreementId agreement, int round, FileId file, LocalDate on, Author author, Instant at) {
        jdbc.sql("""
                insert into agreement_scan (agreement_id, round, file_id, attached_on, recorded_at, author_id)
                values (:agreement, :round, :file, :on, :at, :author)
                """)
                .param("agreement", agreement.value())
                .param("round", round)
                .param("file", file.value())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", author.account())
                .update();
    }

    void confirm(AgreementId agreement, int round, UnitId party, LocalDate on, Author author, Instant at) {
        jdbc.sql("""
                insert into agreement_scan_confirmation
                    (agreement_id, round, unit_id, confirmed_on, recorded_at, author_id)
                values (:agreement, :round, :party, :on, :at, :author)
                """)
                .param("agreement", agreement.value())
                .param("round", round)
                .param("party", party.value())
                .param("on", on)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("author", author.account())
                .update();
    }

    void sign(AgreementId agreement, LocalDate on) {
        jdbc.sql("update agreement set signed_on = :on where id = :id and signed_on is null")
                .param("id", agreement.value())
                .param("on", on)
                .update();
    }

    /** The one of the newest round. */
    Optional<SealedScan> of(AgreementId agreement) {
        return jdbc.sql("""
                select round, file_id, attached_on from agreement_scan
                 where agreement_id = :agreement order by round desc limit 1
                """)
                .param("agreement", agreement.value())
                .query((row, number) -> new SealedScan(
                        row.getInt("round"),
                        new FileId(row.getObject("file_id", UUID.class)),
                        row.getObject("attached_on", LocalDate.class),
                        Map.of()))
                .optional()
                .map(scan -> new SealedScan(
                        scan.round(), scan.file(), scan.attachedOn(), confirmed(agreement, scan.round())));
    }

    private Map<UnitId, LocalDate> confirmed(AgreementId agreement, int round) {
        Map<UnitId, LocalDate> confirmed = new HashMap<>();
        jdbc.sql("""
                select unit_id, confirmed_on from agreement_scan_confirmation
                 where agreement_id = :agreement and round = :round
                """)
                .param("agreement", agreement.value())
                .param("round", round)
                .query(row -> {
                    confirmed.put(
                            new UnitId(row.getObject("unit_id", UUID.class)),
                            row.getObject("confirmed_on", LocalDate.class));
                });
        return confirmed;
    }
}
