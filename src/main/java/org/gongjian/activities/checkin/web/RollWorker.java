package org.gongjian.activities.checkin.web;

import java.util.List;
import java.util.Map;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What makes the rolls of a district installable on a phone. The worker is served from below the district, because a browser
 * lets it serve only the pages that lie beside it.
 */
@Controller
class RollWorker {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

    @GetMapping("/{district}/roll-worker.js")
    ResponseEntity<Resource> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .body(new ClassPathResource("static/assets/roll-worker.js"));
    }

    /** The web application manifest (W3C). */
    @GetMapping(path = "/{district}/roll.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    Map<String, Object> manifest(@ModelAttribute("frame") PageFrame frame, @ModelAttribute("w") Wording w) {
        return Map.of(
                "name", w.t("activities.rolls.title"),
                "short_name", w.t("activities.rolls.short"),
                "lang", frame.lang(),
                "start_url", frame.at("desk/rolls"),
                "scope", frame.at(""),
                "display", "standalone",
                "background_color", "#ffffff",
                "theme_color", "#ffffff",
                "icons", List.of(Map.of("src", "/assets/mark.svg", "sizes", "any", "type", "image/svg+xml")));
    }
}
