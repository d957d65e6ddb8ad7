package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.Agreements;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Agreements one's unit has yet to confirm, and those that run out soon. */
@Component
@Order(40)
class AgreementTasks implements Tasks {

    private static final int MOST = 100;

    private final Agreements agreements;
    private final AgreementDesk desk;

    AgreementTasks(Agreements agreements, AgreementDesk desk) {
        this.agreements = agreements;
        this.desk = desk;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        return Stream.concat(toConfirm(actor, today), runningOut(actor, today)).toList();
    }

    private Stream<Task> toConfirm(Actor actor, LocalDate today) {
        return actor.units().isEmpty()
                ? Stream.empty()
                : agreements.awaiting(new HashSet<>(actor.units())).stream()
                        .map(agreement -> Task.dated(
                                agreement.text().title(),
                                path(agreement),
                                Reason.of("workbench.agreement.confirm"),
                                agreement.text().term().startsOn(),
                                today,
                                "workbench.do.agree",
                                path(agreement)));
    }

    private Stream<Task> runningOut(Actor actor, LocalDate today) {
        return agreements.runningOut(MOST).stream()
                .filter(agreement -> desk.mayRenew(actor, agreement).isAllowed())
                .map(agreement -> Task.due(
                        agreement.text().title(),
                        path(agreement),
                        Reason.of("workbench.agreement.renew", agreement.renewalDays()),
                        agreement.text().term().endsOn(),
                        today,
                        "workbench.do.renew",
                        "alliances/agreements/new?from=" + agreement.id().value()));
    }

    private static String path(Agreement agreement) {
        return "alliances/agreements/" + agreement.id().value();
    }
}
