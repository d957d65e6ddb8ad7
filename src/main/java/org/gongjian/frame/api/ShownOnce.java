package org.gongjian.frame.api;

import jakarta.servlet.http.HttpServletRequest;

/**
 * An answer that holds a secret. It is not kept under the key of its request: whoever sends the request again is told that it
 * was done, and no more.
 */
public final class ShownOnce {

    private static final String MARK = ShownOnce.class.getName();

    private ShownOnce() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(MARK) != null;
    }
}
