package org.gongjian.activities.stalls.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.stalls.StallDoor;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.Stalls;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
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

/** What a visitor sees who scans a stall's sign: who offers what, and one button that counts them, once for each browser. */
@Controller
class VisitController {

    private static final String COOKIE = "visitor";
    private static final String FORM = "[0-9a-f-]{36}";
    private static final Duration KEPT = Duration.ofDays(1);

    private final Activities activities;
    private final Stalls stalls;
    private final StallDoor door;

    VisitController(Activities activities, Stalls stalls, StallDoor door) {
        this.activities = activities;
        this.stalls = stalls;
        this.door = door;
    }

    @GetMapping("/{district}/activities/{id}/stalls/{stall}/visit")
    ModelAndView open(
            @PathVariable UUID id,
            @PathVariable UUID stall,
            @CookieValue(name = COOKIE, required = false) @Nullable String cookie) {
        return page(Form.blank(), id, stall, cookie);
    }

    @PostMapping("/{district}/activities/{id}/stalls/{stall}/visit")
    ModelAndView scan(
            @PathVariable UUID id,
            @PathVariable UUID stall,
            @CookieValue(name = COOKIE, required = false) @Nullable String cookie,
            Form form,
            @ModelAttribute("frame") PageFrame frame,
            HttpServletResponse response) {
        Stalls.Kept kept = stalls.require(new ActivityId(id), new StallId(stall));
        String browser =
                cookie != null && isOurs(cookie) ? cookie : UUID.randomUUID().toString();
        return form.submit(() -> {
                    door.scan(kept.stall().id(), browser);
                    response.addHeader(
                            HttpHeaders.SET_COOKIE,
                            ResponseCookie.from(COOKIE, browser)
                                    .path("/")
                                    .httpOnly(true)
                                    .sameSite("Lax")
                                    .maxAge(KEPT)
                                    .build()
                                    .toString());
                    return SeeOther.at(frame.at(kept.stall().path() + "/visit"));
                })
                .orElseGet(() -> page(form, id, stall, cookie));
    }

    private ModelAndView page(Form form, UUID id, UUID stall, @Nullable String cookie) {
        Stalls.Kept kept = stalls.require(new ActivityId(id), new StallId(stall));
        ActivityView activity = activities.require(new ActivityId(id));
        return form.on("activities/stalls/visit")
                .addObject("activity", activity)
                .addObject("kept", kept)
                .addObject("mayScan", door.mayScan(activity))
                .addObject(
                        "counted",
                        cookie != null
                                && isOurs(cookie)
                                && door.isCounted(kept.stall().id(), cookie));
    }

    private static boolean isOurs(String cookie) {
        return cookie.matches(FORM);
    }
}
