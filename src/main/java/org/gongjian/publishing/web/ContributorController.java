package org.gongjian.publishing.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.publishing.contributors.Contributor;
import org.gongjian.publishing.contributors.ContributorId;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The people that by-lines name: for those who write bulletins. */
@Controller
class ContributorController {

    private final Contributors contributors;
    private final Organizations organizations;
    private final CurrentActor actor;
    private final UnitOffers units;

    ContributorController(
            Contributors contributors, Organizations organizations, CurrentActor actor, UnitOffers units) {
        this.contributors = contributors;
        this.organizations = organizations;
        this.actor = actor;
        this.units = units;
    }

    @GetMapping("/{district}/contributors")
    ModelAndView list() {
        contributors.mayKeep(actor.current()).orForbid();
        List<Contributor> all = contributors.all();
        return new ModelAndView("publishing/contributors")
                .addObject("contributors", all)
                .addObject(
                        "units",
                        organizations.shortNames(all.stream()
                                .flatMap(one -> Optional.ofNullable(one.unit()).stream())
                                .distinct()
                                .toList()));
    }

    @GetMapping("/{district}/contributors/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        contributors.mayKeep(actor.current()).orForbid();
        return page(Form.blank(), w, null);
    }

    @PostMapping("/{district}/contributors")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        contributors.mayKeep(actor.current()).orForbid();
        Optional<ContributorId> id = form.id("id", ContributorId::new);
        Optional<ContributorId> added = id.flatMap(own ->
                read(form, own, 0).flatMap(typed -> form.submit(() -> contributors.add(actor.current(), typed))));
        return added.isPresent() ? Pages.to(frame.at("contributors")) : page(form, w, null);
    }

    @GetMapping("/{district}/contributors/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        contributors.mayKeep(actor.current()).orForbid();
        Contributor contributor = contributors.require(new ContributorId(id));
        Form form = Form.blank()
                .with("id", null)
                .with("version", contributor.version())
                .with("name", contributor.name())
                .with(
                        "unit",
                        contributor.unit() == null ? null : contributor.unit().value())
                .withAll(
                        "credits",
                        contributor.credits().stream().map(Credit::stored).toList());
        return page(form, w, contributor);
    }

    @PostMapping("/{district}/contributors/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        contributors.mayKeep(actor.current()).orForbid();
        Contributor contributor = contributors.require(new ContributorId(id));
        Optional<ContributorId> changed = read(form, contributor.id(), form.version())
                .flatMap(typed -> form.submit(() -> {
                    contributors.change(actor.current(), typed);
                    return typed.id();
                }));
        return changed.isPresent()
                ? Pages.to(frame.at("contributors"))
                : page(Pages.opened(form, contributor.version()), w, contributor);
    }

    private static Optional<Contributor> read(Form form, ContributorId id, int version) {
        Optional<Localized> name = form.localized("name", 60);
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        Set<Credit> credits = EnumSet.noneOf(Credit.class);
        Stream.of(Credit.values())
                .filter(credit -> form.has("credits", credit.stored()))
                .forEach(credits::add);
        return form.submit(() -> new Contributor(id, name.orElseThrow(), unit.orElse(null), credits, version));
    }

    private ModelAndView page(Form form, Wording w, @Nullable Contributor contributor) {
        return form.on("publishing/contributor")
                .addObject("contributor", contributor)
                .addObject(
                        "credits",
                        Stream.of(Credit.values())
                                .map(credit -> new Choice(credit.stored(), w.reason(credit.label())))
                                .toList())
                .addObject("units", units.called(w));
    }
}
