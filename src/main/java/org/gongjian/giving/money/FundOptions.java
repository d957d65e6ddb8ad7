package org.gongjian.giving.money;

import org.gongjian.district.Verdict;

/**
 * What somebody may do with a fund now.
 *
 * @param mayKeep whether they may write to its ledger at all
 * @param open whether it still takes rows
 * @param inside whether they read what is not for everybody
 */
public record FundOptions(Verdict mayKeep, Verdict open, Verdict mayFinish, Verdict mayAsk, boolean inside) {}
