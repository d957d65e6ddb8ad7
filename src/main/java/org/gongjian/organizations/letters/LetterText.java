package org.gongjian.organizations.letters;

import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.organizations.PostId;

/**
 * What a letter says, and who signs it.
 *
 * @param signedBy a post of the community
 */
public record LetterText(@Longest(5_000) Localized text, PostId signedBy) {}
