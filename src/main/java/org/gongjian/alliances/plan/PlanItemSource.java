package org.gongjian.alliances.plan;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Light;
import org.gongjian.identity.Actor;

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

    /**
     * Whether the person, who may act for a party, may make an item's record; for a room that asks for more than that.
     *
     * @param agreement whose plan the item stands in
     */
    default Verdict mayMake(Actor by, PlanItem item, Agreement agreement) {
        return Verdict.allowed();
    }

    /** How records of the kind stand; none for one the reader is not to see. */
    Map<UUID, Standing> standingOf(Actor reader, Collection<UUID> records);

    /**
     * How a record stands.
     *
     * @param path of its page, below the district
     */
    record Standing(String path, Localized title, Reason state, Light light) {}
}
