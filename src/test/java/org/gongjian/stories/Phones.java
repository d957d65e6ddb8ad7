package org.gongjian.stories;

import com.microsoft.playwright.BrowserContext;
import java.time.Clock;
import java.util.Date;

/** Other people's phones. */
final class Phones {

    private Phones() {}

    /** On the day it is here: a list of what was revoked is relied on for a week. */
    static BrowserContext at(Clock clock) {
        BrowserContext phone = Chromium.browser()
                .newContext(Chromium.still().setViewportSize(390, 844).setLocale("zh-CN"));
        phone.clock().setFixedTime(Date.from(clock.instant()));
        return phone;
    }
}
