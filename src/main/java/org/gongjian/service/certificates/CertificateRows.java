package org.gongjian.service.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.NumberedRows;
import org.gongjian.district.NumberedTable;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialId;
import org.gongjian.service.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates as rows. */
@Repository
class CertificateRows {

    private static final String SELECT = """
            select c.id, c.person_id, c.template, c.from_day, c.until_day, c.number_year, c.number, c.seal, c.credential_id,
                   c.made_at, c.made_by
              from service_certificate c
            """;

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Configuration(proxyBeanMethods = false)
    static class Numbered {

        @Bean
        NumberedRows certificateNumbers(JdbcClient jdbc) {
            return new NumberedTable(jdbc, CertificateNumber.SERIES, "service_certificate", "number_year", "number");
        }
    }

    /** Until the transaction ends nobody else makes a certificate for somebody whose hours count. */
    void hold(PersonId person) {
        jdbc.sql("select from service_person where person_id = :person for update")
                .param("person", person.value())
                .query((row, number) -> true)
                .optional();
    }

    void add(Certificate certificate) {
        jdbc.sql("""
                insert into service_certificate (id, person_id, template, from_day, until_day, number_year, number, seal,
                       credential_id, made_at, made_by)
                values (:id, :person, :template, :from, :until, :year, :number, :seal, :credential, :at, :by)
                """)
                .param("id", certificate.id().value())
                .param("person", certificate.person().value())
                .param("template", certificate.template().stored())
                .param("from", certificate.from())
                .param("until", certificate.until())
                .param("year", certificate.number().year())
                .param("number", certificate.number().number())
                .param("seal", certificate.seal())
                .param("credential", certificate.credential().value())
                .param("at", certificate.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", certificate.madeBy())
                .update();
        jdbc.sql("""
                insert into service_certificate_line (certificate_id, service_id, minutes)
                select :id, line.service_id, line.minutes from unnest(:services, :minutes) line (service_id, minutes)
                """)
                .param("id", certificate.id().value())
                .param(
                        "services",
                        certificate.minutes().keySet().stream()
                                .map(ServiceId::value)
                                .toArray(UUID[]::new))
                .param("minutes", certificate.minutes().values().toArray(Integer[]::new))
                .update();
    }

    Optional<Certificate> byId(CertificateId id) {
        return jdbc.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(this::certificate)
                .optional();
    }

    /** Newest first. */
    List<Certificate> of(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where c.person_id = any(:persons) order by c.id desc")
                .param("persons", ids(persons))
                .query(this::certificate)
                .list();
    }

    /** Those in force that have a service in them which does not count any more as it did. */
    List<Certificate> untrue(ServiceId service) {
        return jdbc.sql(SELECT + """
                  join service_certificate_line line on line.district_id = c.district_id and line.certificate_id = c.id
                  left join service one on one.district_id = line.district_id and one.id = line.service_id
                       and one.state in ('counted', 'correction_asked')
                 where line.service_id = :service and one.minutes is distinct from line.minutes
                   and not exists (select from credential_revocation r
                                    where r.district_id = c.district_id and r.credential_id = c.credential_id)
                 order by c.id
                """)
                .param("service", service.value())
                .query(this::certificate)
                .list();
    }

    boolean isReleased(CertificateId id) {
        return jdbc.sql("select exists (select from service_certificate_release where certificate_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** False where it was released before. */
    boolean release(CertificateId id, String reason, Instant at, @Nullable UUID by) {
        return jdbc.sql("""
                insert into service_certificate_release (certificate_id, reason, released_at, released_by)
                values (:id, :reason, :at, :by)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Takes away what proves the name. */
    List<CertificateId> unname(Collection<PersonId> persons) {
        return jdbc.sql("""
                update service_certificate set seal = null where person_id = any(:persons) and seal is not null returning id
                """)
                .param("persons", ids(persons))
                .query((row, number) -> new CertificateId(row.getObject("id", UUID.class)))
                .list();
    }

    private Map<ServiceId, Integer> minutes(UUID certificate) {
        var minutes = new HashMap<ServiceId, Integer>();
        jdbc.sql("select service_id, minutes from service_certificate_line where certificate_id = :id")
                .param("id", certificate)
                .query(row -> {
                    minutes.put(new ServiceId(row.getObject("service_id", UUID.class)), row.getInt("minutes"));
                });
        return minutes;
    }

    private Certificate certificate(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Certificate(
                new CertificateId(id),
                new PersonId(row.getObject("person_id", UUID.class)),
                Template.ofStored(row.getString("template")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                new CertificateNumber(row.getInt("number_year"), row.getLong("number")),
                row.getString("seal"),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_by", UUID.class),
                minutes(id));
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
