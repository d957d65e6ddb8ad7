package org.gongjian.people;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;

/**
 * What a room holds of a person: every room whose records name persons answers. It is asked when somebody wants to see or copy
 * what is held of them, and when they are erased. The message {@code personal.section.SECTION} names its part of the answer.
 */
public interface PersonalRecords {

    /** Lower-case letters and hyphens, such as {@code voices}. */
    String section();

    /** Everything that names the person under any of these ids. */
    List<HeldRecord> of(Collection<PersonId> ids);

    /** What stays although the person is erased, each with the law that asks for it. */
    default List<Retained> retained(Collection<PersonId> ids) {
        return List.of();
    }

    /** Why the person cannot be erased at the moment; nothing where they can. */
    default List<Reason> hindrances(Collection<PersonId> ids) {
        return List.of();
    }

    /**
     * Takes the person out of what names them, in the caller's transaction and before the name is gone. Rows that are counted
     * stay and are counted as before. Doing it twice changes nothing.
     */
    void erase(Author by, Collection<PersonId> ids);
}
