package org.gongjian.service.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.service.HoursReason;
import org.gongjian.service.ServiceChanges;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceRecord;
import org.gongjian.service.ServiceState;
import org.gongjian.service.Span;
import org.gongjian.service.Step;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One person's service in one shift: why it gave hours or none, and every step; for who keeps the activity and the person. */
@Controller
@RequestMapping("/{district}/service/{service}")
class ServiceController {

    private final ServiceLedger ledger;
    private final ServiceChanges changes;
    private final Activities activities;
    private final Shifts shifts;
    private final People people;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    ServiceController(
            ServiceLedger ledger,
            ServiceChanges changes,
            Activities activities,
            Shifts shifts,
            People people,
            History history,
            Today today,
            CurrentActor actor) {
        this.ledger = ledger;
        this.changes = changes;
        this.activities = activities;
        this.shifts = shifts;
        this.people = people;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID service) {
        ServiceRecord record = seen(service);
        List<Step> steps = ledger.steps(record.id());
        return on(new ModelAndView("service/record"), record)
                .addObject("steps", steps.reversed())
                .addObject("actions", actions(record))
                .addObject("history", history.of(record.id().ref()));
    }

    @GetMapping("/correct")
    ModelAndView correctForm(@PathVariable UUID service) {
        ServiceRecord record = seen(service);
        changes.mayAskCorrection(actor.current(), record).orForbid();
        return form(HoursFields.filled(blank(record), record.span(), today.zone()), record, "correct");
    }

    @PostMapping("/correct")
    ModelAndView correct(@PathVariable UUID service, Form form, @ModelAttribute("frame") PageFrame frame) {
        ServiceRecord record = seen(service);
        changes.mayAskCorrection(actor.current(), record).orForbid();
        Optional<Span> span = HoursFields.read(form, today.date(), today.zone());
        Optional<String> reason = form.text("reason", Step.REASON);
        return form.submit(() -> {
                    changes.askCorrection(
                            actor.current(), record.id(), form.version(), span.orElseThrow(), reason.orElseThrow());
                    return SeeOther.at(frame.at(record.path()));
                })
                .orElseGet(() -> form(form, record, "correct"));
    }

    @GetMapping("/revoke")
    ModelAndView revokeForm(@PathVariable UUID service) {
        ServiceRecord record = seen(service);
        changes.mayKeep(actor.current(), record).orForbid();
        return form(blank(record), record, "revoke");
    }

    @PostMapping("/revoke")
    ModelAndView revoke(@PathVariable UUID service, Form form, @ModelAttribute("frame") PageFrame frame) {
        ServiceRecord record = seen(service);
        changes.mayKeep(actor.current(), record).orForbid();
        Optional<String> reason = form.text("reason", Step.REASON);
        return form.submit(() -> {
                    changes.revoke(actor.current(), record.id(), form.version(), reason.orElseThrow());
                    return SeeOther.at(frame.at(record.path()));
                })
                .orElseGet(() -> form(form, record, "revoke"));
    }

    @GetMapping("/appeal")
    ModelAndView appealForm(@PathVariable UUID service) {
        ServiceRecord record = seen(service);
        changes.mayAppeal(actor.current(), record).orForbid();
        return form(blank(record), record, "appeal");
    }

    @PostMapping("/appeal")
    ModelAndView appeal(@PathVariable UUID service, Form form, @ModelAttribute("frame") PageFrame frame) {
        ServiceRecord record = seen(service);
        changes.mayAppeal(actor.current(), record).orForbid();
        Optional<String> reason = form.text("reason", Step.REASON);
        return form.submit(() -> {
                    changes.appeal(actor.current(), record.id(), form.version(), reason.orElseThrow());
                    return SeeOther.at(frame.at(record.path()));
                })
                .orElseGet(() -> form(form, record, "appeal"));
    }

    @GetMapping("/decide")
    ModelAndView decideForm(@PathVariable UUID service) {
        ServiceRecord record = seen(service);
        changes.mayKeep(actor.current(), record).orForbid();
        Form form = blank(record);
        boolean known = record.state() == ServiceState.APPEALED && !record.byHand();
        return form(known ? HoursFields.filled(form, record.span(), today.zone()) : form, record, "decide");
    }

    @PostMapping("/decide")
    ModelAndView decide(@PathVariable UUID service, Form form, @ModelAttribute("frame") PageFrame frame) {
        ServiceRecord record = seen(service);
        changes.mayKeep(actor.current(), record).orForbid();
        Optional<Decision> decision = form.choice("decision", Decision.class);
        boolean says = record.state() == ServiceState.APPEALED && HoursFields.isSaid(form);
        Optional<Span> said = says ? HoursFields.read(form, today.date(), today.zone()) : Optional.empty();
        Optional<String> reason = form.optionalText("reason", Step.REASON);
        return form.submit(() -> {
                    changes.decide(
                            actor.current(),
                            record.id(),
                            form.version(),
                            decision.orElseThrow() == Decision.YES,
                            said.orElse(null),
                            reason.orElse(null));
                    return SeeOther.at(frame.at(record.path()));
                })
                .orElseGet(() -> form(form, record, "decide"));
    }

    /** A second person's answer. */
    enum Decision {
        YES,
        NO
    }

    /** Whoever may neither keep nor have it learns nothing of it. */
    private ServiceRecord seen(UUID service) {
        Actor by = actor.current();
        by.requireAccount();
        ServiceRecord record = ledger.require(new ServiceId(service));
        if (!changes.isTheirs(by, record) && !changes.mayKeep(by, record).isAllowed()) {
            throw Refused.missing();
        }
        return record;
    }

    private List<Action> actions(ServiceRecord record) {
        Actor by = actor.current();
        if (!changes.mayKeep(by, record).isAllowed()) {
            return List.of(
                    act("appeal", record, 10, record.mayBeAppealed()),
                    act("correct", record, 20, record.mayBeCorrected()));
        }
        Verdict decide = record.mayBeDecided();
        return record.state().isToDecide()
                ? List.of(
                        act("decide", record, 10, decide.and(changes.isSecondPerson(by, record)))
                                .asPrimary(),
                        act("revoke", record, 30, record.mayBeRevoked()))
                : List.of(
                        act("correct", record, 20, record.mayBeCorrected()),
                        act("revoke", record, 30, record.mayBeRevoked()));
    }

    private static Action act(String what, ServiceRecord record, int order, Verdict verdict) {
        return Action.link("service.do." + what, record.path() + "/" + what, order, verdict);
    }

    private static Form blank(ServiceRecord record) {
        return Form.blank().with("version", record.version());
    }

    private ModelAndView form(Form form, ServiceRecord opened, String what) {
        ServiceRecord record = form.isStale() ? ledger.require(opened.id()) : opened;
        Form shown = form.isStale() ? form.with("version", record.version()) : form;
        return on(shown.on("service/step"), record)
                .addObject("what", what)
                .addObject("asked", ledger.steps(record.id()).getLast());
    }

    private ModelAndView on(ModelAndView page, ServiceRecord record) {
        Reason why = HoursReason.of(record, ledger.reasons(List.of(record.id())).get(record.id()));
        boolean theirs = changes.isTheirs(actor.current(), record);
        return page.addObject("record", record)
                .addObject("activity", activities.require(record.activity()))
                .addObject("shift", shifts.byId(record.shift()).orElse(null))
                .addObject("name", people.names(List.of(record.person())).getOrDefault(record.person(), ""))
                .addObject("theirs", theirs)
                .addObject("why", theirs ? why : HoursReason.ofThem(why));
    }
}
