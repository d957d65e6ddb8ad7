package org.gongjian.recognition;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.recognition.signing.Jwt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The credentials and their revocations as rows. */
@Repository
class CredentialRows {

    static final String SERIES = "credential";

    private static final String SELECT = """
            select c.id, c.kind, c.about_kind, c.about_id, c.number, c.signed, c.key_id, c.status_year, c.status_number,
                   c.issued_at, c.issued_by, r.reason, r.revoked_on, r.revoked_by
              from credential c
              left join credential_revocation r on r.district_id = c.district_id and r.credential_id = c.id
            """;

    private final JdbcClient jdbc;

    CredentialRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Configuration(proxyBeanMethods = false)
    static class Numbered {

        @Bean
        NumberedRows credentialNumbers(JdbcClient jdbc) {
            return new NumberedTable(jdbc, SERIES, "credential", "status_year", "status_number");
        }
    }

    void add(Credential credential) {
        jdbc.sql("""
                insert into credential (id, kind, about_kind, about_id, number, signed, key_id, status_year, status_number,
                       issued_at, issued_by)
                values (:id, :kind, :aboutKind, :aboutId, :number, :signed, :key, :year, :place, :at, :by)
                """)
                .param("id", credential.id().value())
                .param("kind", credential.kind())
                .param("aboutKind", credential.about().kind())
                .param("aboutId", credential.about().id())
                .param("number", credential.number())
                .param("signed", credential.signed().text())
                .param("key", credential.key())
                .param("year", credential.statusYear())
                .param("place", credential.statusNumber())
                .param("at", credential.issuedAt().atOffset(ZoneOffset.UTC))
                .param("by", credential.issuedBy())
                .update();
    }

    /** False where it is revoked already. */
    boolean revoke(CredentialId id, Credential.Revocation revocation, Instant at) {
        return jdbc.sql("""
                insert into credential_revocation (credential_id, reason, revoked_on, revoked_at, revoked_by)
                values (:id, :reason, :on, :at, :by)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("reason", revocation.reason())
                        .param("on", revocation.on())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", revocation.by())
                        .update()
                == 1;
    }

    Optional<Credential> byId(CredentialId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(CredentialRows::credential)
                .optional();
    }

    Optional<Credential> byPlace(int year, long number) {
        return jdbc.sql(SELECT + " where c.status_year = :year and c.status_number = :number")
                .param("year", year)
                .param("number", number)
                .query(CredentialRows::credential)
                .optional();
    }

    /** Newest first. */
    List<Credential> about(RecordRef record) {
        return jdbc.sql(SELECT + " where c.about_kind = :kind and c.about_id = :id order by c.id desc")
                .param("kind", record.kind())
                .param("id", record.id())
                .query(CredentialRows::credential)
                .list();
    }

    /** Newest first, those before one of them. */
    List<Credential> latest(@Nullable UUID before, int atMost) {
        return jdbc.sql(SELECT
                        + " where cast(:before as uuid) is null or c.id < :before order by c.id desc limit :most")
                .param("before", before)
                .param("most", atMost)
                .query(CredentialRows::credential)
                .list();
    }

    /** How many were issued in each year; the years that have a status list. */
    Map<Integer, Long> issued() {
        var years = new TreeMap<Integer, Long>();
        jdbc.sql("select status_year, max(status_number) as last from credential group by status_year")
                .query(row -> {
                    years.put(row.getInt("status_year"), row.getLong("last"));
                });
        return years;
    }

    /** The days of the revocations of a year's list, by number. */
    Map<Long, LocalDate> revoked(int year) {
        var days = new TreeMap<Long, LocalDate>();
        jdbc.sql("""
                select c.status_number, r.revoked_on
                  from credential_revocation r
                  join credential c on c.district_id = r.district_id and c.id = r.credential_id
                 where c.status_year = :year
                """).param("year", year).query(row -> {
            days.put(row.getLong("status_number"), row.getObject("revoked_on", LocalDate.class));
        });
        return days;
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        String reason = row.getString("reason");
        return new Credential(
                new CredentialId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                row.getString("number"),
                Jwt.typed(row.getString("signed")).orElseThrow(),
                row.getString("key_id"),
                row.getInt("status_year"),
                row.getLong("status_number"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("issued_by", UUID.class),
                reason == null
                        ? null
                        : new Credential.Revocation(
                                reason,
                                row.getObject("revoked_on", LocalDate.class),
                                row.getObject("revoked_by", UUID.class)));
    }
}
