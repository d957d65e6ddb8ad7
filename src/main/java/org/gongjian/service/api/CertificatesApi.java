package org.gongjian.service.api;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.service.certificates.AskCertificate;
import org.gongjian.service.certificates.CertificateDesk;
import org.gongjian.service.certificates.CertificateId;
import org.gongjian.service.certificates.CertificateView;
import org.gongjian.service.certificates.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Certificates of service for the volunteer, a guardian and who keeps the record. */
@RestController
@RequestMapping(ApiAddress.DISTRICT)
class CertificatesApi {

    private final CertificateDesk desk;
    private final CurrentActor actor;

    CertificatesApi(CertificateDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * A certificate.
     *
     * @param services how many services it certifies
     * @param minutes they count together
     * @param credential the signed credential, {@code application/vc+jwt}; null where it is not in force
     */
    record ServiceCertificate(
            CertificateId id,
            PersonId person,
            Template template,
            String number,
            LocalDate from,
            LocalDate until,
            Instant madeAt,
            int services,
            long minutes,
            boolean inForce,
            @Nullable String credential) {

        static ServiceCertificate of(CertificateView view) {
            return new ServiceCertificate(
                    view.id(),
                    view.person(),
                    view.template(),
                    view.credential().number(),
                    view.from(),
                    view.until(),
                    view.madeAt(),
                    view.services().size(),
                    view.hours().minutes(),
                    view.isInForce(),
                    view.isInForce() ? view.credential().text() : null);
        }
    }

    /** Newest first. */
    @GetMapping("/persons/{person}/certificates")
    Slice<ServiceCertificate> list(@PathVariable PersonId person) {
        return Slice.all(desk.of(actor.current(), person).stream()
                .map(ServiceCertificate::of)
                .toList());
    }

    /**
     * A certificate that is wanted.
     *
     * @param from the first day, null for the first service
     * @param until the last day, null for the last service
     */
    record CertificateWanted(
            CertificateId id,
            Template template,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Where one of the same hours is in force it is answered, and none is made. */
    @PostMapping("/persons/{person}/certificates")
    @ResponseStatus(HttpStatus.CREATED)
    ServiceCertificate ask(@PathVariable PersonId person, @RequestBody CertificateWanted wanted) {
        return show(desk.ask(
                actor.current(),
                new AskCertificate(wanted.id(), person, wanted.template(), wanted.from(), wanted.until())));
    }

    @GetMapping("/certificates/{id}")
    ServiceCertificate show(@PathVariable CertificateId id) {
        return ServiceCertificate.of(desk.require(actor.current(), id));
    }
}
