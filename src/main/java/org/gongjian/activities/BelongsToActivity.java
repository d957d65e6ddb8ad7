package org.gongjian.activities;

import org.gongjian.audit.Author;

/** What hangs on a planned activity and has to follow it; told in the same transaction. */
public interface BelongsToActivity {

    /** The activity takes place at another time. */
    default void moved(Author author, ActivityId activity, TimeShift shift) {}

    /** The activity is planned once more, for another day; nobody has signed up for that one. */
    void repeated(Author author, ActivityId activity, ActivityId again, TimeShift shift);
}
