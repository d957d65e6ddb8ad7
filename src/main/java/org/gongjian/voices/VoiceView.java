package org.gongjian.voices;

import java.time.Instant;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A voice as it stands.
 *
 * @param who what pages call the speaker: the post, the person, or a resident
 * @param standing whether the public may read it
 */
public record VoiceView(
        VoiceId id,
        VoiceKind kind,
        RecordRef about,
        Localized words,
        boolean reported,
        Speaker speaker,
        Reason who,
        @Nullable Localized onBehalfOf,
        @Nullable Consent consent,
        Standing standing,
        Instant recordedAt,
        int version) {

    public boolean isShown() {
        return standing == Standing.SHOWN;
    }

    /** Whether the words are the speaker's own and stand between quotation marks. */
    public boolean isQuoted() {
        return !reported;
    }
}
