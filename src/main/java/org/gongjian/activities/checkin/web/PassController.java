package org.gongjian.activities.checkin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongjian.activities.checkin.CheckIns;
import org.gongjian.activities.checkin.Pass;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.papers.QrCode;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The pass of who signed up: a picture and a code, for whoever has its address. It names nobody. */
@Controller
class PassController {

    private static final int QR = 280;

    private final CheckIns checkIns;
    private final PublicUrl url;

    PassController(CheckIns checkIns, PublicUrl url) {
        this.checkIns = checkIns;
        this.url = url;
    }

    @GetMapping("/{district}/pass/{signUp}")
    ModelAndView show(
            @PathVariable UUID signUp, @ModelAttribute("frame") PageFrame frame, HttpServletResponse response) {
        Pass pass = checkIns.pass(new SignUpId(signUp));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return new ModelAndView("activities/pass")
                .addObject("pass", pass)
                .addObject("qr", new QrCode(url.whole(frame.at(pass.door()))).dataUri(QR));
    }
}
