package org.gongjian.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.service.ConfirmHours;
import org.gongjian.service.Confirmation;
import org.gongjian.service.EnterHours;
import org.gongjian.service.Proposal;
import org.gongjian.service.ServiceDesk;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceSheets;
import org.gongjian.service.Span;
import org.gongjian.service.Step;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The hours of a shift: who keeps the activity confirms them, many at once or one by one. */
@Controller
@RequestMapping("/{district}/activities/{id}/shifts/{shift}/hours")
class ShiftHoursController {

    private final ServiceSheets sheets;
    private final ServiceDesk desk;
    private final Today today;
    private final CurrentActor actor;

    ShiftHoursController(ServiceSheets sheets, ServiceDesk desk, Today today, CurrentActor actor) {
        this.sheets = sheets;
        this.desk = desk;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@PathVariable("id") UUID activity, @PathVariable UUID shift) {
        return list(Form.blank(), sheet(activity, shift), List.of());
    }

    /** Confirms those that are ticked, as the roll says. */
    @PostMapping
    ModelAndView confirmAll(
            @PathVariable("id") UUID activity,
            @PathVariable UUID shift,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        ServiceSheets.Sheet sheet = sheet(activity, shift);
        List<ServiceId> ids = form.ids("service", ServiceId::new);
        Optional<List<Confirmation>> outcomes = form.submit(() -> desk.confirmAll(
                actor.current(), sheet.activity().id(), sheet.shift().id(), ids));
        List<Confirmation> left = outcomes.orElse(List.of()).stream()
                .filter(outcome -> !outcome.isDone())
                .toList();
        if (outcomes.isEmpty() || !left.isEmpty()) {
            ModelAndView page = list(form, sheet(activity, shift), left);
            if (!left.isEmpty()) {
                page.setStatus(HttpStatus.CONFLICT);
            }
            return page;
        }
        return SeeOther.at(frame.at(path(sheet)));
    }

    @GetMapping("/new")
    ModelAndView blankEntry(@PathVariable("id") UUID activity, @PathVariable UUID shift) {
        ServiceSheets.Sheet sheet = sheet(activity, shift);
        return entry(HoursFields.filled(Form.blank(), Proposal.spanOf(sheet.shift()), today.zone()), sheet);
    }

    /** Enters somebody whom the roll does not have. */
    @PostMapping("/new")
    ModelAndView enter(
            @PathVariable("id") UUID activity,
            @PathVariable UUID shift,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        ServiceSheets.Sheet sheet = sheet(activity, shift);
        Optional<ServiceId> who = form.id("who", ServiceId::new);
        Optional<Span> span = HoursFields.read(form, today.date(), today.zone());
        Optional<String> reason = form.text("reason", Step.REASON);
        return form.submit(() -> {
                    ServiceSheets.Line line = sheet.line(who.orElseThrow()).orElseThrow();
                    desk.enter(
                            actor.current(),
                            sheet.activity().id(),
                            sheet.shift().id(),
                            new EnterHours(line.id(), line.person(), span.orElseThrow(), reason.orElseThrow()));
                    return SeeOther.at(frame.at(path(sheet)));
                })
                .orElseGet(() -> entry(form, sheet));
    }

    @GetMapping("/{service}")
    ModelAndView one(@PathVariable("id") UUID activity, @PathVariable UUID shift, @PathVariable UUID service) {
        ServiceSheets.Sheet sheet = sheet(activity, shift);
        ServiceSheets.Line line = line(sheet, service);
        Span whole = Proposal.spanOf(sheet.shift());
        Form form = line.proposal() instanceof Proposal.Attended attended
                ? HoursFields.filled(Form.blank(), attended.span(), today.zone())
                : HoursFields.onlyDays(Form.blank(), whole, today.zone());
        return single(form, sheet, line);
    }

    /** Confirms one otherwise than the roll says, or says that it does not count. */
    @PostMapping("/{service}")
    ModelAndView say(
            @PathVariable("id") UUID activity,
            @PathVariable UUID shift,
            @PathVariable UUID service,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        ServiceSheets.Sheet sheet = sheet(activity, shift);
        ServiceSheets.Line line = line(sheet, service);
        boolean declined = form.value("what").equals("decline");
        Optional<Span> span = declined ? Optional.empty() : said(form, line);
        Optional<String> reason = form.optionalText("reason", Step.REASON);
        return form.submit(() -> {
                    if (declined) {
                        desk.decline(
                                actor.current(),
                                sheet.activity().id(),
                                sheet.shift().id(),
                                line.id(),
                                reason.orElse(""));
                    } else {
                        desk.confirm(
                                actor.current(),
                                sheet.activity().id(),
                                sheet.shift().id(),
                                new ConfirmHours(
                                        line.id(),
                                        span.orElse(null),
                                        reason.orElse(null),
                                        form.isTicked("insteadOfOthers")));
                    }
                    return SeeOther.at(frame.at(path(sheet)));
                })
                .orElseGet(() -> single(form, sheet, line));
    }

    /** What the roll says needs no reason: only another time counts as said. */
    private Optional<Span> said(Form form, ServiceSheets.Line line) {
        LocalDate day = today.date();
        Optional<Span> span = HoursFields.read(form, day, today.zone());
        if (!(line.proposal() instanceof Proposal.Attended attended)) {
            return span;
        }
        Form asTheRollSays = HoursFields.filled(Form.blank(), attended.span(), today.zone());
        return span.filter(one -> !HoursFields.read(asTheRollSays, day, today.zone())
                .map(one::equals)
                .orElse(false));
    }

    private ServiceSheets.Sheet sheet(UUID activity, UUID shift) {
        return sheets.open(actor.current(), new ActivityId(activity), new ShiftId(shift));
    }

    private static ServiceSheets.Line line(ServiceSheets.Sheet sheet, UUID service) {
        return sheet.line(new ServiceId(service)).orElseThrow(Refused::missing);
    }

    private ModelAndView list(Form form, ServiceSheets.Sheet sheet, List<Confirmation> left) {
        return form.on("service/shift")
                .addObject("sheet", sheet)
                .addObject("path", path(sheet))
                .addObject("most", ServiceDesk.MOST)
                .addObject("left", left);
    }

    private ModelAndView entry(Form form, ServiceSheets.Sheet sheet) {
        return form.on("service/entry")
                .addObject("sheet", sheet)
                .addObject("path", path(sheet))
                .addObject(
                        "absent",
                        sheet.lines().stream()
                                .filter(ServiceSheets.Line::isAbsent)
                                .map(line -> new Choice(line.id().value().toString(), line.name()))
                                .toList());
    }

    private static ModelAndView single(Form form, ServiceSheets.Sheet sheet, ServiceSheets.Line line) {
        return form.on("service/single")
                .addObject("sheet", sheet)
                .addObject("line", line)
                .addObject("path", path(sheet));
    }

    private static String path(ServiceSheets.Sheet sheet) {
        return sheet.shift().path() + "/hours";
    }
}
