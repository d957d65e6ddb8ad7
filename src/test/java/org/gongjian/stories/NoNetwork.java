package org.gongjian.stories;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/**
 * A phone that loses its network. The browser's own switch is not enough: a page that is loaded anew sends for a moment before it
 * is told, so its pages keep from sending by themselves as well.
 */
public final class NoNetwork {

    private static final String SHIM = """
            (() => {
              const send = window.fetch;
              window.fetch = (what, how) => how && how.method === "POST" && localStorage.getItem("test-no-network")
                ? Promise.reject(new TypeError("no network"))
                : send.call(window, what, how);
            })();
            """;

    private NoNetwork() {}

    /** Before the phone opens a page. */
    public static void prepare(BrowserContext phone) {
        phone.addInitScript(SHIM);
    }

    public static void begins(Page page) {
        page.evaluate("() => localStorage.setItem('test-no-network', 'yes')");
        page.context().setOffline(true);
    }

    public static void ends(Page page) {
        page.evaluate("() => localStorage.removeItem('test-no-network')");
        page.context().setOffline(false);
    }
}
