package org.gongjian.people.consents;

import org.gongjian.district.Localized;

/**
 * The words somebody agrees to.
 *
 * @param edition from 1; a new wording is a new edition, and what was agreed to before keeps its own
 * @param strict whether a guardian agrees for every minor, not only for those under 14
 */
public record ConsentText(ConsentKind kind, int edition, Localized title, Localized words, boolean strict) {}
