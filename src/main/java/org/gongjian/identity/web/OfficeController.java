package org.gongjian.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.frame.Form;
import org.gongjian.frame.OfficeConcerns;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.HolderFilter;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The district's people and their roles. */
@Controller
@RequestMapping("/{district}/office")
class OfficeController {

    private static final int PAGE = 30;

    private final Mandates mandates;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final People people;
    private final CurrentActor actors;
    private final MandateWords words;
    private final InvitationForm form;
    private final PublicUrl url;
    private final ObjectProvider<OfficeConcerns> concerns;

    OfficeController(
            Mandates mandates,
            Invitations invitations,
            PasswordResets resets,
            People people,
            CurrentActor actors,
            MandateWords words,
            InvitationForm form,
            PublicUrl url,
            ObjectProvider<OfficeConcerns> concerns) {
        this.mandates = mandates;
        this.invitations = invitations;
        this.resets = resets;
        this.people = people;
        this.actors = actors;
        this.words = words;
        this.form = form;
        this.url = url;
        this.concerns = concerns;
    }

    /** An open invitation as the page shows it. */
    record Waiting(InvitationId id, String name, MandateWords.Line line, boolean handsOver, Instant expiresAt) {}

    @GetMapping
    ModelAndView open(Form typed, @ModelAttribute("w") Wording w) {
        Actor by = actors.current();
        HolderFilter filter = filter(typed);
        PersonId after = typed.optionalId("after", PersonId::new).orElse(null);
        List<Mandates.Holder> found = mandates.holders(by, filter, after, PAGE + 1);
        List<Mandates.Holder> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        return new ModelAndView("identity/office")
                .addObject("form", typed)
                .addObject("filter", filter)
                .addObject("roles", InvitationForm.roles(w))
                .addObject("units", form.units(w))
                .addObject("holders", shown)
                .addObject("lines", words.of(mandatesOf(shown)))
                .addObject(
                        "next",
                        found.size() > PAGE ? next(typed, shown.getLast().person()) : null)
                .addObject("waiting", waiting(by))
                .addObject(
                        "concerns",
                        concerns.orderedStream()
                                .flatMap(room -> room.concerns().stream())
                                .toList());
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

    @GetMapping("/mandates/{mandate}/end")
    ModelAndView end(@PathVariable UUID mandate) {
        return ending(mandate, Form.blank());
    }

    @PostMapping("/mandates/{mandate}/end")
    ModelAndView end(@PathVariable UUID mandate, Form typed, @ModelAttribute("frame") PageFrame frame) {
        Optional<MandateId> ended = typed.submit(() -> {
            MandateId id = new MandateId(mandate);
            mandates.end(actors.current(), id, typed.value("reason"));
            return id;
        });
        return ended.flatMap(mandates::holderOf)
                .map(person -> SeeOther.at(frame.at("office/people/" + person.value())))
                .orElseGet(() -> ending(mandate, typed));
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

    private ModelAndView ending(UUID mandate, Form typed) {
        Actor by = actors.current();
        Mandates.Holder holder = mandates.withHolder(by, new MandateId(mandate));
        Mandate held = holder.mandates().getFirst().mandate();
        return typed.on("identity/end")
                .addObject("holder", holder)
                .addObject("mandate", held)
                .addObject("line", words.of(held.role(), held.area(), held.unit()));
    }

    private static List<Mandate> mandatesOf(List<Mandates.Holder> holders) {
        return holders.stream()
                .flatMap(holder -> holder.mandates().stream().map(Mandates.Held::mandate))
                .toList();
    }

    /** A filter that means nothing is left aside. */
    private static HolderFilter filter(Form typed) {
        return new HolderFilter(
                typed.optionalText("q", 100).orElse(""),
                Stream.of(Role.values())
                        .filter(role -> role.name().equals(typed.value("role")))
                        .findFirst()
                        .orElse(null),
                typed.optionalId("unit", UnitId::new).orElse(null),
                typed.isTicked("ended"));
    }

    private static String next(Form typed, PersonId last) {
        UriComponentsBuilder next = UriComponentsBuilder.newInstance();
        for (String field : List.of("q", "role", "unit", "ended")) {
            if (!typed.isBlank(field)) {
                next.queryParam(field, "{" + field + "}");
            }
        }
        next.queryParam("after", last.value());
        return next.encode()
                .buildAndExpand(Map.of(
                        "q", typed.value("q"),
                        "role", typed.value("role"),
                        "unit", typed.value("unit"),
                        "ended", typed.value("ended")))
                .toUriString();
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
                        one.asked().succeeds() != null,
                        one.expiresAt()))
                .toList();
    }
}
