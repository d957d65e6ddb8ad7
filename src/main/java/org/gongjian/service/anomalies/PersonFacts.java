package org.gongjian.service.anomalies;

import org.gongjian.people.PersonId;
import org.gongjian.service.ServiceId;

/**
 * What counts of one person in the months looked at.
 *
 * @param services how many count
 * @param backfilled how many of them two people entered afterwards
 * @param byHand of how many somebody said from when until when
 * @param oneHand of how many one account alone wrote down everything
 * @param longestMinutes of a single one
 * @param weekMinutes the most within seven days
 * @param kilometres between the places of the two services that follow each other fastest; 0 where no place is known
 * @param gapMinutes between those two
 * @param latest the last of them
 */
record PersonFacts(
        PersonId person,
        int services,
        int backfilled,
        int byHand,
        int oneHand,
        int longestMinutes,
        int weekMinutes,
        int kilometres,
        int gapMinutes,
        ServiceId latest) {}
