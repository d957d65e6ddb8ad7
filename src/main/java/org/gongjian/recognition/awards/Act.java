package org.gongjian.recognition.awards;

import java.time.LocalDate;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a plaque.
 *
 * @param who such as 三方共同 the three together; null where nobody is named
 */
public record Act(ActKind kind, LocalDate on, @Nullable Localized who) {}
