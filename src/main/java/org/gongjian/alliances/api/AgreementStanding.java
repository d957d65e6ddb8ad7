package org.gongjian.alliances.api;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementNumber;
import org.gongjian.alliances.AgreementState;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Confirmation;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it stands today.
 *
 * @param version counts the editions of the text; whoever confirms, confirms one of them
 * @param confirmations of the text as it is now
 * @param continues the agreement whose next term this is
 * @param continuedBy the agreed one that is its next term
 * @param signedOn the day the last party said that the sealed paper's scan is the text
 */
record AgreementStanding(
        AgreementId id,
        int version,
        @Nullable AllianceId alliance,
        AgreementState state,
        AgreementText text,
        List<Confirmation> confirmations,
        @Nullable AgreementNumber number,
        @Nullable LocalDate agreedOn,
        Agreement.@Nullable Termination termination,
        @Nullable AgreementId continues,
        @Nullable AgreementId continuedBy,
        @Nullable LocalDate signedOn) {

    static AgreementStanding of(Agreement agreement, LocalDate today) {
        return new AgreementStanding(
                agreement.id(),
                agreement.version(),
                agreement.alliance(),
                agreement.state(today),
                agreement.text(),
                agreement.confirmations().stream()
                        .filter(confirmation -> confirmation.version() == agreement.version())
                        .toList(),
                agreement.number(),
                agreement.agreedOn(),
                agreement.termination(),
                agreement.continues(),
                agreement.continuedBy(),
                agreement.signedOn());
    }
}
