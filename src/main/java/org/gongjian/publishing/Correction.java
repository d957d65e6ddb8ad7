package org.gongjian.publishing;

import org.gongjian.district.Localized;

/** What was wrong in a published text, and why it was changed: for everybody to read. */
public record Correction(Localized what, Localized why) {}
