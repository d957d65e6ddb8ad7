package org.gongjian.notices.web;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.notices.NoticePolicies;
import org.gongjian.notices.NoticePolicy;
import org.gongjian.notices.mail.OwnNotices;
import org.gongjian.notices.webhooks.Webhooks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A district's rule for its notices, and the other systems that are told of them. */
@Controller
@RequestMapping("/{district}/office/notices")
class OfficeNoticesController {

    private static final String BELOW = "office/notices";

    private final NoticePolicies policies;
    private final Webhooks webhooks;
    private final OwnNotices own;
    private final Authority authority;
    private final CurrentActor actors;

    OfficeNoticesController(
            NoticePolicies policies, Webhooks webhooks, OwnNotices own, Authority authority, CurrentActor actors) {
        this.policies = policies;
        this.webhooks = webhooks;
        this.own = own;
        this.authority = authority;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView open(Form typed) {
        authority.mayKeepOffice(actors.current()).orForbid();
        NoticePolicy policy = policies.current();
        Form form = Form.blank()
                .with("digestAt", DateTimeFormatter.ofPattern("HH:mm").format(policy.digestAt()))
                .with("keepDays", policy.keepDays())
                .with("version", policy.version());
        return page(form).addObject("done", typed.value("done"));
    }

    @PostMapping
    ModelAndView change(Form form, @ModelAttribute("frame") PageFrame frame) {
        authority.mayKeepOffice(actors.current()).orForbid();
        Optional<LocalTime> digestAt = form.time("digestAt");
        Optional<Integer> keepDays = form.count("keepDays", NoticePolicy.LONGEST);
        return form.submit(() -> {
                    policies.change(
                            actors.current(),
                            new NoticePolicy(digestAt.orElseThrow(), keepDays.orElseThrow(), form.version()));
                    return SeeOther.at(frame.at(BELOW) + "?done=policy");
                })
                .orElseGet(() -> page(form));
    }

    private ModelAndView page(Form form) {
        return form.on("notices/office")
                .addObject("webhooks", webhooks.all(actors.current()))
                .addObject("mailOn", own.isMailOn())
                .addObject("done", "");
    }
}
