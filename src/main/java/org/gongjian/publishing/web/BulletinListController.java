package org.gongjian.publishing.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinFilter;
import org.gongjian.publishing.BulletinPage;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.contributors.Contributors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of bulletins; its filters live in the address, and one that means nothing is left aside. */
@Controller
class BulletinListController {

    private static final int SIZE = 20;

    private final Bulletins bulletins;
    private final Contributors contributors;
    private final CurrentActor actor;

    BulletinListController(Bulletins bulletins, Contributors contributors, CurrentActor actor) {
        this.bulletins = bulletins;
        this.contributors = contributors;
        this.actor = actor;
    }

    @GetMapping("/{district}/bulletins")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        BulletinFilter filter = new BulletinFilter(
                year(form.value("year")), month(form.value("month")).orElse(null));
        BulletinPage found = bulletins.page(
                filter, BulletinPage.After.parse(form.value("after")).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("publishing/list");
        page.addObject("form", form);
        page.addObject("count", bulletins.count(filter));
        page.addObject("filtered", !filter.equals(BulletinFilter.ALL));
        page.addObject("bulletins", found.bulletins());
        page.addObject("unpublished", bulletins.unpublished(actor.current()));
        page.addObject("months", months(w));
        page.addObject("next", next(form, found));
        page.addObject("keeps", contributors.mayKeep(actor.current()).isAllowed());
        page.addObject(
                "feed", frame.at("bulletins.atom") + "?lang=" + w.locale().toLanguageTag());
        return page;
    }

    private List<Choice> months(Wording w) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(w.t("publishing.format.month"), w.locale());
        return bulletins.months().stream()
                .map(month -> Choice.of(month, month.format(format)))
                .toList();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeException notAMonth) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer year(String text) {
        return text.matches("[12][0-9]{3}") ? Integer.valueOf(text) : null;
    }

    private static @Nullable String next(Form form, BulletinPage found) {
        BulletinPage.After after = found.next();
        if (after == null) {
            return null;
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        for (String name : List.of("year", "month")) {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        }
        return query.queryParam("after", after.text()).encode().build().toUriString();
    }
}
