package org.gongjian.claims.api;

import java.util.UUID;
import org.gongjian.claims.rating.Rating;
import org.gongjian.claims.rating.RatingDesk;
import org.gongjian.claims.rating.Ratings;
import org.gongjian.claims.rating.WordsDesk;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseDesk;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.claims.register.RatingTally;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What residents think of a case. Anybody reads the figures; the words are for those who asked for it or work on it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/cases/{id}")
class RatingsApi {

    private static final int WORDS = 2_000;

    private final Cases cases;
    private final CaseDesk desk;
    private final Ratings ratings;
    private final RatingDesk ratingDesk;
    private final WordsDesk words;
    private final CurrentActor actor;

    RatingsApi(
            Cases cases, CaseDesk desk, Ratings ratings, RatingDesk ratingDesk, WordsDesk words, CurrentActor actor) {
        this.cases = cases;
        this.desk = desk;
        this.ratings = ratings;
        this.ratingDesk = ratingDesk;
        this.words = words;
        this.actor = actor;
    }

    /** Of the round the case is in. */
    @GetMapping("/tally")
    RatingTally.Tally tally(@PathVariable CaseId id) {
        return ratings.of(cases.require(id));
    }

    /** Of every round, oldest first. */
    @GetMapping("/ratings")
    Slice<Rating> list(@PathVariable CaseId id) {
        Case about = cases.require(id);
        desk.mayReadWords(actor.current(), about).orForbid();
        return Slice.all(ratings.all(id));
    }

    /** Why words are kept from the public; the resident reads it with the code. */
    record Hiding(String because) {}

    /** Words everybody could read; the stars count as before. */
    @PostMapping("/ratings/{rating}/hiding")
    Rating hide(@PathVariable CaseId id, @PathVariable UUID rating, @RequestBody Hiding hiding) {
        words.hide(actor.current(), id, rating, hiding.because());
        return ratings.byId(rating).orElseThrow(Refused::missing);
    }

    /** As the resident agreed. */
    @PostMapping("/ratings/{rating}/showing")
    Rating showAgain(@PathVariable CaseId id, @PathVariable UUID rating) {
        words.showAgain(actor.current(), id, rating);
        return ratings.byId(rating).orElseThrow(Refused::missing);
    }

    /** What whoever asked, or did the work, says to it. */
    record RatingAnswer(@Longest(WORDS) String words) {}

    /** Once; an answer is not changed. */
    @PostMapping("/ratings/{rating}/answer")
    Rating answer(@PathVariable CaseId id, @PathVariable UUID rating, @RequestBody RatingAnswer answer) {
        ratingDesk.answer(actor.current(), id, rating, answer.words());
        return ratings.byId(rating).orElseThrow(Refused::missing);
    }
}
