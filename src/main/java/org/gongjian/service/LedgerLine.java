package org.gongjian.service;

import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.district.Localized;

/**
 * One service as the ledger lists it.
 *
 * @param person the name as the record stands now; empty for somebody who is no longer here
 */
public record LedgerLine(
        UUID id,
        LocalDate day,
        String person,
        Localized activity,
        Localized organizer,
        Span span,
        Hours hours,
        ServiceState state,
        boolean backfilled,
        boolean late,
        boolean byHand) {}
