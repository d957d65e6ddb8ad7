package org.gongjian.people.openings;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Why masked fields are opened; the person may read it.
 *
 * @param note at most 500 characters; needed where the purpose says nothing by itself
 */
public record Because(Purpose purpose, @Nullable String note) {

    /** The longest note, in characters. */
    public static final int NOTE = 500;

    public Because {
        note = note == null || note.isBlank() ? null : note.strip();
        Verdict.require(purpose != Purpose.OTHER || note != null, Reason.of("people.opening.say-why"))
                .and(Verdict.require(
                        note == null || note.codePointCount(0, note.length()) <= NOTE,
                        Reason.of("frame.fault.long", NOTE)))
                .orRefuse("note");
    }
}
