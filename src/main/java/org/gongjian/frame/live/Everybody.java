package org.gongjian.frame.live;

import java.util.UUID;

/** The right of visitors to hear of what is open to everybody; all of them together count as one account. */
enum Everybody implements Hearing.Right {
    RIGHT;

    private static final UUID NOBODY = new UUID(0, 0);

    @Override
    public UUID account() {
        return NOBODY;
    }

    @Override
    public boolean holds() {
        return true;
    }
}
