package org.gongjian.service;

import java.time.LocalDate;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;

/**
 * A service that counts, with what the law asks a record to say (Order 67 of 2021).
 *
 * @param content what was done: the shift where it has a name of its own, otherwise what the activity is for
 * @param personInCharge who confirmed the hours in the organizer's name; empty for somebody who is no longer here
 */
public record ServiceEntry(
        ServiceId id,
        ActivityId activity,
        Localized activityName,
        LocalDate date,
        Localized place,
        Localized content,
        Hours hours,
        UnitId organizer,
        Localized organizerName,
        String personInCharge,
        boolean backfilled) {}
