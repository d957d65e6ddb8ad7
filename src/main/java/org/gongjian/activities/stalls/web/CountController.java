package org.gongjian.activities.stalls.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongjian.activities.stalls.StallCode;
import org.gongjian.activities.stalls.StallDoor;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One page for a stall's people: a big +1, and a way back. */
@Controller
class CountController {

    private final StallDoor door;

    CountController(StallDoor door) {
        this.door = door;
    }

    @GetMapping("/stall/{code}")
    ModelAndView open(@PathVariable String code, HttpServletResponse response) {
        return page(Form.blank(), code, response);
    }

    /**
     * @param change {@code more} or {@code fewer}
     */
    @PostMapping("/stall/{code}")
    ModelAndView count(
            @PathVariable String code,
            @RequestParam(defaultValue = "more") String change,
            Form form,
            HttpServletResponse response) {
        door.open(code);
        UUID key = form.id("id", value -> value).orElse(null);
        return form.submit(() -> {
                    door.count(code, key == null ? NewId.uuid() : key, change.equals("more"));
                    return SeeOther.at(
                            StallCode.typed(code).orElseThrow(Refused::missing).path());
                })
                .orElseGet(() -> page(form, code, response));
    }

    /** Each rendering has a key of its own: a press that is sent twice counts once. */
    private ModelAndView page(Form form, String code, HttpServletResponse response) {
        StallDoor.Found found = door.open(code);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return form.on("activities/stalls/count")
                .addObject("found", found)
                .addObject("code", code)
                .addObject("key", NewId.uuid());
    }
}
