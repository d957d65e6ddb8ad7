package org.gongjian.district;

import java.util.List;
import java.util.UUID;

/** What one row of a table from outside is beside the records that are here. */
public sealed interface Likeness {

    /** No record is meant by it. */
    record New() implements Likeness {}

    /** A record that says all of it already. */
    record Same(UUID id, int version) implements Likeness {}

    /**
     * A record that says something else.
     *
     * @param fields what differs, as audit lines name it
     */
    record Differs(UUID id, int version, List<String> fields) implements Likeness {

        public Differs {
            fields = List.copyOf(fields);
        }
    }

    /**
     * It cannot be told which record is meant, or the row does not go with the one that is.
     *
     * @param field of the row
     */
    record Unclear(String field, Reason why) implements Likeness {}
}
