package org.gongjian.service.certificates;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.service.ServiceEntry;
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
        return Verdict.require(certificate.isInForce(), Reason.of("service.certificates.refused.revoked"));
    }
}
