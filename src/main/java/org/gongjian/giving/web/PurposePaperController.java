package org.gongjian.giving.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.AnswerOnPaper;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody of the receiver's side enters what a person answered on paper. */
@Controller
@RequestMapping("/{district}/gifts/{gift}/purposes/{change}/paper")
class PurposePaperController {

    private final Gifts gifts;
    private final GiftPurposeDesk desk;
    private final GiftTitles titles;
    private final Today today;
    private final CurrentActor actor;

    PurposePaperController(Gifts gifts, GiftPurposeDesk desk, GiftTitles titles, Today today, CurrentActor actor) {
        this.gifts = gifts;
        this.desk = desk;
        this.titles = titles;
        this.today = today;
        this.actor = actor;
    }

    /** What the paper says. */
    enum Says {
        YES,
        NO
    }

    @GetMapping
    ModelAndView toEnter(@PathVariable UUID gift, @PathVariable UUID change, @ModelAttribute("w") Wording w) {
        GiftView about = about(gift);
        GiftPurposeChange asked = desk.require(about.id(), change);
        desk.canBeOnPaper(about.id()).orConflict();
        if (!asked.isOpen()) {
            throw Refused.conflict(Reason.of("giving.money.rule.purpose.answered"));
        }
        return page(Form.blank(), about, asked, w);
    }

    @PostMapping
    ModelAndView enter(
            @PathVariable UUID gift,
            @PathVariable UUID change,
            Form form,
            @ModelAttribute("frame") PageFrame frame,
            @ModelAttribute("w") Wording w) {
        GiftView about = about(gift);
        GiftPurposeChange asked = desk.require(about.id(), change);
        Optional<Says> says = form.choice("agreed", Says.class);
        boolean agreed = says.filter(Says.YES::equals).isPresent();
        Optional<String> answer =
                PurposeAnswer.words(form, says.filter(Says.NO::equals).isPresent());
        Optional<String> signedBy = form.text("signedBy", AnswerOnPaper.NAME);
        Optional<LocalDate> signedOn = form.date("signedOn", today.date());
        Optional<String> note = form.optionalText("paperNote", AnswerOnPaper.NOTE);
        return form.submit(() -> {
                    desk.enter(
                            actor.current(),
                            asked.id(),
                            new AnswerOnPaper(
                                    agreed,
                                    answer.orElse(null),
                                    signedBy.orElseThrow(),
                                    signedOn.orElseThrow(),
                                    note.orElse(null)));
                    return SeeOther.at(frame.at(about.id().path()) + "#purposes");
                })
                .orElseGet(() -> page(form, about, asked, w));
    }

    private GiftView about(UUID gift) {
        GiftView about = gifts.require(actor.current(), new GiftId(gift));
        desk.mayEnter(actor.current(), about.id()).orForbid();
        return about;
    }

    private ModelAndView page(Form form, GiftView about, GiftPurposeChange asked, Wording w) {
        return form.on("giving/purpose-paper")
                .addObject("gift", about)
                .addObject("called", titles.of(about))
                .addObject("change", asked)
                .addObject(
                        "answers",
                        List.of(
                                Choice.of("yes", w.t("giving.consent.yes")),
                                Choice.of("no", w.t("giving.consent.no"))));
    }
}
