package org.gongjian.alliances;

import org.jspecify.annotations.Nullable;

/**
 * The text of an agreement: the whole of it, whether new or changed.
 *
 * @param alliance the alliance it belongs to, where it belongs to one
 */
public record WriteAgreement(AgreementId id, @Nullable AllianceId alliance, AgreementText text) {}
