package org.gongjian.giving.money.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.giving.money.EntryId;
import org.gongjian.giving.money.EntryKind;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundOptions;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.MoneyEntry;
import org.gongjian.identity.Actor;

/** What one can do from a fund's page; a refused action says why and who can. */
final class FundLinks {

    private FundLinks() {}

    static List<Action> of(Actor reader, Funds funds, Fund fund) {
        if (reader.mandates().isEmpty()) {
            return List.of();
        }
        FundOptions options = funds.optionsFor(reader, fund);
        String path = fund.path();
        List<Action> actions = new ArrayList<>();
        Verdict write = options.mayKeep().and(options.open());
        if (!write.isAllowed()) {
            actions.add(Action.link("giving.money.enter.received", path + "/new/received", 1, write));
            return actions;
        }
        int order = 0;
        for (EntryKind kind : EntryKind.ENTERED) {
            Action link =
                    Action.link("giving.money.enter." + kind.code(), path + "/new/" + kind.code(), ++order, write);
            actions.add(order == 1 ? link.asPrimary() : link);
        }
        actions.add(Action.link(
                "giving.money.voucher.add",
                "files/new?about=" + fund.ref().kind() + ":" + fund.ref().id() + "&kind=document",
                ++order,
                write));
        actions.add(Action.link("giving.money.purpose.ask", path + "/purpose", ++order, options.mayAsk()));
        actions.add(Action.link("giving.money.finish", path + "/finish", ++order, options.mayFinish()));
        return actions;
    }

    /** Which row took which one back. */
    static Map<EntryId, MoneyEntry> counters(List<MoneyEntry> ledger) {
        return ledger.stream()
                .filter(entry -> entry.counters() != null)
                .collect(Collectors.toUnmodifiableMap(MoneyEntry::counters, entry -> entry));
    }
}
