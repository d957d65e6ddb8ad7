package org.gongjian.files;

import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;

/**
 * A room whose records have files: it says who may add, change and see them. The authors it is asked about were signed in,
 * or are the system itself; {@link RecordFiles} never asks for a visitor, except what everybody sees.
 */
public interface FileHost {

    /** The kinds of {@link RecordRef} this answers for. */
    Set<String> kinds();

    /** Whether the author may add files to a record, as its state is now. */
    Verdict mayAdd(Author by, RecordRef record);

    /** Whether the author may change the files of a record. */
    Verdict mayChange(Author by, RecordRef record);

    /** Whether the author sees the files that are not public: whoever may change them, unless a room says otherwise. */
    default Verdict maySee(Author by, RecordRef record) {
        return mayChange(by, record);
    }

    /** Whether everybody sees the record: its public files are seen by whoever sees it. */
    boolean isPublic(RecordRef record);

    /** A caption drawn from the record, so that nothing is typed again: time, place, hosts, theme. */
    Optional<Localized> caption(RecordRef record);
}
