package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.district.District;
import org.gongjian.operations.demo.DemoCast.Part;

/** One district of the demo: where it lies, who plays in its story, and the story. */
interface DemoDistrict {

    District district();

    /** In the order in which they are shown. */
    List<Part> cast();

    /** Fills the district, in a transaction and with its id current. */
    void load();
}
