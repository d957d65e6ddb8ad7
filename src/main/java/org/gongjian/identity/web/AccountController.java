package org.gongjian.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.accounts.AccountClosing;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.oidc.Issuers;
import org.gongjian.identity.security.AccountSessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the password, the sessions, the language. */
@Controller
class AccountController {

    private static final String PATH = "/account";

    private final Accounts accounts;
    private final AccountClosing closing;
    private final AccountSessions sessions;
    private final CurrentActor actors;
    private final MyPages mine;
    private final Issuers issuers;
    private final LocaleResolver languages;

    AccountController(
            Accounts accounts,
            AccountClosing closing,
            AccountSessions sessions,
            CurrentActor actors,
            MyPages mine,
            Issuers issuers,
            LocaleResolver languages) {
        this.accounts = accounts;
        this.closing = closing;
        this.sessions = sessions;
        this.actors = actors;
        this.mine = mine;
        this.issuers = issuers;
        this.languages = languages;
    }

    @GetMapping(PATH)
    ModelAndView open(Form form) {
        return page(form).addObject("done", form.value("done"));
    }

    @PostMapping(PATH + "/password")
    ModelAndView changePassword(Form form, HttpServletRequest request) {
        return form.submit(
                        () -> accounts.changePassword(actors.current(), form.value("current"), form.value("password")))
                .map(epoch -> {
                    sessions.continueIn(request, epoch);
                    return SeeOther.at(PATH + "?done=password");
                })
                .orElseGet(() -> page(form).addObject("done", ""));
    }

    @PostMapping(PATH + "/language")
    ModelAndView chooseLanguage(Form form, HttpServletRequest request, HttpServletResponse response) {
        String language = form.value("language");
        accounts.chooseLanguage(actors.current(), language);
        languages.setLocale(request, response, Locale.forLanguageTag(language));
        return SeeOther.at(PATH + "?done=language");
    }

    @PostMapping(PATH + "/sign-out-everywhere")
    ModelAndView signOutEverywhere(HttpServletRequest request) {
        accounts.signOutEverywhere(actors.current());
        sessions.end(request);
        return SeeOther.at("/sign-in");
    }

    @GetMapping(PATH + "/close")
    ModelAndView closing() {
        return closing(Form.blank());
    }

    @PostMapping(PATH + "/close")
    ModelAndView close(Form form, HttpServletRequest request) {
        return form.submit(() -> {
                    closing.close(actors.current(), form.value("password"));
                    sessions.end(request);
                    return SeeOther.at("/sign-in?closed=true");
                })
                .orElseGet(() -> closing(form));
    }

    private ModelAndView closing(Form form) {
        return mine.on(form.on("identity/close")).addObject("verdict", closing.mayClose(actors.current()));
    }

    private ModelAndView page(Form form) {
        return mine.on(form.on("identity/account")).addObject("issuers", issuers.all());
    }
}
