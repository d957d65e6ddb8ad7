package org.gongjian.frame;

import java.util.regex.Pattern;

/** A way back that stays in this house: never another site's address. */
public final class LocalPath {

    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\p{Graph}&&[^\\\\]]*");

    private LocalPath() {}

    public static String orHome(String typed) {
        return LOCAL.matcher(typed).matches() ? typed : "/";
    }
}
