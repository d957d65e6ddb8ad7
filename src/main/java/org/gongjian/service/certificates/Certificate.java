package org.gongjian.service.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialId;
import org.gongjian.service.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as it was made. It holds no texts: they are those of the services, which are the same as long as it is in force.
 *
 * @param seal the code printed beside the name; null once the person is erased
 * @param minutes of each service in it
 */
record Certificate(
        CertificateId id,
        PersonId person,
        Template template,
        LocalDate from,
        LocalDate until,
        CertificateNumber number,
        @Nullable String seal,
        CredentialId credential,
        Instant madeAt,
        @Nullable UUID madeBy,
        Map<ServiceId, Integer> minutes) {

    Certificate {
        minutes = Map.copyOf(minutes);
    }
}
