package org.gongjian.identity.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What kind of device somebody signed in on, as far as its browser says: enough to know one's own again, and nothing to
 * follow anybody by.
 */
public record Device(Browser browser, Platform platform) {

    /** In this order, for each says the names of those below it too. */
    enum Browser {
        WECHAT("MicroMessenger"),
        DINGTALK("DingTalk"),
        EDGE("Edg"),
        OPERA("OPR/"),
        FIREFOX("Firefox/|FxiOS"),
        CHROME("Chrome/|CriOS"),
        SAFARI("Safari/"),
        OTHER("");

        private final Pattern mark;

        Browser(String mark) {
            this.mark = Pattern.compile(mark);
        }
    }

    /** Likewise. */
    enum Platform {
        HARMONY("HarmonyOS|OpenHarmony"),
        ANDROID("Android"),
        IPHONE("iPhone"),
        IPAD("iPad"),
        WINDOWS("Windows"),
        MAC("Macintosh"),
        LINUX("Linux"),
        OTHER("");

        private final Pattern mark;

        Platform(String mark) {
            this.mark = Pattern.compile(mark);
        }
    }

    static Device of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(
                first(Browser.values(), browser -> browser.mark.matcher(said).find()),
                first(Platform.values(), platform -> platform.mark.matcher(said).find()));
    }

    /** Reads what {@link #stored} wrote; an unknown one where it is something else. */
    static Device ofStored(@Nullable Object stored) {
        String[] parts = stored instanceof String text ? text.split(" ", -1) : new String[0];
        return parts.length == 2
                ? new Device(
                        first(Browser.values(), browser -> code(browser).equals(parts[0])),
                        first(Platform.values(), platform -> code(platform).equals(parts[1])))
                : new Device(Browser.OTHER, Platform.OTHER);
    }

    String stored() {
        return code(browser) + " " + code(platform);
    }

    /** What to call it, in the reader's language. */
    public Reason words() {
        return Reason.of(
                "identity.session.device",
                Reason.of("identity.session.browser." + code(browser)),
                Reason.of("identity.session.system." + code(platform)));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E first(E[] values, Predicate<E> wanted) {
        return Arrays.stream(values).filter(wanted).findFirst().orElse(values[values.length - 1]);
    }
}
