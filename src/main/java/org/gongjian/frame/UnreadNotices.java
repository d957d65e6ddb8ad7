package org.gongjian.frame;

import java.util.OptionalInt;
import org.gongjian.district.DistrictId;

/** What whoever is signed in has not read yet; answered by whoever keeps the inbox. */
public interface UnreadNotices {

    /** Where the inbox is, below the district. */
    String PATH = "desk/notices";

    /** Where a count stops. */
    int MANY = 100;

    /** In one district, {@link #MANY} at most; empty for a visitor, and for somebody the district does not know. */
    OptionalInt in(DistrictId district);
}
