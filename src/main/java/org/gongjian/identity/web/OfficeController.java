package org.gongjian.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.PublicUrl;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The district's people and their roles. */
@Controller
@RequestMapping("/{district}/office")
class OfficeController {

    private final Mandates mandates;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final People people;
    private final CurrentActor actors;
    private final MandateWords words;
    private final InvitationForm form;
    private final PublicUrl url;

    OfficeController(
            Mandates mandates,
            Invitations invitations,
            PasswordResets resets,
            People people,
            CurrentActor actors,
            MandateWords words,
            InvitationForm form,
            PublicUrl url) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.resets = resets;
        this.people = people;
        this.actors = actors;
        this.words = words;
        this.form = form;
        this.url = url;
    }

    /** An open invitation as the page shows it. */
    record Waiting(InvitationId id, String name, MandateWords.Line line, Instant expiresAt) {}

    @GetMapping
    ModelAndView open() {
        Actor by = actors.current();
        List<Mandates.Holder> holders = mandates.holders(by);
        Map<Mandate, MandateWords.Line> lines = words.of(holders.stream()
                .flatMap(holder -> holder.mandates().stream().map(Mandates.Held::mandate))
                .toList());
        return new ModelAndView("identity/office")
                .addObject("holders", holders)
                .addObject("lines", lines)
                .addObject("waiting", waiting(by));
    }

    @GetMapping("/invitations/new")
    ModelAndView invite(Form typed, @ModelAttribute("w") Wording w) {
        return form.on(typed.isBlank("id") ? Form.blank() : typed, actors.current(), w);
    }

    @PostMapping("/invitations")
    ModelAndView invite(Form typed, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        Optional<Invitations.Outcome> outcome = form.submit(typed, by);
        if (outcome.isEmpty()) {
            return form.on(typed, by, w);
        }
        return switch (outcome.get()) {
            case Invitations.Outcome.Invited(String path, Instant expiresAt) -> link("invitation", path, expiresAt);
            case Invitations.Outcome.Granted() -> SeeOther.at(frame.at("office"));
            case Invitations.Outcome.Repeated() -> SeeOther.at(frame.at("office"));
        };
    }

    @PostMapping("/invitations/{invitation}/withdraw")
    ModelAndView withdraw(@PathVariable UUID invitation, @ModelAttribute("frame") PageFrame frame) {
        invitations.withdraw(actors.current(), new InvitationId(invitation));
        return SeeOther.at(frame.at("office"));
    }

    @PostMapping("/mandates/{mandate}/end")
    ModelAndView end(@PathVariable UUID mandate, @ModelAttribute("frame") PageFrame frame) {
        mandates.end(actors.current(), new MandateId(mandate));
        return SeeOther.at(frame.at("office"));
    }

    @PostMapping("/people/{person}/reset")
    ModelAndView reset(@PathVariable UUID person) {
        PasswordResets.Link link = resets.issue(actors.current(), new PersonId(person));
        return link("reset", link.path(), link.expiresAt());
    }

    /** Shown on the answer itself and not after a redirect, for the code is kept nowhere. */
    private ModelAndView link(String kind, String path, Instant expiresAt) {
        return new ModelAndView("identity/link")
                .addObject("kind", kind)
                .addObject("link", url.of(path))
                .addObject("expiresAt", expiresAt);
    }

    private List<Waiting> waiting(Actor by) {
        var open = invitations.open(by);
        Map<PersonId, String> names =
                people.names(open.stream().map(one -> one.asked().person()).toList());
        return open.stream()
                .map(one -> new Waiting(
                        one.asked().id(),
                        names.getOrDefault(one.asked().person(), ""),
                        words.of(
                                one.asked().role(),
                                one.asked().area(),
                                one.asked().unit()),
                        one.expiresAt()))
                .toList();
    }
}
