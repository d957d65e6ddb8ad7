package org.gongjian.frame;

/** Public addresses of sites that do not run. */
public final class TestUrls {

    private TestUrls() {}

    public static PublicUrl of(String url) {
        return new PublicUrl(url);
    }
}
