package org.gongjian.claims.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.complaints.Complaint;
import org.gongjian.claims.complaints.ComplaintDesk;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Anybody complains of a case, and a district officer answers. */
@Controller
class ComplaintController {

    private static final int WORDS = 2_000;

    private final Cases cases;
    private final ComplaintDesk desk;
    private final PublicUrl url;
    private final CurrentActor actor;

    ComplaintController(Cases cases, ComplaintDesk desk, PublicUrl url, CurrentActor actor) {
        this.cases = cases;
        this.desk = desk;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/cases/{id}/complaint")
    ModelAndView open(@PathVariable UUID id) {
        return page(Form.blank(), cases.require(new CaseId(id)));
    }

    /** Answers the page that says with which code the answer can be read. */
    @PostMapping("/{district}/cases/{id}/complaint")
    ModelAndView complain(@PathVariable UUID id, Form form) {
        Case about = cases.require(new CaseId(id));
        Optional<UUID> complaint = form.id("id", one -> one);
        Optional<String> words = form.text("words", WORDS);
        Optional<ResidentCode> code =
                form.submit(() -> desk.complain(complaint.orElseThrow(), about.id(), words.orElseThrow()));
        return code.map(made -> new ModelAndView("claims/complained")
                        .addObject("case", about)
                        .addObject("code", made.shown())
                        .addObject("address", url.whole("/answer/" + made.shown())))
                .orElseGet(() -> page(form, about));
    }

    @GetMapping("/{district}/complaints/{id}")
    ModelAndView show(@PathVariable UUID id) {
        return answerPage(Form.blank(), desk.require(actor.current(), id));
    }

    @PostMapping("/{district}/complaints/{id}")
    ModelAndView answer(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Complaint complaint = desk.require(actor.current(), id);
        Optional<String> words = form.text("words", WORDS);
        return form.submit(() -> {
                    desk.answer(actor.current(), id, words.orElseThrow());
                    return SeeOther.at(frame.at("complaints/" + id));
                })
                .orElseGet(() -> answerPage(form, complaint));
    }

    private static ModelAndView page(Form form, Case about) {
        return form.on("claims/complaint").addObject("case", about);
    }

    private ModelAndView answerPage(Form form, Complaint complaint) {
        return form.on("claims/complaint-office")
                .addObject("complaint", complaint)
                .addObject("case", cases.require(complaint.about()));
    }
}
