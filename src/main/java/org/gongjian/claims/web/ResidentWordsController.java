package org.gongjian.claims.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.rating.Rating;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.rating.WordsDesk;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Keeps words of a resident from the public, with a reason, and shows them again. */
@Controller
class ResidentWordsController {

    private final Cases cases;
    private final Ratings ratings;
    private final WordsDesk desk;
    private final CurrentActor actor;

    ResidentWordsController(Cases cases, Ratings ratings, WordsDesk desk, CurrentActor actor) {
        this.cases = cases;
        this.ratings = ratings;
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/cases/{id}/ratings/{rating}/words")
    ModelAndView open(@PathVariable UUID id, @PathVariable UUID rating) {
        return page(Form.blank(), judged(id), rating);
    }

    @PostMapping("/{district}/cases/{id}/ratings/{rating}/words")
    ModelAndView hide(
            @PathVariable UUID id, @PathVariable UUID rating, Form form, @ModelAttribute("frame") PageFrame frame) {
        Case about = judged(id);
        Optional<String> because = form.text("because", Form.LINE);
        return form.submit(() -> {
                    desk.hide(actor.current(), about.id(), rating, because.orElseThrow());
                    return SeeOther.at(frame.at(about.path()));
                })
                .orElseGet(() -> page(form, about, rating));
    }

    @PostMapping("/{district}/cases/{id}/ratings/{rating}/words/show")
    ModelAndView showAgain(@PathVariable UUID id, @PathVariable UUID rating, @ModelAttribute("frame") PageFrame frame) {
        desk.showAgain(actor.current(), new CaseId(id), rating);
        return SeeOther.at(frame.at(new CaseId(id).path()));
    }

    private Case judged(UUID id) {
        Case about = cases.require(new CaseId(id));
        desk.mayHide(actor.current(), about).orForbid();
        return about;
    }

    private ModelAndView page(Form form, Case about, UUID rating) {
        Rating given = ratings.byId(rating)
                .filter(one -> one.about().equals(about.id()))
                .orElseThrow(Refused::missing);
        return form.on("claims/words").addObject("case", about).addObject("rating", given);
    }
}
