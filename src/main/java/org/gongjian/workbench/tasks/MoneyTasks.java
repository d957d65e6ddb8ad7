package org.gongjian.workbench.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.giving.disclosure.DisclosureTitles;
import org.gongjian.giving.disclosure.Disclosures;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.PurposeChange;
import org.gongjian.giving.ventures.Ventures;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.workbench.Task;
import org.gongjian.workbench.Tasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Money that one's units have to disclose or agree about, and ventures one has to score. */
@Component
@Order(47)
class MoneyTasks implements Tasks {

    private final Funds funds;
    private final Disclosures disclosures;
    private final DisclosureTitles titles;
    private final Ventures ventures;
    private final Organizations organizations;
    private final Today today;

    MoneyTasks(
            Funds funds,
            Disclosures disclosures,
            DisclosureTitles titles,
            Ventures ventures,
            Organizations organizations,
            Today today) {
        this.funds = funds;
        this.disclosures = disclosures;
        this.titles = titles;
        this.ventures = ventures;
        this.organizations = organizations;
        this.today = today;
    }

    @Override
    public List<Task> of(Actor actor, LocalDate now) {
        List<UnitId> own = actor.units();
        return Stream.of(
                        due(own, now), toRead(own, now), toCorrect(own, now), toAnswer(actor, now), toScore(actor, now))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Stream<Task> due(List<UnitId> own, LocalDate now) {
        List<Disclosures.Due> due = disclosures.due(own);
        Map<UnitId, Localized> names = organizations.shortNames(
                due.stream().map(Disclosures.Due::holder).toList());
        return due.stream()
                .filter(one -> names.containsKey(one.holder())
                        && disclosures.draftsOf(List.of(one.holder())).isEmpty())
                .map(one -> Task.dated(
                        Objects.requireNonNull(names.get(one.holder())),
                        "disclosures",
                        Reason.of("workbench.money.disclose", one.since()),
                        one.due(),
                        now,
                        "workbench.do.disclose",
                        "disclosures/new?holder=" + one.holder().value()));
    }

    private Stream<Task> toRead(List<UnitId> own, LocalDate now) {
        return disclosures.draftsOf(own).stream()
                .map(one -> Task.waiting(
                        titles.of(one),
                        one.path(),
                        Reason.of("workbench.money.read"),
                        today.on(one.draftedAt()),
                        now,
                        "workbench.do.review",
                        one.path()));
    }

    private Stream<Task> toCorrect(List<UnitId> own, LocalDate now) {
        return disclosures.toCorrect(own).stream()
                .map(one -> Task.waiting(
                        titles.of(one),
                        one.path(),
                        Reason.of("workbench.money.correct"),
                        one.publishedAt() == null ? now : today.on(one.publishedAt()),
                        now,
                        "workbench.do.correct",
                        "disclosures/new?corrects=" + one.id().value()));
    }

    private Stream<Task> toAnswer(Actor actor, LocalDate now) {
        List<PurposeChange> asked = funds.toAnswer(actor);
        Map<FundId, Fund> about =
                funds.byIds(asked.stream().map(PurposeChange::fund).distinct().toList());
        return asked.stream()
                .flatMap(change -> Stream.ofNullable(about.get(change.fund()))
                        .map(fund -> Task.waiting(
                                fund.purpose(),
                                fund.path(),
                                Reason.of("workbench.money.purpose"),
                                today.on(change.askedAt()),
                                now,
                                "workbench.do.answer",
                                fund.path() + "/purpose/" + change.id())));
    }

    private Stream<Task> toScore(Actor actor, LocalDate now) {
        return ventures.toScore(actor).stream()
                .map(one -> Task.waiting(
                        one.plan().title(),
                        one.path(),
                        Reason.of("workbench.money.score"),
                        today.on(one.appliedAt()),
                        now,
                        "workbench.do.score",
                        one.path() + "/step/score"));
    }
}
