package org.gongjian.claims.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimState;
import org.gongjian.claims.Claims;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseState;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Component;

/** What comes next on the page of a case, for those who work here; who may not is told who can. */
@Component
class CaseActions {

    private final CaseDesk desk;
    private final Claims claims;
    private final Panels panels;

    CaseActions(CaseDesk desk, Claims claims, Panels panels) {
        this.desk = desk;
        this.claims = claims;
        this.panels = panels;
    }

    List<Action> of(Actor by, Case about, Claim claim) {
        List<Action> actions = new ArrayList<>(panels.actionsOn(about.ref()));
        joining(actions, by, about, claim);
        contact(actions, by, about, claim);
        work(actions, by, about);
        judgement(actions, by, about);
        if (claim.mayBeWithdrawn().isAllowed() && claims.mayWithdraw(by, claim).isAllowed()) {
            actions.add(link(about, CaseStep.WITHDRAW, 90, about.mayBecomeVoid()));
        }
        actions.sort(Comparator.comparingInt(Action::order));
        return actions;
    }

    private void joining(List<Action> actions, Actor by, Case about, Claim claim) {
        for (UnitId unit : claim.asked()) {
            if (claim.isActive() && claims.mayJoin(by, unit).isAllowed()) {
                String path = about.path();
                actions.add(Action.post("claims.do.join", path + "/join/" + unit.value(), 1, Verdict.allowed())
                        .asPrimary());
                actions.add(Action.post("claims.do.decline", path + "/decline/" + unit.value(), 2, Verdict.allowed()));
            }
        }
    }

    private void contact(List<Action> actions, Actor by, Case about, Claim claim) {
        boolean asker = claims.maySayForAsker(by, claim).isAllowed();
        if (claim.state() == ClaimState.NOTED && asker) {
            actions.add(Action.post(
                            "claims.do.confirm-contact",
                            about.path() + "/contact/confirm?version=" + claim.version(),
                            4,
                            Verdict.allowed())
                    .asPrimary());
            actions.add(link(about, CaseStep.DENY, 5, Verdict.allowed()));
        } else if (claim.state() == ClaimState.CLAIMED
                && (asker || claims.mayWork(by, claim).isAllowed())) {
            actions.add(link(about, CaseStep.CONTACT, 4, Verdict.allowed()).asPrimary());
        }
    }

    private void work(List<Action> actions, Actor by, Case about) {
        Verdict may = desk.mayWork(by, about);
        if (about.state().isAtWork() && about.state() != CaseState.OPENED) {
            Action submit = link(about, CaseStep.SUBMIT, 10, may.and(about.mayBeSubmitted()));
            actions.add(may.isAllowed() ? submit.asPrimary() : submit);
        }
        if (may.isAllowed() && about.mayBePlanned().isAllowed()) {
            actions.add(link(about, CaseStep.REPORT, 12, may));
            actions.add(Action.link("claims.do.plan", about.path() + "/plan", 14, may));
        }
    }

    private void judgement(List<Action> actions, Actor by, Case about) {
        Verdict may = desk.mayJudge(by, about);
        if (about.state() == CaseState.SUBMITTED) {
            Action accept = link(about, CaseStep.ACCEPT, 20, may);
            actions.add(may.isAllowed() ? accept.asPrimary() : accept);
            if (may.isAllowed()) {
                actions.add(link(about, CaseStep.RETURN, 21, may));
            }
        }
        if (about.state() == CaseState.ACCEPTED) {
            Action close = link(about, CaseStep.CLOSE, 22, may.and(desk.mayClose(about)));
            actions.add(close.verdict().isAllowed() ? close.asPrimary() : close);
            if (may.isAllowed()) {
                actions.add(Action.link("claims.do.codes", about.path() + "/codes", 23, may));
            }
        }
        if (may.isAllowed() && about.state().isAtWork()) {
            actions.add(link(about, CaseStep.EXTEND, 30, about.mayBeExtended()));
        }
    }

    private static Action link(Case about, CaseStep step, int order, Verdict verdict) {
        return Action.link("claims.do." + step.code(), step.path(about.path()), order, verdict);
    }
}
