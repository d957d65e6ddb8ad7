package org.gongjian.alliances.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.alliances.policy.AlliancePolicy;
import org.gongjian.frame.Form;
import org.gongjian.frame.OfficePages;
import org.gongjian.frame.PageFrame;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A district's own days for agreements and committees. */
@Controller
@RequestMapping("/{district}/office/alliances")
class PolicyController implements OfficePages {

    private static final String BELOW = "office/alliances";

    private final AlliancePolicies policies;
    private final Authority authority;
    private final CurrentActor actors;

    PolicyController(AlliancePolicies policies, Authority authority, CurrentActor actors) {
        this.policies = policies;
        this.authority = authority;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actors.current()).isAllowed()
                ? List.of(new Entry("alliances", BELOW, 70))
                : List.of();
    }

    @GetMapping
    ModelAndView open(Form typed) {
        authority.mayKeepOffice(actors.current()).orForbid();
        AlliancePolicy policy = policies.current();
        return page(Form.blank()
                        .with("renewalDays", policy.renewalDays())
                        .with("callDays", policy.callDays())
                        .with("version", policy.version()))
                .addObject("done", typed.value("done"));
    }

    @PostMapping
    ModelAndView change(Form form, @ModelAttribute("frame") PageFrame frame) {
        authority.mayKeepOffice(actors.current()).orForbid();
        Optional<Integer> renewal = form.count("renewalDays", AlliancePolicy.RENEWAL_MOST);
        Optional<Integer> call = form.count("callDays", AlliancePolicy.CALL_MOST);
        return form.submit(() -> {
                    policies.change(
                            actors.current(),
                            new AlliancePolicy(renewal.orElseThrow(), call.orElseThrow(), form.version()));
                    return Paths.to(frame.at(BELOW) + "?done=policy");
                })
                .orElseGet(() -> page(
                        form.isStale() ? form.with("version", policies.current().version()) : form));
    }

    private static ModelAndView page(Form form) {
        return form.on("alliances/policy-form").addObject("done", "");
    }
}
