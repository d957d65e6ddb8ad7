package org.gongjian.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongjian.district.District;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/** Puts the frame and the wording into every page's model. */
@Component
@ControllerAdvice
class FrameAdvice {

    private final Wordings wordings;
    private final List<Section> sections;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<UnreadNotices> inbox;

    FrameAdvice(
            Wordings wordings,
            ObjectProvider<Section> sections,
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<UnreadNotices> inbox) {
        this.wordings = wordings;
        this.sections = sections.orderedStream()
                .sorted(Comparator.comparingInt(Section::order))
                .toList();
        this.signedIn = signedIn;
        this.inbox = inbox;
    }

    @ModelAttribute("w")
    Wording wording(HttpServletRequest request) {
        return wordings.of(request);
    }

    @ModelAttribute("frame")
    PageFrame frame(HttpServletRequest request) {
        District here = Asked.district(request).orElse(null);
        return new PageFrame(
                here,
                wordings.of(request).locale().toLanguageTag(),
                theme(request),
                isLarge(request),
                sections,
                Optional.ofNullable(signedIn.getIfAvailable())
                        .flatMap(SignedIn::reader)
                        .orElse(null),
                new Unread(() -> unread(here)),
                request.getRequestURI(),
                address(request));
    }

    private OptionalInt unread(@Nullable District here) {
        UnreadNotices notices = inbox.getIfAvailable();
        return here == null || notices == null ? OptionalInt.empty() : notices.in(here.id());
    }

    private static String theme(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, ThemeController.COOKIE);
        return cookie != null && ThemeController.THEMES.contains(cookie.getValue()) ? cookie.getValue() : "system";
    }

    private static boolean isLarge(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, ThemeController.LETTERS);
        return cookie != null && cookie.getValue().equals(ThemeController.LARGE);
    }

    private static String address(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        if (query != null && request.getMethod().equals("GET")) {
            address.query(query).replaceQueryParam(LanguageResolver.COOKIE);
        }
        return address.build().toUriString();
    }
}
