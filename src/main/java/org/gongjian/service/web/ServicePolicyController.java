package org.gongjian.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.OfficePages;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.service.policy.ServicePolicies;
import org.gongjian.service.policy.ServicePolicy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A district's own rule for hours: its steps, limits, days and stars. */
@Controller
@RequestMapping("/{district}/office/hours")
class ServicePolicyController implements OfficePages {

    private static final String BELOW = "office/hours";
    private static final int ORDER = 75;
    private static final int MOST = 168;

    private final ServicePolicies policies;
    private final Authority authority;
    private final CurrentActor actors;

    ServicePolicyController(ServicePolicies policies, Authority authority, CurrentActor actors) {
        this.policies = policies;
        this.authority = authority;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actors.current()).isAllowed()
                ? List.of(new Entry("hours", BELOW, ORDER))
                : List.of();
    }

    @GetMapping
    ModelAndView open(Form typed, @ModelAttribute("w") Wording w) {
        authority.mayKeepOffice(actors.current()).orForbid();
        ServicePolicy policy = policies.current();
        return page(
                        Form.blank()
                                .with("stepMinutes", policy.stepMinutes())
                                .with("dayHours", policy.dayHours())
                                .with("entryDays", policy.entryDays())
                                .with("longHours", policy.longHours())
                                .with("weekHours", policy.weekHours())
                                .with(
                                        "stars",
                                        policy.stars().stream()
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" / ")))
                                .with("version", policy.version()),
                        w)
                .addObject("done", typed.value("done"));
    }

    @PostMapping
    ModelAndView change(Form form, @ModelAttribute("frame") PageFrame frame, @ModelAttribute("w") Wording w) {
        authority.mayKeepOffice(actors.current()).orForbid();
        Optional<Integer> step = form.count("stepMinutes", MOST);
        Optional<Integer> day = form.count("dayHours", MOST);
        Optional<Integer> days = form.count("entryDays", MOST);
        Optional<Integer> longest = form.count("longHours", MOST);
        Optional<Integer> week = form.count("weekHours", MOST);
        Optional<List<Integer>> stars = form.text("stars", Form.LINE).flatMap(text -> stars(form, text));
        return form.submit(() -> {
                    policies.change(
                            actors.current(),
                            new ServicePolicy(
                                    step.orElseThrow(),
                                    day.orElseThrow(),
                                    days.orElseThrow(),
                                    longest.orElseThrow(),
                                    week.orElseThrow(),
                                    stars.orElseThrow(),
                                    form.version()));
                    return SeeOther.at(frame.at(BELOW) + "?done=policy");
                })
                .orElseGet(() -> page(
                        form.isStale() ? form.with("version", policies.current().version()) : form, w));
    }

    /** Numbers with anything between them. */
    private static Optional<List<Integer>> stars(Form form, String text) {
        List<Integer> hours = new ArrayList<>();
        for (String part : text.strip().split("[^0-9]+")) {
            if (!part.matches("[0-9]{1,6}")) {
                form.fault("stars", Reason.of("service.policy.stars.rising"));
                return Optional.empty();
            }
            hours.add(Integer.valueOf(part));
        }
        return Optional.of(hours);
    }

    private static ModelAndView page(Form form, Wording w) {
        return form.on("service/policy")
                .addObject("done", "")
                .addObject(
                        "steps",
                        ServicePolicy.STEPS.stream()
                                .map(step -> Choice.of(step, w.t("service.policy.step." + step)))
                                .toList());
    }
}
