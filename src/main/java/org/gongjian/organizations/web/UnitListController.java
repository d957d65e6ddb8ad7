package org.gongjian.organizations.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.FindOrganizations;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.OrganizationPage;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of units; its filters live in the address, and one that means nothing is left aside. */
@Controller
class UnitListController {

    private static final int SIZE = 20;

    private final Organizations organizations;
    private final UnitChoices choices;
    private final CurrentActor actor;

    UnitListController(Organizations organizations, UnitChoices choices, CurrentActor actor) {
        this.organizations = organizations;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/units")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        FindOrganizations wanted = wanted(form);
        OrganizationPage found =
                organizations.find(wanted, uuid(form, "after").map(UnitId::new).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("organizations/list", "form", form);
        page.addObject("found", found);
        page.addObject("filtered", !wanted.equals(FindOrganizations.all()));
        page.addObject("kinds", choices.kinds(w));
        page.addObject("areas", choices.areas(w));
        page.addObject("areaNames", choices.areaNames());
        page.addObject("next", next(form, found.next()));
        page.addObject(
                "mayRegister", organizations.mayRegisterSome(actor.current()).isAllowed());
        return page;
    }

    private static FindOrganizations wanted(Form form) {
        return new FindOrganizations(
                Stream.of(Organization.Kind.values())
                        .filter(kind -> kind.code().equals(form.value("kind")))
                        .findFirst()
                        .orElse(null),
                uuid(form, "area").map(AreaId::new).orElse(null),
                form.isBlank("q") ? null : form.value("q").strip());
    }

    private static @Nullable String next(Form form, @Nullable UnitId after) {
        if (after == null) {
            return null;
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        List.of("q", "kind", "area").forEach(name -> {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        });
        return query.queryParam("after", after.value()).encode().build().toUriString();
    }

    private static Optional<UUID> uuid(Form form, String name) {
        try {
            return form.isBlank(name) ? Optional.empty() : Optional.of(UUID.fromString(form.value(name)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
