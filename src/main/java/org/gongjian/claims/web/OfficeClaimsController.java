package org.gongjian.claims.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.claims.policy.ClaimPolicies;
import org.gongjian.claims.policy.ClaimPolicy;
import org.gongjian.claims.policy.OwnDays;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.calendar.SpecialDay;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A district's rule for claims and cases, and the days of its own in the working calendar. */
@Controller
@RequestMapping("/{district}/office/claims")
class OfficeClaimsController {

    private static final String BELOW = "office/claims";
    private static final int MOST = 999;

    private final ClaimPolicies policies;
    private final OwnDays days;
    private final Cases cases;
    private final Authority authority;
    private final CurrentActor actor;

    OfficeClaimsController(ClaimPolicies policies, OwnDays days, Cases cases, Authority authority, CurrentActor actor) {
        this.policies = policies;
        this.days = days;
        this.cases = cases;
        this.authority = authority;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open() {
        mayKeep();
        return page(filled(), Form.blank());
    }

    @PostMapping
    ModelAndView change(Form form, @ModelAttribute("frame") PageFrame frame) {
        mayKeep();
        Map<String, Integer> typed = new LinkedHashMap<>();
        fields(policies.current()).keySet().forEach(field -> number(form, field).ifPresent(n -> typed.put(field, n)));
        return form.submit(() -> {
                    policies.change(actor.current(), policy(typed, form.version()));
                    return SeeOther.at(frame.at(BELOW));
                })
                .orElseGet(() -> page(form, Form.blank()));
    }

    @PostMapping("/days")
    ModelAndView say(Form form, @ModelAttribute("frame") PageFrame frame) {
        mayKeep();
        Optional<LocalDate> day = form.date("day", cases.today());
        Optional<Localized> name = form.localized("name", Form.LINE);
        boolean worked = form.value("worked").equals("true");
        return form.submit(() -> {
                    days.say(actor.current(), new SpecialDay(day.orElseThrow(), worked, name.orElseThrow()));
                    return SeeOther.at(frame.at(BELOW));
                })
                .orElseGet(() -> page(filled(), form));
    }

    @PostMapping("/days/take-back")
    ModelAndView takeBack(Form form, @ModelAttribute("frame") PageFrame frame) {
        mayKeep();
        Optional<LocalDate> day = form.date("day", cases.today());
        return form.submit(() -> {
                    days.takeBack(actor.current(), day.orElseThrow());
                    return SeeOther.at(frame.at(BELOW));
                })
                .orElseGet(() -> page(filled(), form));
    }

    private void mayKeep() {
        authority.mayKeepOffice(actor.current()).orForbid();
    }

    private Form filled() {
        ClaimPolicy policy = policies.current();
        Form form = Form.blank().with("id", null).with("version", policy.version());
        fields(policy).forEach(form::with);
        return form;
    }

    private static Map<String, Integer> fields(ClaimPolicy policy) {
        Map<String, Integer> fields = new LinkedHashMap<>();
        fields.put("contactDays", policy.contactDays());
        fields.put("remindDays", policy.remindDays());
        fields.put("acceptDays", policy.acceptDays());
        fields.put("ratingDays", policy.ratingDays());
        fields.put("ratingsNeeded", policy.ratingsNeeded());
        fields.put("unsatisfiedStars", policy.unsatisfiedStars());
        fields.put("reopenPercent", policy.reopenPercent());
        fields.put("mostReopenings", policy.mostReopenings());
        fields.put("amberPoints", policy.amberPoints());
        fields.put("redPoints", policy.redPoints());
        fields.put("lateDays", policy.lateDays());
        fields.put("pairedHours", policy.pairedHours());
        return fields;
    }

    private static ClaimPolicy policy(Map<String, Integer> typed, int version) {
        return new ClaimPolicy(
                of(typed, "contactDays"),
                of(typed, "remindDays"),
                of(typed, "acceptDays"),
                of(typed, "ratingDays"),
                of(typed, "ratingsNeeded"),
                of(typed, "unsatisfiedStars"),
                of(typed, "reopenPercent"),
                of(typed, "mostReopenings"),
                of(typed, "amberPoints"),
                of(typed, "redPoints"),
                of(typed, "lateDays"),
                of(typed, "pairedHours"),
                version);
    }

    private static int of(Map<String, Integer> typed, String field) {
        return Objects.requireNonNull(typed.get(field));
    }

    /** A whole number from 0. */
    private static Optional<Integer> number(Form form, String field) {
        String typed = form.value(field).strip();
        if (!typed.matches("[0-9]{1,3}")) {
            form.fault(field, Reason.of(typed.isEmpty() ? "frame.fault.missing" : "claims.policy.number", MOST));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed));
    }

    private ModelAndView page(Form form, Form day) {
        ModelAndView page = (day.isFaulty() ? day : form).on("claims/office");
        return page.addObject("form", form)
                .addObject("day", day)
                .addObject("fields", fields(policies.current()).keySet())
                .addObject("days", days.all())
                .addObject("known", days.knownYears());
    }
}
