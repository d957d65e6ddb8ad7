package org.gongjian.imports.rows;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;

/**
 * The room the rows of one import are for. It remembers the rows it has read: one table, one target. Reading asks no database,
 * so that it may go ahead on a thread of its own.
 */
public interface Target<T> {

    /** What the row says; empty where a fault was noted. */
    Optional<T> read(RowReading row);

    /** The number of an earlier row that means the same record, 0 where none does. */
    int repeats(T row, int number);

    /** What each row is beside the records that are here, in the order of the rows. */
    List<Likeness> compare(List<T> rows);

    /** Why a record must be left as it is, whoever wishes otherwise. */
    Optional<Reason> mustStay(T row, Likeness.Differs found);

    /** Answers the ids of all that was made, of the rows themselves and of what came with them. */
    List<UUID> register(List<T> rows);

    /** Answers what they were. */
    List<FormerRow> change(List<Change<T>> changes);

    /** A row that says something else than the record it means. */
    record Change<T>(T row, Likeness.Differs found) {}
}
