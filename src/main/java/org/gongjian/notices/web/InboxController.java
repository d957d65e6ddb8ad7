package org.gongjian.notices.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.UnreadNotices;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.notices.Inbox;
import org.gongjian.notices.NoticeId;
import org.gongjian.notices.SentNotices;
import org.gongjian.notices.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's inbox in a district. */
@Controller
@RequestMapping("/{district}/" + UnreadNotices.PATH)
class InboxController {

    private static final int PAGE = 30;

    private final Inbox inbox;
    private final SentNotices sent;
    private final CurrentActor actors;

    InboxController(Inbox inbox, SentNotices sent, CurrentActor actors) {
        this.inbox = inbox;
        this.sent = sent;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView open(@RequestParam(defaultValue = "false") boolean read, @RequestParam @Nullable UUID after) {
        Actor actor = actors.current();
        return new ModelAndView("notices/inbox")
                .addObject("page", inbox.page(actor, after == null ? null : new Inbox.After(read, after), PAGE))
                .addObject("first", after == null)
                .addObject("maySeeSent", sent.mayLook(actor).isAllowed());
    }

    /** Opens the record a notice is about; opening it is reading it. */
    @GetMapping("/{notice}")
    ModelAndView follow(@PathVariable UUID notice, @ModelAttribute("frame") PageFrame frame) {
        Told told = inbox.read(actors.current(), new NoticeId(notice));
        return SeeOther.at(frame.at(told.path() == null ? UnreadNotices.PATH : told.path()));
    }

    @PostMapping("/{notice}/read")
    ModelAndView read(@PathVariable UUID notice, @ModelAttribute("frame") PageFrame frame) {
        inbox.read(actors.current(), new NoticeId(notice));
        return SeeOther.at(frame.at(UnreadNotices.PATH));
    }

    /** Everything the page showed or could have shown; what came since stays unread. */
    @PostMapping("/read")
    ModelAndView readAll(Form form, @ModelAttribute("frame") PageFrame frame) {
        inbox.readAll(actors.current(), asOf(form.value("asOf")));
        return SeeOther.at(frame.at(UnreadNotices.PATH));
    }

    private static Instant asOf(String typed) {
        try {
            return Instant.parse(typed);
        } catch (DateTimeParseException nothing) {
            return Instant.EPOCH;
        }
    }
}
