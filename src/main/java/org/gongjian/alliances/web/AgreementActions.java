package org.gongjian.alliances.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Party;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.springframework.stereotype.Component;

/** What the people of the parties, and the officers over them, can do from an agreement's page. */
@Component
class AgreementActions {

    private final AgreementDesk desk;
    private final Panels panels;

    AgreementActions(AgreementDesk desk, Panels panels) {
        this.desk = desk;
        this.panels = panels;
    }

    /** A party for which the reader can confirm, and where to. */
    record Confirming(Party party, String path) {}

    List<Confirming> confirming(Actor reader, Agreement agreement) {
        return agreement.text().parties().stream()
                .filter(party ->
                        desk.mayConfirm(reader, agreement, party.unit()).isAllowed())
                .map(party -> new Confirming(
                        party,
                        "%s/confirm?party=%s&version=%d"
                                .formatted(
                                        Paths.of(agreement.id()), party.unit().value(), agreement.version())))
                .toList();
    }

    List<Action> of(Actor reader, Agreement agreement) {
        List<Action> hung = panels.actionsOn(Agreements.ref(agreement.id()));
        return desk.mayKeep(reader, agreement).isAllowed()
                ? Stream.concat(hung.stream(), own(reader, agreement).stream()).toList()
                : hung;
    }

    private List<Action> own(Actor reader, Agreement agreement) {
        String path = Paths.of(agreement.id());
        List<Action> actions = new ArrayList<>();
        if (agreement.isAgreed()) {
            if (agreement.mayHaveScan().isAllowed()) {
                actions.add(Action.link("alliances.action.scan", path + "/scan", 5, Verdict.allowed()));
            }
            actions.add(Action.link(
                    "alliances.action.renew",
                    Paths.AGREEMENTS + "/new?from=" + agreement.id().value(),
                    10,
                    desk.mayRenew(reader, agreement)));
        } else {
            actions.add(
                    Action.link("alliances.action.paper", path + "/paper", 20, desk.mayRecordPaper(reader, agreement)));
        }
        actions.add(Action.link(
                "alliances.action.agreement.change", path + "/edit", 30, desk.mayChange(reader, agreement)));
        actions.add(Action.link(ending(agreement), path + "/end", 40, desk.mayTerminate(reader, agreement)));
        return actions;
    }

    private static String ending(Agreement agreement) {
        return agreement.isAgreed() ? "alliances.action.terminate" : "alliances.action.giveup";
    }
}
