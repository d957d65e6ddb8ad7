package org.gongjian.frame;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongjian.frame.api.ApiAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * The reader's language: the address, else the cookie, else the account, else the browser, else Chinese. A program says what
 * it wants in each request, which comes before what its owner chose for pages.
 */
@Component("localeResolver")
class LanguageResolver implements LocaleResolver {

    static final String COOKIE = "lang";
    private static final String DECIDED = "org.gongjian.language";

    private final ObjectProvider<SignedIn> signedIn;

    LanguageResolver(ObjectProvider<SignedIn> signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(DECIDED) instanceof Locale decided) {
            return decided;
        }
        Locale decided = chosen(request)
                .or(() -> ApiAddress.isOf(request) ? ofTheBrowser(request) : known(cookie(request)))
                .or(this::ofTheAccount)
                .or(() -> ofTheBrowser(request))
                .orElse(Locale.SIMPLIFIED_CHINESE);
        request.setAttribute(DECIDED, decided);
        return decided;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            remember(request, response, locale);
        }
    }

    static void remember(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, locale.toLanguageTag())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    /** As the address says, also where the form under it was cut off and no parameter can be asked for. */
    static Optional<Locale> chosen(HttpServletRequest request) {
        try {
            return known(request.getParameter(COOKIE));
        } catch (IllegalStateException cutOff) {
            return known(UriComponentsBuilder.newInstance()
                    .query(request.getQueryString())
                    .build()
                    .getQueryParams()
                    .getFirst(COOKIE));
        }
    }

    static Optional<Locale> known(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        String language = Locale.forLanguageTag(tag).getLanguage();
        return switch (language) {
            case "zh" -> Optional.of(Locale.SIMPLIFIED_CHINESE);
            case "en" -> Optional.of(Locale.ENGLISH);
            default -> Optional.empty();
        };
    }

    private Optional<Locale> ofTheAccount() {
        SignedIn accounts = signedIn.getIfAvailable();
        return accounts == null ? Optional.empty() : accounts.reader().flatMap(reader -> known(reader.language()));
    }

    private static Optional<Locale> ofTheBrowser(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (accepted == null) {
            return Optional.empty();
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(accepted);
            return ranges.stream()
                    .flatMap(range -> known(range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException notAListOfLanguages) {
            return Optional.empty();
        }
    }

    private static @Nullable String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }
}
