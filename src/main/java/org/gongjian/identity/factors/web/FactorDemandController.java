package org.gongjian.identity.factors.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Role;
import org.gongjian.identity.factors.FactorDemands;
import org.gongjian.identity.factors.Factors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Of which roles the district demands a second factor. */
@Controller
@RequestMapping("/{district}/office/second-factor")
class FactorDemandController {

    private final FactorDemands demands;
    private final Factors factors;
    private final CurrentActor actors;

    FactorDemandController(FactorDemands demands, Factors factors, CurrentActor actors) {
        this.demands = demands;
        this.factors = factors;
        this.actors = actors;
    }

    @GetMapping
    ModelAndView open(Form typed, @ModelAttribute("w") Wording w) {
        FactorDemands.Demand demand = demands.current(actors.current());
        Form form = Form.blank()
                .with("version", demand.version())
                .withAll("role", demand.roles().stream().map(Role::name).toList());
        return page(form, w).addObject("done", typed.value("done"));
    }

    @PostMapping
    ModelAndView change(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> form.has("role", role.name()))
                .collect(Collectors.toUnmodifiableSet());
        return form.submit(() -> {
                    demands.change(by, roles, form.version());
                    return SeeOther.at(frame.at("office/second-factor") + "?done=saved");
                })
                .orElseGet(() -> page(form, w));
    }

    private ModelAndView page(Form form, Wording w) {
        List<Choice> roles = Arrays.stream(Role.values())
                .map(role -> Choice.of(role.name(), w.reason(role.label())))
                .toList();
        return form.on("identity/factor-demand")
                .addObject("roles", roles)
                .addObject("own", factors.of(actors.current()).any());
    }
}
