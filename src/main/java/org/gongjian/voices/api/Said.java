package org.gongjian.voices.api;

import java.time.Instant;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.voices.Consent;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.Standing;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.jspecify.annotations.Nullable;

/**
 * A voice as a program reads it. A person who spoke is named as on the page, and not by an id.
 *
 * @param post from which it was said
 * @param unit of the named person, or the community where the resident lives
 * @param who what pages call the speaker
 */
record Said(
        VoiceId id,
        VoiceKind kind,
        RecordRef about,
        Localized words,
        boolean reported,
        @Nullable PostId post,
        @Nullable UnitId unit,
        Localized who,
        @Nullable Localized onBehalfOf,
        @Nullable Consent consent,
        Standing standing,
        Instant recordedAt,
        int version) {

    static Said of(VoiceView voice, Localized who) {
        return new Said(
                voice.id(),
                voice.kind(),
                voice.about(),
                voice.words(),
                voice.reported(),
                voice.speaker() instanceof Speaker.InPost(PostId from) ? from : null,
                switch (voice.speaker()) {
                    case Speaker.InPost spoken -> null;
                    case Speaker.Named named -> named.unit();
                    case Speaker.Resident resident -> resident.community();
                },
                who,
                voice.onBehalfOf(),
                voice.consent(),
                voice.standing(),
                voice.recordedAt(),
                voice.version());
    }
}
