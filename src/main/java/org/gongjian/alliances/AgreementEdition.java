package org.gongjian.alliances;

import java.time.Instant;

/** One edition of an agreement's text; none is ever altered. */
public record AgreementEdition(int version, Instant writtenAt, AgreementText text) {}
