package org.gongjian.alliances;

import org.jspecify.annotations.Nullable;

/**
 * The text of an agreement: the whole of it, whether new or changed.
 *
 * @param alliance the alliance it belongs to, where it belongs to one
 * @param continues the agreement whose next term it is; an edition keeps what the draft began with
 */
public record WriteAgreement(
        AgreementId id,
        @Nullable AllianceId alliance,
        AgreementText text,
        @Nullable AgreementId continues) {

    /** One that goes on from no other. */
    public WriteAgreement(AgreementId id, @Nullable AllianceId alliance, AgreementText text) {
        this(id, alliance, text, null);
    }
}
