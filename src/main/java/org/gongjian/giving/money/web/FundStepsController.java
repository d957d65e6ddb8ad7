package org.gongjian.giving.money.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundDesk;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.PurposeChange;
import org.gongjian.giving.money.PurposeDesk;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a fund that are no rows: another purpose, asked and answered, and its end. */
@Controller
@RequestMapping("/{district}/money/funds/{fund}")
class FundStepsController {

    private static final int TEXT = 500;

    private final Funds funds;
    private final FundDesk desk;
    private final PurposeDesk purposes;
    private final CurrentActor actor;

    FundStepsController(Funds funds, FundDesk desk, PurposeDesk purposes, CurrentActor actor) {
        this.funds = funds;
        this.desk = desk;
        this.purposes = purposes;
        this.actor = actor;
    }

    @GetMapping("/purpose")
    ModelAndView toAsk(@PathVariable UUID fund) {
        Fund about = kept(fund);
        funds.optionsFor(actor.current(), about).mayAsk().orConflict();
        return asking(Form.blank(), about);
    }

    @PostMapping("/purpose")
    ModelAndView ask(@PathVariable UUID fund, Form form, @ModelAttribute("frame") PageFrame frame) {
        Fund about = kept(fund);
        Optional<UUID> id = form.id("id", one -> one);
        Optional<Localized> purpose = form.localized("purpose", TEXT);
        Optional<String> reason = form.text("reason", TEXT);
        return form.submit(() -> {
                    purposes.ask(
                            actor.current(), about.id(), id.orElseThrow(), purpose.orElseThrow(), reason.orElseThrow());
                    return SeeOther.at(frame.at(about.path()) + "#purposes");
                })
                .orElseGet(() -> asking(form, about));
    }

    @GetMapping("/purpose/{change}")
    ModelAndView toAnswer(@PathVariable UUID fund, @PathVariable UUID change) {
        Fund about = consenting(fund);
        return answering(Form.blank(), about, asked(about, change));
    }

    @PostMapping("/purpose/{change}")
    ModelAndView answer(
            @PathVariable UUID fund, @PathVariable UUID change, Form form, @ModelAttribute("frame") PageFrame frame) {
        Fund about = consenting(fund);
        PurposeChange asked = asked(about, change);
        boolean agreed = form.value("agreed").equals("yes");
        Optional<String> answer = agreed ? form.optionalText("answer", TEXT) : form.text("answer", TEXT);
        return form.submit(() -> {
                    purposes.answer(actor.current(), asked.id(), agreed, answer.orElse(null));
                    return SeeOther.at(frame.at(about.path()) + "#purposes");
                })
                .orElseGet(() -> answering(form, about, asked));
    }

    @GetMapping("/finish")
    ModelAndView toFinish(@PathVariable UUID fund) {
        Fund about = kept(fund);
        funds.optionsFor(actor.current(), about).mayFinish().orConflict();
        return finishing(Form.blank().with("version", about.version()), about);
    }

    @PostMapping("/finish")
    ModelAndView finish(@PathVariable UUID fund, Form form, @ModelAttribute("frame") PageFrame frame) {
        Fund about = kept(fund);
        return form.submit(() -> {
                    desk.finish(actor.current(), about.id(), form.version());
                    return SeeOther.at(frame.at(about.path()));
                })
                .orElseGet(() -> finishing(form.isStale() ? form.with("version", about.version()) : form, about));
    }

    private Fund kept(UUID id) {
        Fund about = funds.require(new FundId(id));
        funds.mayKeep(actor.current(), about.holder()).orForbid();
        return about;
    }

    private Fund consenting(UUID id) {
        Fund about = funds.require(new FundId(id));
        funds.mayConsent(actor.current(), about).orForbid();
        return about;
    }

    private PurposeChange asked(Fund about, UUID id) {
        PurposeChange change = funds.requireChange(id);
        if (!change.fund().equals(about.id())) {
            throw Refused.missing();
        }
        return change;
    }

    private static ModelAndView asking(Form form, Fund about) {
        return form.on("giving/money/purpose").addObject("fund", about);
    }

    private static ModelAndView answering(Form form, Fund about, PurposeChange asked) {
        return form.on("giving/money/answer").addObject("fund", about).addObject("change", asked);
    }

    private static ModelAndView finishing(Form form, Fund about) {
        return form.on("giving/money/finish").addObject("fund", about);
    }
}
