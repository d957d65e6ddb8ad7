package org.gongjian.recognition.awards;

import org.gongjian.district.Localized;
import org.gongjian.organizations.PostId;

/**
 * Who answers for minors at a base for them.
 *
 * @param responsible by post; nobody else is named
 * @param consent how their guardians consent
 */
public record MinorsCare(PostId responsible, Localized consent) {}
