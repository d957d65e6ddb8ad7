package org.gongjian.claims.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.rating.Rating;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.claims.register.Raters;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.QrCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Codes for residents to rate with, printed and handed out by whoever asked; and answers to who was not satisfied. */
@Controller
class CodesController {

    private static final int USUAL = 10;
    private static final int QR = 160;
    private static final int WORDS = 2_000;

    private final Cases cases;
    private final CaseDesk desk;
    private final Ratings ratings;
    private final RatingDesk ratingDesk;
    private final PublicUrl url;
    private final CurrentActor actor;

    CodesController(
            Cases cases, CaseDesk desk, Ratings ratings, RatingDesk ratingDesk, PublicUrl url, CurrentActor actor) {
        this.cases = cases;
        this.desk = desk;
        this.ratings = ratings;
        this.ratingDesk = ratingDesk;
        this.url = url;
        this.actor = actor;
    }

    /** A code as it is printed. */
    record Printed(String shown, String address, String picture) {}

    @GetMapping("/{district}/cases/{id}/codes")
    ModelAndView codes(@PathVariable UUID id) {
        Case about = judged(id);
        about.mayBeRated().orConflict();
        int suggested = about.raters() == Raters.ONE ? 1 : Math.max(USUAL, ratings.countCodes(about));
        return page(Form.blank().with("codes", suggested), about);
    }

    @PostMapping("/{district}/cases/{id}/codes")
    ModelAndView make(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Case about = judged(id);
        Optional<Integer> upTo = form.count("codes", RatingDesk.MOST_CODES);
        return form.submit(() -> {
                    ratingDesk.makeCodes(actor.current(), about.id(), upTo.orElseThrow());
                    return SeeOther.at(frame.at(about.path() + "/codes"));
                })
                .orElseGet(() -> page(form, about));
    }

    @GetMapping("/{district}/cases/{id}/ratings/{rating}")
    ModelAndView toAnswer(@PathVariable UUID id, @PathVariable UUID rating) {
        Case about = answered(id);
        return answerPage(Form.blank(), about, given(about, rating));
    }

    @PostMapping("/{district}/cases/{id}/ratings/{rating}")
    ModelAndView answer(
            @PathVariable UUID id, @PathVariable UUID rating, Form form, @ModelAttribute("frame") PageFrame frame) {
        Case about = answered(id);
        Rating given = given(about, rating);
        Optional<String> words = form.text("words", WORDS);
        return form.submit(() -> {
                    ratingDesk.answer(actor.current(), about.id(), rating, words.orElseThrow());
                    return SeeOther.at(frame.at(about.path()));
                })
                .orElseGet(() -> answerPage(form, about, given));
    }

    private Case judged(UUID id) {
        Case about = cases.require(new CaseId(id));
        desk.mayJudge(actor.current(), about).orForbid();
        return about;
    }

    private Case answered(UUID id) {
        Case about = cases.require(new CaseId(id));
        ratingDesk.mayAnswer(actor.current(), about).orForbid();
        return about;
    }

    private Rating given(Case about, UUID rating) {
        return ratings.byId(rating)
                .filter(one -> one.about().equals(about.id()))
                .orElseThrow(Refused::missing);
    }

    private ModelAndView page(Form form, Case about) {
        List<Printed> unused =
                ratings.unusedCodes(about).stream().map(this::printed).toList();
        return form.on("claims/codes")
                .addObject("case", about)
                .addObject("codes", unused)
                .addObject("made", ratings.countCodes(about));
    }

    private Printed printed(ResidentCode code) {
        String address = url.whole("/rate/" + code.shown());
        return new Printed(code.shown(), address, new QrCode(address).dataUri(QR));
    }

    private static ModelAndView answerPage(Form form, Case about, Rating rating) {
        return form.on("claims/answer").addObject("case", about).addObject("rating", rating);
    }
}
