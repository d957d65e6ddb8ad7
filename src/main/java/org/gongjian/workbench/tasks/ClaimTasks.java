package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.claims.Claim;
import org.gongjian.claims.Claims;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Claims to join, contact to make and to confirm: with the clock of the days within which there has to be some. */
@Component
@Order(44)
class ClaimTasks implements Tasks {

    private final Claims claims;
    private final Cases cases;
    private final Today days;

    ClaimTasks(Claims claims, Cases cases, Today days) {
        this.claims = claims;
        this.cases = cases;
        this.days = days;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate today) {
        if (actor.units().isEmpty()) {
            return List.of();
        }
        List<Claim> join = claims.toJoin(actor);
        List<Claim> contact = claims.toContact(actor);
        List<Claim> silent = claims.silent(actor);
        List<Claim> confirm = claims.toConfirm(actor);
        Map<CaseId, Case> about = ofClaims(
                Stream.of(join, contact, silent, confirm).flatMap(List::stream).toList());
        List<Task> tasks = new ArrayList<>();
        join.forEach(claim -> tasks.add(waiting(claim, about, "join", days.on(claim.claimedAt()), today, "")));
        contact.forEach(claim -> tasks.add(due(claim, about, "contact", today)));
        silent.forEach(claim -> tasks.add(due(claim, about, "silent", today)));
        confirm.forEach(
                claim -> tasks.add(waiting(claim, about, "confirm-contact", days.on(claim.claimedAt()), today, "")));
        return tasks;
    }

    private Map<CaseId, Case> ofClaims(List<Claim> found) {
        return cases
                .all(found.stream().map(claim -> claim.id().caseId()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Case::id, one -> one));
    }

    private static Task waiting(
            Claim claim, Map<CaseId, Case> cases, String what, LocalDate since, LocalDate today, String step) {
        Case about = Objects.requireNonNull(cases.get(claim.id().caseId()));
        return Task.waiting(
                about.title(),
                about.path(),
                Reason.of("workbench.claim." + what),
                since,
                today,
                "workbench.do." + what,
                about.path() + step);
    }

    private static Task due(Claim claim, Map<CaseId, Case> cases, String what, LocalDate today) {
        Case about = Objects.requireNonNull(cases.get(claim.id().caseId()));
        return Task.dated(
                about.title(),
                about.path(),
                Reason.of("workbench.claim." + what, claim.contactBy()),
                claim.contactBy(),
                today,
                "workbench.do.contact",
                about.path() + "/contact");
    }
}
