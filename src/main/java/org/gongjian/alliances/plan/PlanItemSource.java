package org.gongjian.alliances.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Light;

/**
 * A room whose records items of plans become. Its form, opened with an item, is filled in beforehand; where the record is
 * made, the room says so with {@link JointPlans#became} in the same transaction. How a record stands is asked anew each time.
 */
public interface PlanItemSource {

    /** What it makes of items. */
    PlanItem.Kind makes();

    /** The kind of {@link org.gongjian.audit.RecordRef} it makes. */
    String recordKind();

    /** Its form for an item, below the district. */
    String formFor(PlanItemId item);

    /** How records of the kind stand; none for one that is not to be seen. */
    Map<UUID, Standing> standingOf(Collection<UUID> records);

    /**
     * How a record stands.
     *
     * @param path of its page, below the district
     */
    record Standing(String path, Localized title, Reason state, Light light) {}
}
