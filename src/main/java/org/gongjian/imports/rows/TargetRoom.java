package org.gongjian.imports.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.FormerRow;
import org.gongjian.identity.Actor;
import org.gongjian.imports.ImportKind;

/** A room that takes the rows of one kind of table, and takes them back; a room below this one brings its own. */
public interface TargetRoom {

    ImportKind kind();

    /**
     * For one reading of one table, in one transaction.
     *
     * @param writes whether the rows are to be written, and not only compared
     */
    Target<?> begin(Bounds bounds, boolean writes);

    /** The versions of those that are here; 0 or nothing means that nobody changed what an import made. */
    Map<UUID, Integer> versions(Collection<UUID> ids);

    /** What stands in the way of taking these back. */
    Set<UUID> used(Collection<UUID> ids);

    void takeBack(Actor by, List<UUID> ids);

    void restore(Actor by, List<FormerRow> former);
}
