package org.gongjian.giving.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
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

/** Asks the donor for another purpose of what was given, and takes the donor's word. */
@Controller
@RequestMapping("/{district}/gifts/{gift}/purposes")
class GiftPurposeController {

    /** The longest reason and answer, in characters. */
    static final int TEXT = 1_000;

    private final Gifts gifts;
    private final GiftPurposeDesk desk;
    private final GiftTitles titles;
    private final CurrentActor actor;

    GiftPurposeController(Gifts gifts, GiftPurposeDesk desk, GiftTitles titles, CurrentActor actor) {
        this.gifts = gifts;
        this.desk = desk;
        this.titles = titles;
        this.actor = actor;
    }

    @GetMapping("/new")
    ModelAndView toAsk(@PathVariable UUID gift) {
        GiftView about = received(gift);
        desk.mayAsk(about.id()).orConflict();
        return asking(Form.blank(), about);
    }

    @PostMapping
    ModelAndView ask(@PathVariable UUID gift, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView about = received(gift);
        Optional<UUID> id = form.id("id", value -> value);
        Optional<Localized> purpose = form.localized("purpose", TEXT);
        Optional<String> reason = form.text("reason", TEXT);
        return form.submit(() -> {
                    desk.ask(
                            actor.current(), about.id(), id.orElseThrow(), purpose.orElseThrow(), reason.orElseThrow());
                    return SeeOther.at(frame.at(about.id().path()) + "#purposes");
                })
                .orElseGet(() -> asking(form, about));
    }

    @GetMapping("/{change}")
    ModelAndView toAnswer(@PathVariable UUID gift, @PathVariable UUID change) {
        GiftView about = given(gift);
        return answering(Form.blank(), about, desk.require(about.id(), change));
    }

    @PostMapping("/{change}")
    ModelAndView answer(
            @PathVariable UUID gift, @PathVariable UUID change, Form form, @ModelAttribute("frame") PageFrame frame) {
        GiftView about = given(gift);
        GiftPurposeChange asked = desk.require(about.id(), change);
        boolean agreed = form.value("agreed").equals("yes");
        Optional<String> answer = PurposeAnswer.words(form, !agreed);
        return form.submit(() -> {
                    desk.answer(actor.current(), asked.id(), agreed, answer.orElse(null));
                    return SeeOther.at(frame.at(about.id().path()) + "#purposes");
                })
                .orElseGet(() -> answering(form, about, asked));
    }

    private GiftView received(UUID gift) {
        GiftView about = gifts.require(actor.current(), new GiftId(gift));
        gifts.optionsFor(actor.current(), about.id()).mayCorrect().orForbid();
        return about;
    }

    private GiftView given(UUID gift) {
        GiftView about = gifts.require(actor.current(), new GiftId(gift));
        desk.mayAnswer(actor.current(), about.id()).orForbid();
        return about;
    }

    private ModelAndView asking(Form form, GiftView about) {
        return form.on("giving/purpose").addObject("gift", about).addObject("called", titles.of(about));
    }

    private ModelAndView answering(Form form, GiftView about, GiftPurposeChange asked) {
        return form.on("giving/purpose-answer")
                .addObject("gift", about)
                .addObject("called", titles.of(about))
                .addObject("change", asked);
    }
}
