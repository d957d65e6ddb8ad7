package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Localized;
import org.gongjian.operations.demo.DemoCast.Part;
import org.jspecify.annotations.Nullable;

/** One district of the demo: where it lies, who plays in its story, and the story. */
interface DemoDistrict {

    District district();

    /** A district of the stories' zone; {@code divisionCode} is null for a functional zone. */
    static District district(String slug, Localized name, Localized fullName, @Nullable String divisionCode) {
        return new District(DistrictId.next(), new DistrictSlug(slug), name, fullName, DemoClock.ZONE, divisionCode);
    }

    /** In the order in which they are shown. */
    List<Part> cast();

    /** Fills the district, in a transaction and with its id current. */
    void load();
}
