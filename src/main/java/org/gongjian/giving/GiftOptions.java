package org.gongjian.giving;

import org.gongjian.district.Verdict;

/**
 * What somebody may do with a gift: whether they may at all, and whether the gift stands so that it can be done.
 *
 * @param inside whether it is this reader's business: only then is told who did what with an anonymous gift
 */
public record GiftOptions(
        Verdict mayCorrect,
        Verdict canBeCorrected,
        Verdict mayConfirm,
        Verdict canBeConfirmed,
        Verdict mayReceive,
        Verdict canBeReceived,
        Verdict mayCount,
        Verdict canBeCounted,
        Verdict canBeWithdrawn,
        Verdict mayUnname,
        Verdict canBeUnnamed,
        boolean inside) {}
