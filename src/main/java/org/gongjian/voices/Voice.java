package org.gongjian.voices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** Something somebody said about a record. Its words never change; its consent may come later, and may be taken back. */
record Voice(
        VoiceId id,
        VoiceKind kind,
        RecordRef about,
        Localized words,
        boolean reported,
        Speaker speaker,
        @Nullable Localized onBehalfOf,
        @Nullable Consent consent,
        @Nullable Instant withdrawnAt,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        int version) {

    static Voice of(RecordVoice command, Instant at, LocalDate today, @Nullable UUID by) {
        if (command.consent() != null) {
            fits(command.consent(), command.speaker(), today);
        }
        return new Voice(
                command.id(),
                command.kind(),
                command.about(),
                command.words(),
                command.reported(),
                command.speaker(),
                command.onBehalfOf(),
                command.consent(),
                null,
                at,
                by,
                0);
    }

    Standing standing() {
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return consent == null ? Standing.WITHOUT_CONSENT : Standing.SHOWN;
    }

    Verdict mayWithdraw() {
        return switch (standing()) {
            case SHOWN -> Verdict.allowed();
            case WITHOUT_CONSENT -> Verdict.refused(Reason.of("voices.refused.no-consent"));
            case WITHDRAWN -> Verdict.refused(Reason.of("voices.refused.withdrawn"));
        };
    }

    Verdict mayAgree() {
        return Verdict.require(standing() != Standing.SHOWN, Reason.of("voices.refused.agreed"));
    }

    Voice withdrawn(Instant at) {
        mayWithdraw().orConflict();
        return with(consent, at);
    }

    Voice agreed(Consent given, LocalDate today) {
        mayAgree().orConflict();
        fits(given, speaker, today);
        return with(given, null);
    }

    private Voice with(@Nullable Consent other, @Nullable Instant withdrawn) {
        return new Voice(
                id,
                kind,
                about,
                words,
                reported,
                speaker,
                onBehalfOf,
                other,
                withdrawn,
                recordedAt,
                recordedBy,
                version);
    }

    private static void fits(Consent consent, Speaker speaker, LocalDate today) {
        Verdict.require(
                        consent.basis() != Consent.Basis.SPOKEN_IN_OFFICE || speaker instanceof Speaker.InPost,
                        Reason.of("voices.consent.no-office"))
                .orRefuse("basis");
        Verdict.require(!consent.on().isAfter(today), Reason.of("voices.consent.later", consent.on()))
                .orRefuse("consentOn");
    }
}
