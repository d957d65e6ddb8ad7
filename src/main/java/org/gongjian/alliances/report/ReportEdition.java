package org.gongjian.alliances.report;

import java.time.Instant;
import org.gongjian.district.Localized;

/** A report as somebody wrote it down. */
public record ReportEdition(Quarter quarter, int version, Localized body, Instant writtenAt) {}
