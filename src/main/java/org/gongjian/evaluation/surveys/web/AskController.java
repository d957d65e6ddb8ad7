package org.gongjian.evaluation.surveys.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.gongjian.evaluation.marks.web.UnitNames;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.surveys.SurveyDesk;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A questionnaire, answered without an account. A device has one answer: the cookie it is given with the page is used up. Whoever
 * takes another device, or empties its store, answers again; the limits of codes make many of those slow, and no more is promised.
 */
@Controller
class AskController {

    private static final String COOKIE = "asked";
    private static final Duration KEPT = Duration.ofDays(60);
    private static final int MOST_SCALE = 5;

    private final SurveyDesk desk;
    private final Organizations organizations;

    AskController(SurveyDesk desk, Organizations organizations) {
        this.desk = desk;
        this.organizations = organizations;
    }

    @GetMapping("/{district}/ask/{code}")
    ModelAndView open(
            @PathVariable String code,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            @ModelAttribute("frame") PageFrame frame,
            HttpServletResponse response) {
        SurveyDesk.Asked asked = desk.asked(code);
        if (asked.survey().isOpen() && (token == null || !desk.isGenuine(asked, token))) {
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(COOKIE, desk.token(asked))
                            .path(frame.at(asked.survey().path()))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .maxAge(KEPT)
                            .build()
                            .toString());
        }
        return page(Form.blank(), asked, token);
    }

    @PostMapping("/{district}/ask/{code}")
    ModelAndView answer(
            @PathVariable String code,
            @CookieValue(name = COOKIE, required = false) @Nullable String token,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        SurveyDesk.Asked asked = desk.asked(code);
        Map<IndicatorId, Integer> answers = new HashMap<>();
        for (Indicator question : asked.questions()) {
            form.count("answer-" + question.id().value(), MOST_SCALE)
                    .ifPresent(scale -> answers.put(question.id(), scale));
        }
        return form.submit(() -> {
                    desk.answer(code, token == null ? "" : token, answers);
                    return SeeOther.at(frame.at(asked.survey().path()));
                })
                .orElseGet(() -> page(form, asked, token));
    }

    private ModelAndView page(Form form, SurveyDesk.Asked asked, @Nullable String token) {
        return form.on("evaluation/surveys/ask")
                .addObject("asked", asked)
                .addObject(
                        "name",
                        UnitNames.of(organizations, Stream.of(asked.entrant()))
                                .get(asked.entrant().unit()))
                .addObject("answered", token != null && desk.hasAnswered(asked, token));
    }
}
