package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;

/**
 * That the sealed paper was signed.
 *
 * @param signers who signed, for each party that has not confirmed in its own account
 */
public record SignedOnPaper(LocalDate on, Map<UnitId, PostId> signers) {

    public SignedOnPaper {
        signers = Map.copyOf(signers);
    }
}
