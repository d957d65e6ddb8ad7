package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Light, dark or as the system is, in usual or large letters: kept in cookies, for it is the screen's and not the person's. */
@Controller
class ThemeController {

    static final Set<String> THEMES = Set.of("light", "dark");
    static final String COOKIE = "theme";
    static final String LETTERS = "letters";
    static final String LARGE = "large";

    @GetMapping("/theme")
    RedirectView choose(
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String letters,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (letters != null) {
            keep(LETTERS, letters.equals(LARGE) ? LARGE : "usual", request, response);
        }
        if (to != null || letters == null) {
            String theme = to == null ? "" : to;
            keep(COOKIE, THEMES.contains(theme) ? theme : "system", request, response);
        }
        RedirectView view = new RedirectView(LocalPath.orHome(back));
        view.setExposeModelAttributes(false);
        return view;
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
    }
}
