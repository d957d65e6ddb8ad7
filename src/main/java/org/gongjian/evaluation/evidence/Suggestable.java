package org.gongjian.evaluation.evidence;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;

/**
 * A record of an entrant that could be evidence as it stands.
 *
 * @param path of its page, below the district
 * @param on the day it belongs to
 * @param shown what is to be seen of it; that a photo shows the unit's name is for the entrant to confirm
 */
public record Suggestable(RecordRef record, Localized title, String path, LocalDate on, Shown shown) {}
