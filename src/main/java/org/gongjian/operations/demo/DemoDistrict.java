package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.district.District;
import org.gongjian.operations.DemoSignIn;

/** One district of the demo. */
interface DemoDistrict {

    District district();

    /** Fills the district, in a transaction and with its id current. */
    void load();

    List<DemoSignIn> signIns();
}
