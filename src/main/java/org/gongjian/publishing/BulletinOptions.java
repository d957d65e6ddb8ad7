package org.gongjian.publishing;

import org.gongjian.district.Verdict;

/** What somebody may do with a bulletin now; each refusal says why. */
public record BulletinOptions(Verdict change, Verdict review, Verdict publish, Verdict correct, Verdict withdraw) {}
