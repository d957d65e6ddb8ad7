package org.gongjian.alliances.web;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.plan.Beginning;
import org.gongjian.alliances.plan.JointPlans;
import org.gongjian.alliances.plan.PlanItem;
import org.gongjian.alliances.plan.PlanItemId;
import org.gongjian.alliances.plan.WritePlanItem;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The joint plan of an agreement, year by year, and the form of its items. */
@Controller
class PlanController {

    private static final int WORDS = 500;
    private static final int MONTHS = 12;
    private static final int LAST_YEAR = 2200;

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final JointPlans plans;
    private final Names names;
    private final CurrentActor actor;

    PlanController(Agreements agreements, AgreementDesk desk, JointPlans plans, Names names, CurrentActor actor) {
        this.agreements = agreements;
        this.desk = desk;
        this.plans = plans;
        this.names = names;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/plan")
    ModelAndView show(@PathVariable UUID id) {
        Actor reader = actor.current();
        Agreement agreement = agreements.open(reader, new AgreementId(id));
        List<PlanItem> items = plans.of(reader, agreement.id());
        Map<PlanItemId, Beginning> beginning = new LinkedHashMap<>();
        items.forEach(item -> plans.beginningOf(reader, item).ifPresent(begin -> beginning.put(item.id(), begin)));
        ModelAndView page = new ModelAndView("alliances/plan", "agreement", agreement);
        page.addObject(
                "years",
                items.stream()
                        .collect(Collectors.groupingBy(
                                item -> item.month().getYear(), TreeMap::new, Collectors.toList())));
        page.addObject("standing", plans.standingOf(reader, items));
        page.addObject("beginning", beginning);
        page.addObject("units", names.ofUnits(agreement.text().units()));
        page.addObject("today", agreements.today());
        page.addObject(
                "keeps",
                agreement.termination() == null
                        && desk.mayKeep(reader, agreement).isAllowed());
        return page;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/plan/new")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Agreement agreement = kept(id);
        Form form = Form.blank()
                .with("kind", PlanItem.Kind.ACTIVITY)
                .with("year", agreements.today().getYear());
        actor.current().units().stream()
                .filter(unit -> agreement.text().party(unit).isPresent())
                .findFirst()
                .ifPresent(own -> form.with("unit", own.value()));
        return page(form, agreement, null, w);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/plan")
    ModelAndView add(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = kept(id);
        Optional<Boolean> added = form.id("id", PlanItemId::new)
                .flatMap(item -> read(form, item))
                .flatMap(item -> form.submit(() -> {
                    plans.add(actor.current(), agreement.id(), item);
                    return true;
                }));
        return added.isPresent() ? onPlan(frame, agreement) : page(form, agreement, null, w);
    }

    @GetMapping("/{district}/alliances/agreements/{id}/plan/{item}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID item, @ModelAttribute("w") Wording w) {
        Agreement agreement = kept(id);
        PlanItem now = of(agreement, item);
        now.mayChange().orConflict();
        Form form = Form.blank()
                .with("id", null)
                .with("version", now.version())
                .with("year", now.month().getYear())
                .with("month", now.month().getMonthValue())
                .with("kind", now.kind())
                .with("title", now.title())
                .with("unit", now.unit().value());
        return page(form, agreement, now, w);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/plan/{item}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID item,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = kept(id);
        PlanItem now = of(agreement, item);
        Optional<Boolean> changed = read(form, now.id())
                .flatMap(written -> form.submit(() -> {
                    plans.change(actor.current(), written, form.version());
                    return true;
                }));
        return changed.isPresent() ? onPlan(frame, agreement) : page(newest(form, now), agreement, now, w);
    }

    @GetMapping("/{district}/alliances/agreements/{id}/plan/{item}/drop")
    ModelAndView drop(@PathVariable UUID id, @PathVariable UUID item) {
        Agreement agreement = kept(id);
        PlanItem now = of(agreement, item);
        now.mayChange().orConflict();
        return dropPage(Form.blank().with("id", null).with("version", now.version()), agreement, now);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/plan/{item}/drop")
    ModelAndView drop(
            @PathVariable UUID id, @PathVariable UUID item, Form form, @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = kept(id);
        PlanItem now = of(agreement, item);
        Optional<Localized> why = form.localized("reason", WORDS);
        Optional<Boolean> dropped = form.submit(() -> {
            plans.drop(actor.current(), now.id(), why.orElseThrow(), form.version());
            return true;
        });
        return dropped.isPresent() ? onPlan(frame, agreement) : dropPage(newest(form, now), agreement, now);
    }

    private Agreement kept(UUID id) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        desk.mayKeep(actor.current(), agreement).orForbid();
        return agreement;
    }

    private PlanItem of(Agreement agreement, UUID item) {
        PlanItem found = plans.open(actor.current(), new PlanItemId(item));
        if (!found.agreement().equals(agreement.id())) {
            throw Refused.missing();
        }
        return found;
    }

    private static Optional<WritePlanItem> read(Form form, PlanItemId id) {
        Optional<Integer> year = form.count("year", LAST_YEAR);
        Optional<Integer> month = form.count("month", MONTHS);
        Optional<PlanItem.Kind> kind = form.choice("kind", PlanItem.Kind.class);
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<UnitId> unit = form.id("unit", UnitId::new);
        return form.submit(() -> new WritePlanItem(
                id,
                YearMonth.of(year.orElseThrow(), month.orElseThrow()),
                kind.orElseThrow(),
                title.orElseThrow(),
                unit.orElseThrow()));
    }

    private static Form newest(Form form, PlanItem item) {
        return form.isStale() ? form.with("version", item.version()) : form;
    }

    private static ModelAndView onPlan(PageFrame frame, Agreement agreement) {
        return Paths.to(frame.at(Paths.of(agreement.id()) + "/plan"));
    }

    private ModelAndView page(Form form, Agreement agreement, @Nullable PlanItem item, Wording w) {
        ModelAndView page = form.on("alliances/plan-form");
        page.addObject("agreement", agreement);
        page.addObject("item", item);
        Map<UnitId, Localized> units = names.ofUnits(agreement.text().units());
        page.addObject(
                "parties",
                agreement.text().parties().stream()
                        .map(Party::unit)
                        .map(unit -> Choice.of(unit.value(), units.containsKey(unit) ? w.plain(units.get(unit)) : "?"))
                        .toList());
        page.addObject(
                "kinds",
                Arrays.stream(PlanItem.Kind.values())
                        .map(kind -> new Choice(kind.name(), w.reason(kind.label())))
                        .toList());
        page.addObject(
                "months",
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> new Choice(Integer.toString(month), w.t("alliances.plan.month." + month)))
                        .toList());
        return page;
    }

    private static ModelAndView dropPage(Form form, Agreement agreement, PlanItem item) {
        return form.on("alliances/plan-drop").addObject("agreement", agreement).addObject("item", item);
    }
}
