package org.gongjian.voices;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A voice is called by its first words. */
@Component
class VoiceTitles implements RecordTitles {

    private static final int FIRST_WORDS = 40;

    private final ObjectProvider<Voices> voices;

    VoiceTitles(ObjectProvider<Voices> voices) {
        this.voices = voices;
    }

    @Override
    public String kind() {
        return VoiceId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return voices.getObject().shown(ids.stream().map(VoiceId::new).toList()).stream()
                .collect(Collectors.toUnmodifiableMap(
                        voice -> voice.id().value(),
                        voice -> new Titled(beginning(voice.words()), voice.id().path())));
    }

    static Localized beginning(Localized words) {
        return new Localized(beginning(words.zh()), beginning(words.en()));
    }

    private static @Nullable String beginning(@Nullable String words) {
        return words == null || words.codePointCount(0, words.length()) <= FIRST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, FIRST_WORDS)) + "…";
    }
}
