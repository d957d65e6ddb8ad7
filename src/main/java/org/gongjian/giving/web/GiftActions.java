package org.gongjian.giving.web;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Verdict;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.giving.GiftOptions;
import org.gongjian.giving.GiftView;

/** What comes next on the page of a gift, for those who work here; who may not is told who can. */
final class GiftActions {

    private GiftActions() {}

    static List<Action> of(GiftView gift, GiftOptions options, Verdict mayAskForPurpose) {
        String path = gift.id().path();
        List<Action> actions = new ArrayList<>();
        if (options.canBeConfirmed().isAllowed()) {
            actions.add(Action.link("giving.confirm.action", path + "/confirm", 1, options.mayConfirm())
                    .asPrimary());
            addAllowed(actions, "giving.return.action", path + "/ask-to-correct", options.mayConfirm());
        }
        if (options.canBeReceived().isAllowed()) {
            actions.add(Action.link("giving.receive.action", path + "/receive", 1, options.mayReceive())
                    .asPrimary());
        }
        if (options.canBeCounted().isAllowed()) {
            actions.add(Action.link("giving.count.action", path + "/count", 1, options.mayCount())
                    .asPrimary());
        }
        if (options.canBeCorrected().isAllowed()) {
            addAllowed(actions, "giving.correct.action", path + "/edit", options.mayCorrect());
        }
        if (mayAskForPurpose.isAllowed()) {
            addAllowed(actions, "giving.money.purpose.ask", path + "/purposes/new", options.mayCorrect());
        }
        if (options.canBeWithdrawn().isAllowed()) {
            addAllowed(actions, "giving.withdraw.action", path + "/withdraw", options.mayCorrect());
        }
        if (options.canBeUnnamed().isAllowed()) {
            addAllowed(actions, "giving.unname.action", path + "/unname", options.mayUnname());
        }
        return List.copyOf(actions);
    }

    private static void addAllowed(List<Action> actions, String label, String path, Verdict verdict) {
        if (verdict.isAllowed()) {
            actions.add(Action.link(label, path, 2, verdict));
        }
    }
}
