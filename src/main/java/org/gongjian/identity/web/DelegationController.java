package org.gongjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.DelegationId;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.OfferDelegation;
import org.gongjian.identity.SessionScope;
import org.gongjian.identity.security.AccountSessions;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks somebody to act for oneself, takes that on, and acts under it or as oneself again. */
@Controller
@RequestMapping("/{district}/desk")
class DelegationController {

    private static final String MINE = "desk/mandates";

    private final Delegations delegations;
    private final Mandates mandates;
    private final ColleagueChoices colleagues;
    private final AccountSessions sessions;
    private final CurrentActor actors;
    private final MandateWords words;

    DelegationController(
            Delegations delegations,
            Mandates mandates,
            ColleagueChoices colleagues,
            AccountSessions sessions,
            CurrentActor actors,
            MandateWords words) {
        this.delegations = delegations;
        this.mandates = mandates;
        this.colleagues = colleagues;
        this.sessions = sessions;
        this.actors = actors;
        this.words = words;
    }

    @GetMapping("/mandates/{mandate}/delegations/new")
    ModelAndView ask(@PathVariable UUID mandate, @ModelAttribute("w") Wording w) {
        return page(new MandateId(mandate), Form.blank().with("startsOn", delegations.today()), w);
    }

    @PostMapping("/mandates/{mandate}/delegations")
    ModelAndView ask(
            @PathVariable UUID mandate,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        MandateId id = new MandateId(mandate);
        delegations.mayOffer(by, id).orForbid();
        Optional<DelegationId> delegation = form.id("id", DelegationId::new);
        Optional<PersonId> delegate = form.id("delegate", PersonId::new);
        Optional<LocalDate> startsOn = form.date("startsOn", delegations.today());
        Optional<LocalDate> endsOn = form.date("endsOn", delegations.today());
        Optional<String> note = form.optionalText("note", 300);
        return form.submit(() -> {
                    delegations.offer(
                            by,
                            new OfferDelegation(
                                    delegation.orElseThrow(),
                                    id,
                                    delegate.orElseThrow(),
                                    startsOn.orElseThrow(),
                                    endsOn.orElseThrow(),
                                    note.orElse(null)));
                    return done("offered", frame);
                })
                .orElseGet(() -> page(id, form, w));
    }

    @PostMapping("/delegations/{delegation}/accept")
    ModelAndView accept(@PathVariable UUID delegation, @ModelAttribute("frame") PageFrame frame) {
        delegations.accept(actors.current(), new DelegationId(delegation));
        return done("accepted", frame);
    }

    @PostMapping("/delegations/{delegation}/end")
    ModelAndView end(@PathVariable UUID delegation, @ModelAttribute("frame") PageFrame frame) {
        delegations.end(actors.current(), new DelegationId(delegation));
        return done("ended", frame);
    }

    @PostMapping("/delegations/{delegation}/act")
    ModelAndView act(
            @PathVariable UUID delegation, HttpServletRequest request, @ModelAttribute("frame") PageFrame frame) {
        DelegationId id = new DelegationId(delegation);
        delegations.requireInForce(actors.current(), id);
        sessions.actAs(request, new SessionScope.ActingUnder(id));
        return SeeOther.at(frame.at("desk"));
    }

    @PostMapping("/as-oneself")
    ModelAndView asOneself(HttpServletRequest request, @ModelAttribute("frame") PageFrame frame) {
        sessions.actAs(request, SessionScope.own());
        return SeeOther.at(frame.at(MINE));
    }

    private ModelAndView page(MandateId id, Form form, Wording w) {
        Actor by = actors.current();
        delegations.mayOffer(by, id).orForbid();
        Mandate mandate = mandates.own(by).stream()
                .map(Mandates.Held::mandate)
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow();
        return form.on("identity/delegate")
                .addObject("mandate", mandate)
                .addObject("line", words.of(mandate.role(), mandate.area(), mandate.unit()))
                .addObject("mostDays", Delegations.mostDays())
                .addObject("colleagues", colleagues.of(by, w));
    }

    private static ModelAndView done(String what, PageFrame frame) {
        return SeeOther.at(frame.at(MINE) + "?done=" + what);
    }
}
