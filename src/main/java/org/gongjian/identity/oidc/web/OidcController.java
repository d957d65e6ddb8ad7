package org.gongjian.identity.oidc.web;

import jakarta.servlet.http.HttpServletRequest;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.RefusalPages;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.factors.web.ProofPage;
import org.gongjian.identity.oidc.IssuerDownException;
import org.gongjian.identity.oidc.Issuers;
import org.gongjian.identity.oidc.OidcSignIns;
import org.gongjian.identity.security.Arrivals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** To another sign-in service and back; and which of them one's account is linked with. */
@Controller
class OidcController {

    private static final String ACCOUNT = "/account/services";

    private final OidcSignIns signIns;
    private final Issuers issuers;
    private final Journeys journeys;
    private final Arrivals arrivals;
    private final CurrentActor actors;
    private final RefusalPages pages;

    OidcController(
            OidcSignIns signIns,
            Issuers issuers,
            Journeys journeys,
            Arrivals arrivals,
            CurrentActor actors,
            RefusalPages pages) {
        this.signIns = signIns;
        this.issuers = issuers;
        this.journeys = journeys;
        this.arrivals = arrivals;
        this.actors = actors;
        this.pages = pages;
    }

    @GetMapping("/sign-in/oidc/{issuer}")
    ModelAndView toSignIn(@PathVariable String issuer, Form typed, HttpServletRequest request) {
        OidcSignIns.Departure departure = signIns.toSignIn(issuer, Arrivals.next(typed.value("next")));
        journeys.keep(request, departure.journey());
        return SeeOther.at(departure.address());
    }

    @GetMapping("/sign-in/oidc/{issuer}/back")
    ModelAndView back(@PathVariable String issuer, Form sent, HttpServletRequest request) {
        issuers.require(issuer);
        try {
            OidcSignIns.Arrival arrival = signIns.arrive(
                    actors.current(), journeys.take(request), issuer, sent.value("state"), sent.value("code"));
            return switch (arrival) {
                case OidcSignIns.Arrival.ToSignIn(var outcome, String next) ->
                    SeeOther.at(arrivals.arrive(request, outcome, next));
                case OidcSignIns.Arrival.Linked() -> SeeOther.at(ACCOUNT + "?done=linked");
            };
        } catch (Refused refused) {
            ModelAndView page = new ModelAndView("identity/service-refused").addObject("reason", refused.reason());
            page.setStatus(HttpStatus.valueOf(refused.kind().status()));
            return page;
        }
    }

    @GetMapping(ACCOUNT)
    ModelAndView mine(Form typed) {
        return new ModelAndView("identity/services")
                .addObject("links", signIns.mine(actors.current()))
                .addObject("done", typed.value("done"));
    }

    @GetMapping(ACCOUNT + "/{issuer}/link")
    ModelAndView linking(@PathVariable String issuer, Form form) {
        return ProofPage.of(
                form,
                ACCOUNT + "/" + issuer + "/link",
                "identity.oidc.link",
                issuers.require(issuer).name());
    }

    /** Leads on by a link: a form that leads to another site is stopped by browsers. */
    @PostMapping(ACCOUNT + "/{issuer}/link")
    ModelAndView link(@PathVariable String issuer, Form form, HttpServletRequest request) {
        return form.submit(() -> signIns.toLink(actors.current(), issuer, form.value("current")))
                .map(departure -> {
                    journeys.keep(request, departure.journey());
                    Localized service = issuers.require(issuer).name();
                    return new ModelAndView("identity/service-go")
                            .addObject("address", departure.address())
                            .addObject("heading", Reason.of("identity.oidc.link", service))
                            .addObject("service", service);
                })
                .orElseGet(() -> linking(issuer, form));
    }

    @GetMapping(ACCOUNT + "/{issuer}/unlink")
    ModelAndView unlinking(@PathVariable String issuer, Form form) {
        return ProofPage.of(
                form,
                ACCOUNT + "/" + issuer + "/unlink",
                "identity.oidc.unlink",
                issuers.require(issuer).name());
    }

    @PostMapping(ACCOUNT + "/{issuer}/unlink")
    ModelAndView unlink(@PathVariable String issuer, Form form) {
        return form.submit(() -> {
                    signIns.unlink(actors.current(), issuer, form.value("current"));
                    return SeeOther.at(ACCOUNT + "?done=unlinked");
                })
                .orElseGet(() -> unlinking(issuer, form));
    }

    @ExceptionHandler
    Object down(IssuerDownException down, HttpServletRequest request) {
        return pages.of(HttpStatus.BAD_GATEWAY, Reason.of("identity.oidc.down", down.name()), request);
    }
}
