package org.gongjian.programmes;

import org.gongjian.district.Localized;

/** For whom something is. */
public record Audience(AudienceId id, Localized name, int version) {}
