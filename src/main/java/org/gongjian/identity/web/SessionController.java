package org.gongjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.security.AccountSessions;
import org.gongjian.identity.security.RunningSessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where one is signed in, and ending it there. */
@Controller
class SessionController {

    private static final String PATH = "/account/sessions";

    private final RunningSessions running;
    private final AccountSessions sessions;
    private final Accounts accounts;
    private final CurrentActor actors;

    SessionController(RunningSessions running, AccountSessions sessions, Accounts accounts, CurrentActor actors) {
        this.running = running;
        this.sessions = sessions;
        this.accounts = accounts;
        this.actors = actors;
    }

    @GetMapping(PATH)
    ModelAndView list(Form typed, HttpServletRequest request) {
        return new ModelAndView("identity/sessions")
                .addObject("sessions", running.of(actors.current(), request))
                .addObject("done", typed.value("done"));
    }

    @PostMapping(PATH + "/{session}/end")
    ModelAndView end(@PathVariable UUID session) {
        running.end(actors.current(), session);
        return SeeOther.at(PATH + "?done=ended");
    }

    @PostMapping(PATH + "/end-others")
    ModelAndView endOthers(HttpServletRequest request) {
        Actor by = actors.current();
        sessions.continueIn(request, accounts.signOutElsewhere(by));
        return SeeOther.at(PATH + "?done=others");
    }
}
