package org.gongjian.people;

import org.gongjian.district.Reason;

/**
 * Two records that may be one person.
 *
 * @param one has the smaller id
 * @param because in one sentence
 */
public record LikelyPair(PersonId one, PersonId other, Reason because) {}
