package org.gongjian.publishing;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** Nobody publishes unread: a text gets a second look by somebody who did not write it. */
final class SecondLook {

    private SecondLook() {}

    /**
     * Whoever wrote the text reviews it only where nobody else could: then the page says so.
     *
     * @param ownText whether the reviewer wrote the text as it stands
     * @param otherEditors whether the district has an editor beside the reviewer
     */
    static Verdict verdict(boolean ownText, boolean otherEditors) {
        return Verdict.require(!ownText || !otherEditors, Reason.of("publishing.refused.own-text"));
    }
}
