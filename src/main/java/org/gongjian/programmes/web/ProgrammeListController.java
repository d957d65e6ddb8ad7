package org.gongjian.programmes.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.FindProgrammes;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.ProgrammePage;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of programmes; its filters live in the address, and one that means nothing is left aside. */
@Controller
class ProgrammeListController {

    private static final int SIZE = 20;

    private final Programmes programmes;
    private final Organizations organizations;
    private final ProgrammeChoices choices;
    private final CurrentActor actor;

    ProgrammeListController(
            Programmes programmes, Organizations organizations, ProgrammeChoices choices, CurrentActor actor) {
        this.programmes = programmes;
        this.organizations = organizations;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/programmes")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        FindProgrammes wanted = wanted(form);
        ProgrammePage found = programmes.find(
                wanted, uuid(form, "after").map(ProgrammeId::new).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("programmes/list", "form", form);
        page.addObject("found", found);
        page.addObject("filtered", !wanted.equals(FindProgrammes.all()));
        page.addObject(
                "within",
                wanted.within() == null
                        ? null
                        : programmes.byId(wanted.within()).orElse(null));
        page.addObject("kinds", choices.kinds(w));
        page.addObject("owners", choices.owners(w));
        page.addObject(
                "ownerNames",
                organizations.shortNames(found.programmes().stream()
                        .map(Programme::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        page.addObject("next", next(form, found.next()));
        page.addObject("mayAdd", programmes.mayAddSome(actor.current()).isAllowed());
        return page;
    }

    private static FindProgrammes wanted(Form form) {
        return new FindProgrammes(
                Stream.of(Programme.Kind.values())
                        .filter(kind -> kind.code().equals(form.value("kind")))
                        .findFirst()
                        .orElse(null),
                uuid(form, "owner").map(UnitId::new).orElse(null),
                uuid(form, "within").map(ProgrammeId::new).orElse(null),
                form.value("starred").equals("true") ? true : null);
    }

    private static @Nullable String next(Form form, @Nullable ProgrammeId after) {
        if (after == null) {
            return null;
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        List.of("kind", "owner", "within", "starred").forEach(name -> {
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
