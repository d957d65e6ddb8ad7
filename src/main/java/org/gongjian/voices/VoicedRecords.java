package org.gongjian.voices;

import java.util.UUID;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;

/** Who may record what was said about the records of one kind; the room that keeps them answers. */
public interface VoicedRecords {

    /** The kind of {@link org.gongjian.audit.RecordRef} this answers for. */
    String kind();

    Verdict mayRecord(Actor by, UUID id);
}
