package org.gongjian.recognition.awards.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardFilter;
import org.gongjian.recognition.awards.AwardKinds;
import org.gongjian.recognition.awards.AwardNames;
import org.gongjian.recognition.awards.AwardPage;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.recognition.awards.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The public register of awards. */
@Controller
class RegisterController {

    private static final int SIZE = 20;

    private final Awards awards;
    private final AwardKinds kinds;
    private final AwardNames names;
    private final Organizations organizations;
    private final UnitOffers units;
    private final CurrentActor actor;

    RegisterController(
            Awards awards,
            AwardKinds kinds,
            AwardNames names,
            Organizations organizations,
            UnitOffers units,
            CurrentActor actor) {
        this.awards = awards;
        this.kinds = kinds;
        this.names = names;
        this.organizations = organizations;
        this.units = units;
        this.actor = actor;
    }

    @GetMapping("/{district}/honours")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        AwardFilter filter = RegisterQuery.filter(form);
        AwardPage found =
                awards.page(filter, AwardPage.After.parse(form.value("after")).orElse(null), SIZE);
        AwardPage.After next = found.next();
        return new ModelAndView("recognition/awards/list")
                .addObject("form", form)
                .addObject("filter", filter)
                .addObject("count", awards.count(filter))
                .addObject("awards", found.awards())
                .addObject("known", names.of(found.awards()))
                .addObject(
                        "standings",
                        found.awards().stream().collect(Collectors.toUnmodifiableMap(Award::id, awards::standing)))
                .addObject("query", RegisterQuery.text(form))
                .addObject("next", next == null ? null : RegisterQuery.after(form, next.text()))
                .addObject("mayAward", awards.mayAwardSomewhere(actor.current()).isAllowed())
                .addObject(
                        "kinds",
                        kinds.all().stream()
                                .map(kind -> new Choice(kind.code(), w.plain(kind.name())))
                                .toList())
                .addObject("holders", units.areMany() ? units.called(w) : holders(w))
                .addObject(
                        "years",
                        awards.years().stream()
                                .map(year ->
                                        Choice.of(year, w.t("recognition.awards.list.of-year", Integer.toString(year))))
                                .toList())
                .addObject(
                        "allStandings",
                        Stream.of(Standing.values())
                                .map(one -> new Choice(one.code(), w.reason(one.label())))
                                .toList());
    }

    private List<Choice> holders(Wording w) {
        return organizations.names(awards.holders()).entrySet().stream()
                .map(unit -> Choice.of(unit.getKey().value(), w.plain(unit.getValue())))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }
}
