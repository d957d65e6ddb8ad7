package org.gongjian.listings.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.listings.SavedSearch;
import org.gongjian.listings.SavedSearches;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps searches of the lists, and forgets them. */
@Controller
class SavedSearchController {

    private final SavedSearches searches;
    private final CurrentActor actor;

    SavedSearchController(SavedSearches searches, CurrentActor actor) {
        this.searches = searches;
        this.actor = actor;
    }

    @PostMapping("/{district}/{list:needs|resources|projects}/saved")
    ModelAndView keep(@PathVariable String list, Form form, @ModelAttribute("frame") PageFrame frame) {
        actor.current().requireAccount();
        Optional<UUID> id = form.id("id", own -> own);
        Optional<String> name = form.text("name", SavedSearch.NAME);
        String query = ListAddress.query(form);
        return form.submit(() -> {
                    SavedSearch search = new SavedSearch(id.orElseThrow(), list, name.orElseThrow(), query);
                    searches.keep(actor.current(), search);
                    return search;
                })
                .map(kept -> SeeOther.at(frame.at(kept.path())))
                .orElseThrow(
                        () -> Refused.conflict(form.faults().values().iterator().next()));
    }

    @PostMapping("/{district}/{list:needs|resources|projects}/saved/{id}/forget")
    ModelAndView forget(@PathVariable String list, @PathVariable UUID id, @ModelAttribute("frame") PageFrame frame) {
        searches.forget(actor.current(), id);
        return SeeOther.at(frame.at(list));
    }
}
