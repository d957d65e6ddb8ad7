package org.gongjian.voices;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A voice: something somebody said about a record. */
public record VoiceId(UUID value) {

    public static final String KIND = "voice";

    public static VoiceId next() {
        return new VoiceId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Where its page is, below the district. */
    public String path() {
        return "voices/" + value;
    }
}
