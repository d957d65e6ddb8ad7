package org.gongjian.claims.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.gongjian.claims.complaints.Complaint;
import org.gongjian.claims.complaints.ComplaintDoor;
import org.gongjian.claims.rating.ResidentDoor;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Short pages for residents with a code; no account is needed. */
@Controller
class RateController {

    private static final int WORDS = 1_000;
    private static final int MOST_STARS = 5;
    /** The field in which somebody who rated says whether everybody may read the words. */
    private static final String READING = "reading";

    private final ResidentDoor door;
    private final ComplaintDoor complaints;

    RateController(ResidentDoor door, ComplaintDoor complaints) {
        this.door = door;
        this.complaints = complaints;
    }

    @GetMapping("/rate/{code}")
    ModelAndView open(@PathVariable String code, HttpServletResponse response) {
        return page(Form.blank(), code, response);
    }

    @PostMapping("/rate/{code}")
    ModelAndView rate(@PathVariable String code, Form form, HttpServletResponse response) {
        if (!form.isBlank(READING)) {
            door.letRead(code, form.has(READING, "open"));
            return SeeOther.at("/rate/" + door.open(code).code().shown());
        }
        Optional<Integer> stars = form.isBlank("stars") ? missing(form) : form.count("stars", MOST_STARS);
        String words = form.optionalText("words", WORDS).orElse(null);
        return form.submit(() -> {
                    door.rate(code, stars.orElseThrow(), words, form.isTicked("open"));
                    return SeeOther.at("/rate/" + door.open(code).code().shown());
                })
                .orElseGet(() -> page(form, code, response));
    }

    /** What was said to a complaint. */
    @GetMapping("/answer/{code}")
    ModelAndView answer(@PathVariable String code, HttpServletResponse response) {
        Complaint complaint = complaints.open(code);
        closed(response);
        return new ModelAndView("claims/complaint-answer", "complaint", complaint);
    }

    private static Optional<Integer> missing(Form form) {
        form.fault("stars", Reason.of("frame.fault.choose"));
        return Optional.empty();
    }

    private ModelAndView page(Form form, String code, HttpServletResponse response) {
        ResidentDoor.Found found = door.open(code);
        closed(response);
        return form.on("claims/rate")
                .addObject("found", found)
                .addObject("case", found.opened().about())
                .addObject("rating", found.opened().given())
                .addObject("mayRate", found.opened().mayRate());
    }

    /** A page that holds a code is nobody else's to keep. */
    private static void closed(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
    }
}
