package org.gongjian.notices.web;

import jakarta.servlet.http.HttpServletResponse;
import org.gongjian.notices.mail.OwnNotices;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends e-mail without a sign-in. A mail program sends the form by itself (RFC 8058), a person by the button; following the
 * link alone changes nothing.
 */
@Controller
class UnsubscribeController {

    private static final String PATH = "/unsubscribe/{code}";

    private final OwnNotices own;

    UnsubscribeController(OwnNotices own) {
        this.own = own;
    }

    @GetMapping(PATH)
    ModelAndView open(@PathVariable String code, HttpServletResponse response) {
        return page(code, false, response);
    }

    @PostMapping(PATH)
    ModelAndView unsubscribe(@PathVariable String code, HttpServletResponse response) {
        own.unsubscribe(code);
        return page(code, true, response);
    }

    private ModelAndView page(String code, boolean done, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return new ModelAndView("notices/unsubscribe")
                .addObject("code", code)
                .addObject("mask", own.maskOf(code))
                .addObject("done", done);
    }
}
