package org.gongjian.activities.classlists;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongjian.district.Reason;

/** What became of a list that was handed in. */
public sealed interface ClassListOutcome {

    /** All of them are signed up; whether they have places or wait, their sign-ups say. */
    record Taken(ClassListId id) implements ClassListOutcome {}

    /** Nobody is signed up, because of these lines; 1 is the first. */
    record Faulty(SortedMap<Integer, Reason> lines) implements ClassListOutcome {

        public Faulty {
            lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        }
    }
}
