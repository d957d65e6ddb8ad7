package org.gongjian.frame.live;

import java.util.Optional;
import java.util.UUID;

/** Who may hear of changes; answered by whoever keeps accounts. */
public interface Hearing {

    /** The right of whoever makes the request, in the current district; empty for somebody who does not work there. */
    Optional<Right> ofReader();

    /** It outlives the request, so it is asked again before each message. */
    interface Right {

        UUID account();

        boolean holds();
    }
}
