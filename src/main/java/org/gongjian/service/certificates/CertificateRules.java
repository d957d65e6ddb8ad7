package org.gongjian.service.certificates;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.service.ServiceEntry;
import org.gongjian.service.ServiceId;
import org.jspecify.annotations.Nullable;

/** When a certificate can be made. */
final class CertificateRules {

    private CertificateRules() {}

    static Verdict isInOrder(@Nullable LocalDate from, @Nullable LocalDate until) {
        return Verdict.require(
                from == null || until == null || !until.isBefore(from),
                Reason.of("service.certificates.refused.order"));
    }

    static Verdict hasHours(List<ServiceEntry> services) {
        return Verdict.require(!services.isEmpty(), Reason.of("service.certificates.refused.nothing"));
    }

    /** What is not in force is not handed out any more. */
    static Verdict mayBeHandedOut(CertificateView certificate) {
        return Verdict.require(!certificate.credential().isRevoked(), Reason.of("service.certificates.refused.revoked"))
                .and(Verdict.require(
                        !certificate.credential().isDisowned(), Reason.of("service.certificates.refused.disowned")));
    }

    /**
     * What an officer revoked is not simply made again: hours in it are certified anew once some of them changed, or once an officer
     * released them.
     *
     * @param held those an officer revoked and did not release, whose hours are the same as they were
     */
    static Verdict isNotHeld(List<ServiceEntry> services, List<CertificateView> held) {
        Set<ServiceId> asked = services.stream().map(ServiceEntry::id).collect(Collectors.toSet());
        return held.stream()
                .filter(one -> one.services().stream().map(ServiceEntry::id).anyMatch(asked::contains))
                .findFirst()
                .map(one -> Verdict.refused(Reason.of(
                        "service.certificates.refused.held", one.number().shown())))
                .orElse(Verdict.allowed());
    }

    static Verdict mayBeReleased(CertificateView certificate) {
        return Verdict.require(certificate.held(), Reason.of("service.certificates.refused.not-held"));
    }
}
