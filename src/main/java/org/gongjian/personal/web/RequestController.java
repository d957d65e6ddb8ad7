package org.gongjian.personal.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.people.requests.Refusal;
import org.gongjian.people.requests.RequestId;
import org.gongjian.personal.RequestDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what persons ask for about their records. */
@Controller
@RequestMapping("/{district}/persons/requests")
class RequestController {

    private static final int ANSWER = 500;

    private final RequestDesk desk;
    private final People people;
    private final CurrentActor actor;

    RequestController(RequestDesk desk, People people, CurrentActor actor) {
        this.desk = desk;
        this.people = people;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("personal/requests")
                .addObject("waiting", desk.waiting(actor.current()))
                .addObject("asking", desk.asking(actor.current()));
    }

    @GetMapping("/{request}")
    ModelAndView open(@PathVariable UUID request, @ModelAttribute("w") Wording w) {
        RequestDesk.Opened opened = opened(request);
        return page(fresh(opened), opened, w);
    }

    @PostMapping("/{request}/correct")
    ModelAndView correct(
            @PathVariable UUID request,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        RequestDesk.Opened opened = answerable(request);
        PersonFields fields = PersonFields.read(form, people.today());
        return form.submit(() -> {
                    desk.correct(
                            actor.current(),
                            opened.request().id(),
                            requestVersion(form),
                            fields.correct(opened.person().id(), form.version()));
                    return done(opened, frame);
                })
                .orElseGet(() -> page(form, opened, w));
    }

    @PostMapping("/{request}/erase")
    ModelAndView erase(
            @PathVariable UUID request,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        RequestDesk.Opened opened = answerable(request);
        if (!form.isTicked("sure")) {
            form.fault("sure", Reason.of("personal.request.sure.missing"));
        }
        return form.submit(() -> {
                    desk.erase(actor.current(), opened.request().id(), requestVersion(form));
                    return done(opened, frame);
                })
                .orElseGet(() -> page(form, opened, w));
    }

    @PostMapping("/{request}/refuse")
    ModelAndView refuse(
            @PathVariable UUID request,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        RequestDesk.Opened opened = answerable(request);
        Optional<Refusal> refusal = form.choice("refusal", Refusal.class);
        String answer = form.optionalText("answer", ANSWER).orElse("");
        return form.submit(() -> {
                    desk.refuse(
                            actor.current(),
                            opened.request().id(),
                            requestVersion(form),
                            refusal.orElseThrow(),
                            answer);
                    return done(opened, frame);
                })
                .orElseGet(() -> page(form, opened, w));
    }

    private RequestDesk.Opened opened(UUID request) {
        return desk.open(actor.current(), new RequestId(request));
    }

    /** Who may not answer is told so before what is wrong with the form. */
    private RequestDesk.Opened answerable(UUID request) {
        RequestDesk.Opened opened = opened(request);
        opened.mayAnswer().orForbid();
        return opened;
    }

    private static ModelAndView done(RequestDesk.Opened opened, PageFrame frame) {
        return SeeOther.at(frame.at("persons/" + opened.person().id().value()));
    }

    private static Form fresh(RequestDesk.Opened opened) {
        return PersonFields.showing(opened.person())
                .with("requestVersion", opened.request().version());
    }

    private static int requestVersion(Form form) {
        String text = form.value("requestVersion");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static ModelAndView page(Form form, RequestDesk.Opened opened, Wording w) {
        return form.on("personal/request")
                .addObject("opened", opened)
                .addObject("person", opened.person())
                .addObject(
                        "refusals",
                        Refusal.of(opened.request().kind()).stream()
                                .map(refusal -> new Choice(refusal.name(), w.reason(refusal.label())))
                                .toList());
    }
}
