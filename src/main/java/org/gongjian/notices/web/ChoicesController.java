package org.gongjian.notices.web;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.notices.mail.EmailAddress;
import org.gongjian.notices.mail.EmailChoice;
import org.gongjian.notices.mail.OwnNotices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What one wants to be told by e-mail, and where. */
@Controller
@RequestMapping("/account/notices")
class ChoicesController {

    private static final String PATH = "/account/notices";
    private static final String VIEW = "notices/choices";

    private final OwnNotices own;
    private final CurrentActor actors;

    ChoicesController(OwnNotices own, CurrentActor actors) {
        this.own = own;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView open(Form typed, @ModelAttribute("w") Wording w) {
        return page(chosen(), w).addObject("done", typed.value("done"));
    }

    @PostMapping
    ModelAndView choose(Form form, @ModelAttribute("w") Wording w) {
        Map<String, EmailChoice> wanted = new LinkedHashMap<>();
        for (String topic : own.choices(actors.current()).keySet()) {
            form.choice("topic-" + topic, EmailChoice.class).ifPresent(choice -> wanted.put(topic, choice));
        }
        return form.submit(() -> {
                    own.choose(actors.current(), wanted);
                    return SeeOther.at(PATH + "?done=choices");
                })
                .orElseGet(() -> page(form, w));
    }

    @PostMapping("/address")
    ModelAndView enter(Form form, @ModelAttribute("w") Wording w) {
        form.text("address", 254);
        return form.submit(() -> {
                    own.enter(actors.current(), EmailAddress.of(form.value("address")));
                    return SeeOther.at(PATH + "?done=entered");
                })
                .orElseGet(() -> {
                    own.choices(actors.current()).forEach((topic, choice) -> form.with("topic-" + topic, choice));
                    return page(form, w);
                });
    }

    @PostMapping("/address/remove")
    ModelAndView remove() {
        own.remove(actors.current());
        return SeeOther.at(PATH + "?done=removed");
    }

    @PostMapping("/address/resume")
    ModelAndView resume() {
        own.resume(actors.current());
        return SeeOther.at(PATH + "?done=resumed");
    }

    /** The page behind the link: a button, for programs that look at mail follow links too. */
    @GetMapping("/address/{code}")
    ModelAndView confirm(@PathVariable String code) {
        if (!own.isVerifiable(actors.current(), code)) {
            throw Refused.missing();
        }
        return new ModelAndView("notices/verify", "code", code);
    }

    @PostMapping("/address/{code}")
    ModelAndView verify(@PathVariable String code) {
        own.verify(actors.current(), code);
        return SeeOther.at(PATH + "?done=verified");
    }

    private Form chosen() {
        Form form = Form.blank();
        own.choices(actors.current()).forEach((topic, choice) -> form.with("topic-" + topic, choice));
        return form;
    }

    private ModelAndView page(Form form, Wording w) {
        List<Choice> offered = EnumSet.allOf(EmailChoice.class).stream()
                .map(choice -> Choice.of(choice, w.reason(choice.label())))
                .toList();
        return form.on(VIEW)
                .addObject("email", own.email(actors.current()).orElse(null))
                .addObject("mailOn", own.isMailOn())
                .addObject("topics", own.choices(actors.current()).keySet())
                .addObject("offered", offered)
                .addObject("done", "");
    }
}
