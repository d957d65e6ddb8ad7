package org.gongjian.frame;

import java.util.Locale;

/** The menus of the head, as they stand there: a dozen sections side by side would not fit one line. */
public enum SectionMenu {
    /** What takes place, is given and is told. */
    HAPPENING,
    /** What is needed, offered, agreed and closed. */
    CO_BUILDING,
    /** Who takes part, and where. */
    PARTNERS;

    /** The menu's name is the message {@code frame.menu.CODE}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
