package org.gongjian.voices;

import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Records what somebody said.
 *
 * @param id made when the form was rendered: recording it again changes nothing
 * @param reported whether the words are a paraphrase, shown without quotation marks
 * @param onBehalfOf such as “residents of all ethnic groups”
 * @param consent null where none was given: then the voice is kept and the public does not see it
 */
public record RecordVoice(
        VoiceId id,
        VoiceKind kind,
        RecordRef about,
        Localized words,
        boolean reported,
        Speaker speaker,
        @Nullable Localized onBehalfOf,
        @Nullable Consent consent) {}
