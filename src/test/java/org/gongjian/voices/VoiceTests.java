package org.gongjian.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoiceTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);
    private static final Instant NOW = Instant.parse("2024-06-05T02:00:00Z");
    private static final Speaker SECRETARY = new Speaker.InPost(PostId.next());
    private static final Consent IN_OFFICE = new Consent(Consent.Basis.SPOKEN_IN_OFFICE, TODAY);

    @Test
    void aVoiceWithConsentIsShownAndOneWithoutIsKept() {
        assertThat(aVoice(SECRETARY, IN_OFFICE).standing()).isEqualTo(Standing.SHOWN);
        assertThat(aVoice(SECRETARY, null).standing()).isEqualTo(Standing.WITHOUT_CONSENT);
    }

    @Test
    void consentCanBeTakenBackAndGivenAgain() {
        Voice withdrawn = aVoice(SECRETARY, IN_OFFICE).withdrawn(NOW);
        assertThat(withdrawn.standing()).isEqualTo(Standing.WITHDRAWN);
        assertThatThrownBy(() -> withdrawn.withdrawn(NOW)).hasMessageContaining("refused.withdrawn");
        assertThat(withdrawn.agreed(IN_OFFICE, TODAY).standing()).isEqualTo(Standing.SHOWN);
    }

    @Test
    void consentThatWasNeverGivenCannotBeTakenBack() {
        assertThatThrownBy(() -> aVoice(SECRETARY, null).withdrawn(NOW)).hasMessageContaining("no-consent");
    }

    @Test
    void onlyAPostSpeaksInOffice() {
        assertThatThrownBy(() -> aVoice(new Speaker.Resident(null), IN_OFFICE)).hasMessageContaining("no-office");
    }

    @Test
    void consentIsNotGivenInTheFuture() {
        assertThatThrownBy(() -> aVoice(SECRETARY, new Consent(Consent.Basis.ORAL, TODAY.plusDays(1))))
                .hasMessageContaining("consent.later");
    }

    private static Voice aVoice(Speaker speaker, @Nullable Consent consent) {
        return Voice.of(
                new RecordVoice(
                        VoiceId.next(),
                        VoiceKind.THANKS,
                        new RecordRef("activity", NewId.uuid()),
                        Localized.zh("感谢档案馆送来家乡的书"),
                        true,
                        speaker,
                        Localized.zh("各族居民"),
                        consent),
                NOW,
                TODAY,
                null);
    }
}
