package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes the wording for a reader. */
@Component
public class Wordings {

    private static final ZoneId WITHOUT_DISTRICT = ZoneId.of("Asia/Shanghai");

    private final MessageSource messages;
    private final LocaleResolver languages;

    Wordings(MessageSource messages, LocaleResolver languages) {
        this.messages = messages;
        this.languages = languages;
    }

    public Wording of(HttpServletRequest request) {
        ZoneId zone = request.getAttribute(DistrictFilter.DISTRICT) instanceof District district
                ? district.zone()
                : WITHOUT_DISTRICT;
        return new Wording(messages, languages.resolveLocale(request), zone);
    }

    public Wording in(Locale locale, ZoneId zone) {
        return new Wording(messages, locale, zone);
    }

    /** What a reason says in both languages; for reasons without a time of day. */
    public Localized both(Reason reason) {
        return Localized.of(
                in(Locale.SIMPLIFIED_CHINESE, WITHOUT_DISTRICT).reason(reason),
                in(Locale.ENGLISH, WITHOUT_DISTRICT).reason(reason));
    }
}
