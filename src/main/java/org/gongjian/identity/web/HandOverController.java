package org.gongjian.identity.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Mandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.OpenTasks;
import org.gongjian.identity.accounts.HandOvers;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Passes a mandate to a successor: who it is, what is passed on, and what happens next. */
@Controller
@RequestMapping("/{district}/desk")
class HandOverController {

    private static final int TASKS_SHOWN = 20;

    private final HandOvers handOvers;
    private final Mandates mandates;
    private final ColleagueChoices colleagues;
    private final ObjectProvider<OpenTasks> tasks;
    private final CurrentActor actors;
    private final MandateWords words;
    private final PublicUrl url;

    HandOverController(
            HandOvers handOvers,
            Mandates mandates,
            ColleagueChoices colleagues,
            ObjectProvider<OpenTasks> tasks,
            CurrentActor actors,
            MandateWords words,
            PublicUrl url) {
        this.handOvers = handOvers;
        this.mandates = mandates;
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.actors = actors;
        this.words = words;
        this.url = url;
    }

    @GetMapping("/mandates/{mandate}/hand-over")
    ModelAndView start(@PathVariable UUID mandate, @ModelAttribute("w") Wording w) {
        return page(new MandateId(mandate), Form.blank(), w);
    }

    @PostMapping("/mandates/{mandate}/hand-over")
    ModelAndView start(
            @PathVariable UUID mandate,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        MandateId id = new MandateId(mandate);
        handOvers.mayStart(by, id).orForbid();
        Optional<InvitationId> invitation = form.id("id", InvitationId::new);
        Optional<PersonId> successor = form.optionalId("successor", PersonId::new);
        Optional<String> name = successor.isPresent() ? Optional.empty() : form.text("name", 100);
        Optional<PhoneNumber> phone = successor.isPresent() ? Optional.empty() : PhoneField.read(form);
        Optional<HandOvers.Outcome> outcome = form.submit(() -> successor.isPresent()
                ? handOvers.start(by, invitation.orElseThrow(), id, successor.get())
                : handOvers.startWithNewcomer(
                        by,
                        invitation.orElseThrow(),
                        id,
                        RegisterPerson.named(
                                new PersonId(invitation.orElseThrow().value()),
                                name.orElseThrow(),
                                phone.orElse(null))));
        if (outcome.isEmpty()) {
            return page(id, form, w);
        }
        return switch (outcome.get()) {
            case HandOvers.Outcome.Invited invited ->
                new ModelAndView("identity/link")
                        .addObject("kind", "hand-over")
                        .addObject("link", url.of(invited.path()))
                        .addObject("expiresAt", invited.expiresAt());
            case HandOvers.Outcome.Offered() -> SeeOther.at(frame.at("desk/mandates?done=handed"));
        };
    }

    @PostMapping("/hand-overs/{invitation}/accept")
    ModelAndView accept(@PathVariable UUID invitation, @ModelAttribute("frame") PageFrame frame) {
        handOvers.accept(actors.current(), new InvitationId(invitation));
        return SeeOther.at(frame.at("desk/mandates?done=taken"));
    }

    @PostMapping("/hand-overs/{invitation}/undo")
    ModelAndView undo(@PathVariable UUID invitation, @ModelAttribute("frame") PageFrame frame) {
        handOvers.undo(actors.current(), new InvitationId(invitation));
        return SeeOther.at(frame.at("desk/mandates?done=undone"));
    }

    private ModelAndView page(MandateId id, Form form, Wording w) {
        Actor by = actors.current();
        handOvers.mayStart(by, id).orForbid();
        Mandates.Holder holder = mandates.withHolder(id).orElseThrow();
        Mandate mandate = holder.mandates().getFirst().mandate();
        List<OpenTasks.OpenTask> waiting = tasks.orderedStream()
                .flatMap(room ->
                        room
                                .of(Actor.person(holder.account(), holder.person(), holder.name(), List.of(mandate)))
                                .stream())
                .toList();
        return form.on("identity/hand-over")
                .addObject("holder", holder)
                .addObject("own", holder.account().equals(by.accountId()))
                .addObject("mandate", mandate)
                .addObject("line", words.of(mandate.role(), mandate.area(), mandate.unit()))
                .addObject("count", waiting.size())
                .addObject("waiting", waiting.subList(0, Math.min(TASKS_SHOWN, waiting.size())))
                .addObject("colleagues", colleagues.of(by, w));
    }
}
