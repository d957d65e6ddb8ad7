package org.gongjian.notices.web;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.identity.CurrentActor;
import org.gongjian.notices.KnownKinds;
import org.gongjian.notices.SentFilter;
import org.gongjian.notices.SentNotices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What went out about the records of one's units. */
@Controller
class SentController {

    private static final int PAGE = 30;

    private final SentNotices sent;
    private final KnownKinds kinds;
    private final CurrentActor actors;

    SentController(SentNotices sent, KnownKinds kinds, CurrentActor actors) {
        this.sent = sent;
        this.kinds = kinds;
        this.actors = actors;
    }

    @GetMapping("/{district}/desk/sent")
    ModelAndView open(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam @Nullable UUID before) {
        SentFilter filter = new SentFilter(kinds.has(kind) ? kind : null, outcome(outcome), before);
        return new ModelAndView("notices/sent")
                .addObject("page", sent.page(actors.current(), filter, PAGE))
                .addObject("filter", filter)
                .addObject("kinds", kinds.all())
                .addObject("outcomes", SentFilter.Outcome.values());
    }

    private static SentFilter.@Nullable Outcome outcome(String typed) {
        return Stream.of(SentFilter.Outcome.values())
                .filter(one -> one.name().equals(typed.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }
}
