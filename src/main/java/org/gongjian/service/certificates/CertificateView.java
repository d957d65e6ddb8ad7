package org.gongjian.service.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialView;
import org.gongjian.service.Hours;
import org.gongjian.service.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * A certificate for whoever may see it.
 *
 * @param name the volunteer's
 * @param nameCode printed beside it: with it anybody can check that the certificate is of this name
 * @param volunteerNumber null for somebody who is registered no more
 * @param services that it certifies, the earliest first
 * @param held whether an officer revoked it, and its hours, which are still the same, were not released since
 */
public record CertificateView(
        CertificateId id,
        PersonId person,
        String name,
        @Nullable String nameCode,
        @Nullable String volunteerNumber,
        Template template,
        LocalDate from,
        LocalDate until,
        CertificateNumber number,
        Instant madeAt,
        List<ServiceEntry> services,
        CredentialView credential,
        boolean held) {

    public CertificateView {
        services = List.copyOf(services);
    }

    public boolean isInForce() {
        return credential.isInForce();
    }

    public boolean isFull() {
        return template == Template.FULL;
    }

    public Hours hours() {
        return sum(services);
    }

    /** What was done for each recording unit. */
    public record OfUnit(Localized unit, List<Localized> contents, Hours hours) {}

    public List<OfUnit> units() {
        Map<UnitId, List<ServiceEntry>> byUnit = new LinkedHashMap<>();
        services.forEach(one -> byUnit.computeIfAbsent(one.organizer(), unit -> new ArrayList<>())
                .add(one));
        return byUnit.values().stream()
                .map(entries -> new OfUnit(
                        entries.getFirst().organizerName(),
                        entries.stream()
                                .map(ServiceEntry::activityName)
                                .distinct()
                                .toList(),
                        sum(entries)))
                .toList();
    }

    static Hours sum(List<ServiceEntry> services) {
        return new Hours(
                services.stream().mapToLong(one -> one.hours().minutes()).sum());
    }
}
