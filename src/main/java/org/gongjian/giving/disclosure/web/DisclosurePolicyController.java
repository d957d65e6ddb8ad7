package org.gongjian.giving.disclosure.web;

import java.util.List;
import java.util.Optional;
import org.gongjian.frame.Form;
import org.gongjian.frame.OfficePages;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.giving.disclosure.DisclosurePolicies;
import org.gongjian.giving.disclosure.DisclosurePolicy;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** A district's own rule for disclosures: as the law, or stricter. */
@Controller
@RequestMapping("/{district}/office/disclosure")
class DisclosurePolicyController implements OfficePages {

    private static final String BELOW = "office/disclosure";
    private static final int ORDER = 76;
    private static final int MOST = 12;

    private final DisclosurePolicies policies;
    private final Authority authority;
    private final CurrentActor actors;

    DisclosurePolicyController(DisclosurePolicies policies, Authority authority, CurrentActor actors) {
        this.policies = policies;
        this.authority = authority;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return authority.mayKeepOffice(actors.current()).isAllowed()
                ? List.of(new Entry("disclosure", BELOW, ORDER))
                : List.of();
    }

    @GetMapping
    ModelAndView open() {
        authority.mayKeepOffice(actors.current()).orForbid();
        DisclosurePolicy policy = policies.current();
        return page(Form.blank()
                .with("months", policy.months())
                .with("endMonths", policy.endMonths())
                .with("version", policy.version()));
    }

    @PostMapping
    ModelAndView change(Form form, @ModelAttribute("frame") PageFrame frame) {
        authority.mayKeepOffice(actors.current()).orForbid();
        Optional<Integer> months = form.count("months", MOST);
        Optional<Integer> endMonths = form.count("endMonths", MOST);
        return form.submit(() -> {
                    policies.change(
                            actors.current(),
                            new DisclosurePolicy(months.orElseThrow(), endMonths.orElseThrow(), form.version()));
                    return SeeOther.at(frame.at(BELOW));
                })
                .orElseGet(() -> page(
                        form.isStale() ? form.with("version", policies.current().version()) : form));
    }

    private static ModelAndView page(Form form) {
        return form.on("giving/disclosure/policy");
    }
}
