package org.gongjian.personal.web;

import java.util.UUID;
import org.gongjian.frame.Form;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.personal.MergeDesk;
import org.gongjian.personal.PersonFilter;
import org.gongjian.personal.PersonList;
import org.gongjian.personal.PersonPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The persons the reader keeps. */
@Controller
class PersonListController {

    private static final int PAGE = 30;

    private final PersonList list;
    private final MergeDesk merges;
    private final People people;
    private final CurrentActor actor;

    PersonListController(PersonList list, MergeDesk merges, People people, CurrentActor actor) {
        this.list = list;
        this.merges = merges;
        this.people = people;
        this.actor = actor;
    }

    @GetMapping("/{district}/persons")
    ModelAndView list(Form form, @RequestParam @Nullable UUID after) {
        PersonFilter filter = new PersonFilter(form.value("q"), form.isTicked("minors"));
        PersonPage page = list.find(actor.current(), filter, after == null ? null : new PersonId(after), PAGE);
        return form.on("personal/list")
                .addObject("page", page)
                .addObject("filtered", !filter.isEmpty())
                .addObject("today", people.today())
                .addObject("mayMerge", merges.mayMerge(actor.current()).isAllowed())
                .addObject("next", next(filter, page));
    }

    /** The next page’s query; a whole number that was typed is in no address but the one it was sent with. */
    private static @Nullable String next(PersonFilter filter, PersonPage page) {
        PersonId last = page.next();
        return last == null
                ? null
                : UriComponentsBuilder.newInstance()
                        .queryParam("q", "{q}")
                        .queryParam("minors", filter.minors() ? "true" : "")
                        .queryParam("after", last.value())
                        .encode()
                        .buildAndExpand(filter.typed())
                        .toUriString();
    }
}
