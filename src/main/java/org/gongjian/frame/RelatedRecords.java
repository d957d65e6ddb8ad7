package org.gongjian.frame;

import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;

/** What hangs on a record: a room below answers with its own records, and nothing is copied. */
public interface RelatedRecords {

    List<Group> relatedTo(RecordRef record);

    /**
     * @param heading a message key
     * @param order as on the page
     */
    record Group(String heading, int order, List<Related> records) {}

    /**
     * @param path below the district
     * @param detail one sentence under the title
     */
    record Related(RecordRef ref, String path, Localized title, Reason detail) {}
}
