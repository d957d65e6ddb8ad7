package org.gongjian.identity.web;

import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.accounts.PasswordResets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a reset link opens: set a new password, then sign in with it. */
@Controller
class PasswordController {

    private final PasswordResets resets;

    PasswordController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping("/password/{code}")
    ModelAndView open(@PathVariable String code, Form form) {
        return page(code, form);
    }

    @PostMapping("/password/{code}")
    ModelAndView set(@PathVariable String code, Form form) {
        return form.submit(() -> resets.use(code, form.value("password"))).isPresent()
                ? SeeOther.at("/sign-in")
                : page(code, form);
    }

    private ModelAndView page(String code, Form form) {
        return form.on("identity/password")
                .addObject("code", code)
                .addObject("userName", resets.userName(code).value());
    }
}
