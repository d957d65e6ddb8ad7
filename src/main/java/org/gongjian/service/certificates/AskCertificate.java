package org.gongjian.service.certificates;

import java.time.LocalDate;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a certificate of the hours that count.
 *
 * @param id asking again with it changes nothing
 * @param from the first day, null for the first service
 * @param until the last day, null for the last service
 */
public record AskCertificate(
        CertificateId id,
        PersonId person,
        Template template,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}
