package org.gongjian.frame;

import java.util.List;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** What those who keep a district's office should look after; each room says what of its own does not go as it should. */
public interface OfficeConcerns {

    /** Of the current district, for somebody who keeps its office. */
    List<Concern> concerns();

    /**
     * @param says one sentence
     * @param path below the district, where one sees more; null where there is nothing to see
     */
    record Concern(Reason says, @Nullable String path) {}
}
