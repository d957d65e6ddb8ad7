package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Light, dark or as the system is: kept in a cookie, for it is the screen's and not the person's. */
@Controller
class ThemeController {

    static final String COOKIE = "theme";

    @GetMapping("/theme")
    RedirectView choose(
            @RequestParam(defaultValue = "system") String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean chosen = to.equals("light") || to.equals("dark");
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, chosen ? to : "system")
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
        RedirectView view = new RedirectView(LocalPath.orHome(back));
        view.setExposeModelAttributes(false);
        return view;
    }
}
