package org.gongjian.alliances;

/** What a promise is counted in. Rooms below count it from their records; nobody types the figure. */
public enum Measure {
    /** Activities held by a giver together with another party; in sessions (场). */
    JOINT_ACTIVITIES,
    /** Gifts from a giver to another party; in times (次). */
    GIFTS,
    /** Books given by a giver to another party; in volumes (册). */
    VOLUMES_GIVEN
}
