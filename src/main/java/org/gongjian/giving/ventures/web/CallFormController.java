package org.gongjian.giving.ventures.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.TypedYuan;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.giving.money.Use;
import org.gongjian.giving.ventures.Call;
import org.gongjian.giving.ventures.CallDesk;
import org.gongjian.giving.ventures.CallId;
import org.gongjian.giving.ventures.CallTerms;
import org.gongjian.giving.ventures.Criterion;
import org.gongjian.giving.ventures.Ventures;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organization;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a call, and moves it on. */
@Controller
class CallFormController {

    private static final int CRITERIA = 5;
    private static final int WHOLE = 100;
    private static final int SCORERS = 2;
    private static final int SPREAD = 20;
    private static final int DAYS = 5;

    private final Ventures ventures;
    private final CallDesk desk;
    private final Funds funds;
    private final Today today;
    private final CurrentActor actor;

    CallFormController(Ventures ventures, CallDesk desk, Funds funds, Today today, CurrentActor actor) {
        this.ventures = ventures;
        this.desk = desk;
        this.funds = funds;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/ventures/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        funds.mayOpenSomewhere(actor.current()).orForbid();
        return page(
                Form.blank()
                        .with("opensOn", today.date())
                        .with("scorers", SCORERS)
                        .with("spread", SPREAD)
                        .with("publicityDays", DAYS),
                w);
    }

    @PostMapping("/{district}/ventures")
    ModelAndView publish(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        funds.mayOpenSomewhere(actor.current()).orForbid();
        var id = form.id("id", CallId::new);
        var fund = form.id("fund", FundId::new);
        var title = form.localized("title", Form.LINE);
        var brief = form.localized("brief", Form.PARAGRAPHS);
        var use = form.choice("use", Use.class);
        var budget = TypedYuan.read(form, "budget");
        var mostEach = TypedYuan.read(form, "mostEach");
        var opensOn = form.date("opensOn", today.date());
        var closesOn = form.date("closesOn", today.date());
        var beginsOn = form.date("beginsOn", today.date());
        var endsOn = form.date("endsOn", today.date());
        Set<Organization.Kind> applicants = kinds(form);
        List<Criterion> criteria = criteria(form);
        var scorers = form.count("scorers", WHOLE);
        var spread = form.count("spread", WHOLE);
        var days = form.count("publicityDays", WHOLE);
        return form.submit(() -> {
                    Fund pays = funds.byId(fund.orElseThrow())
                            .orElseThrow(() -> Refused.invalid("fund", Reason.of("frame.fault.unknown")));
                    return desk.open(
                            actor.current(),
                            id.orElseThrow(),
                            pays.holder(),
                            pays.id(),
                            new CallTerms(
                                    title.orElseThrow(),
                                    brief.orElseThrow(),
                                    use.orElseThrow(),
                                    budget.orElseThrow(),
                                    mostEach.orElseThrow(),
                                    opensOn.orElseThrow(),
                                    closesOn.orElseThrow(),
                                    beginsOn.orElseThrow(),
                                    endsOn.orElseThrow(),
                                    applicants,
                                    criteria,
                                    scorers.orElseThrow(),
                                    spread.orElseThrow(),
                                    days.orElseThrow()));
                })
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> page(form, w));
    }

    @GetMapping("/{district}/ventures/{call}/step/{step}")
    ModelAndView toMove(@PathVariable UUID call, @PathVariable String step) {
        Call view = run(call);
        (isPublic(step) ? ventures.mayMakePublic(actor.current(), view) : ventures.mayDecide(actor.current(), view))
                .orConflict();
        return moving(Form.blank().with("version", view.version()), view, step);
    }

    @PostMapping("/{district}/ventures/{call}/step/{step}")
    ModelAndView move(
            @PathVariable UUID call, @PathVariable String step, Form form, @ModelAttribute("frame") PageFrame frame) {
        Call view = run(call);
        boolean makePublic = isPublic(step);
        return form.submit(() -> {
                    if (makePublic) {
                        desk.makePublic(actor.current(), view.id(), form.version());
                    } else {
                        desk.decide(actor.current(), view.id(), form.version());
                    }
                    return SeeOther.at(frame.at(view.path()));
                })
                .orElseGet(() -> moving(form.isStale() ? form.with("version", view.version()) : form, view, step));
    }

    private static boolean isPublic(String step) {
        if (!step.equals("make-public") && !step.equals("decide")) {
            throw Refused.missing();
        }
        return step.equals("make-public");
    }

    private Call run(UUID id) {
        Call call = ventures.requireCall(new CallId(id));
        ventures.mayRun(actor.current(), call.organizer()).orForbid();
        return call;
    }

    private static Set<Organization.Kind> kinds(Form form) {
        Set<Organization.Kind> kinds = new HashSet<>();
        for (String code : form.values("applicants")) {
            Stream.of(Organization.Kind.values())
                    .filter(kind -> kind.code().equals(code))
                    .forEach(kinds::add);
        }
        return kinds;
    }

    /** Those that were typed; one that was left empty counts for nothing. */
    private static List<Criterion> criteria(Form form) {
        List<Criterion> criteria = new ArrayList<>();
        for (int i = 0; i < CRITERIA; i++) {
            String at = "criteria[" + i + "].";
            if (!form.isBlank(at + "name.zh") || !form.isBlank(at + "name.en") || !form.isBlank(at + "weight")) {
                Optional<Localized> name = form.localized(at + "name", Form.LINE);
                Optional<Integer> weight = form.count(at + "weight", WHOLE);
                if (name.isPresent() && weight.isPresent()) {
                    criteria.add(new Criterion(name.get(), weight.get()));
                }
            }
        }
        return criteria;
    }

    private static ModelAndView moving(Form form, Call call, String step) {
        return form.on("giving/ventures/move").addObject("call", call).addObject("step", step);
    }

    private ModelAndView page(Form form, Wording w) {
        Actor by = actor.current();
        return form.on("giving/ventures/new")
                .addObject("criteria", CRITERIA)
                .addObject(
                        "funds",
                        funds
                                .heldBy(funds.holders().stream()
                                        .filter(unit -> funds.mayKeep(by, unit).isAllowed())
                                        .toList())
                                .stream()
                                .filter(fund -> !fund.isFinished())
                                .map(fund -> Choice.of(fund.id().value(), w.plain(fund.purpose())))
                                .toList())
                .addObject(
                        "uses",
                        Stream.of(Use.values())
                                .map(use -> Choice.of(use.code(), w.reason(use.label())))
                                .toList())
                .addObject(
                        "kinds",
                        Stream.of(Organization.Kind.values())
                                .map(kind -> Choice.of(kind.name().toLowerCase(Locale.ROOT), w.reason(kind.label())))
                                .toList());
    }
}
