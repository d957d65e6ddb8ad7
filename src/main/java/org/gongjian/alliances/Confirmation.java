package org.gongjian.alliances;

import java.time.LocalDate;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;

/**
 * That a party agreed to one edition of the text.
 *
 * @param signer who signed, where it was on paper
 */
public record Confirmation(
        UnitId unit,
        int version,
        Manner manner,
        LocalDate on,
        @Nullable PostId signer) {

    public enum Manner {
        /** A click in the party's own account. */
        ACCOUNT,
        /** Signed on paper, and recorded here afterwards. */
        PAPER
    }
}
