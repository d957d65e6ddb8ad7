package org.gongjian.organizations.api;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.letters.LetterId;
import org.gongjian.organizations.letters.LetterText;
import org.gongjian.organizations.letters.Letters;
import org.gongjian.organizations.letters.ThanksLetter;
import org.gongjian.organizations.years.UnitYear;
import org.gongjian.organizations.years.UnitYears;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A unit's years as their records tell them, and the letters in which communities thank it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/units/{unit}")
class UnitYearsApi {

    private final Organizations organizations;
    private final UnitYears years;
    private final Letters letters;
    private final CurrentActor actor;
    private final Answers.Of<LetterId, ThanksLetter> answers;

    UnitYearsApi(Organizations organizations, UnitYears years, Letters letters, CurrentActor actor, Answers answers) {
        this.organizations = organizations;
        this.years = years;
        this.letters = letters;
        this.actor = actor;
        this.answers = answers.of(id -> letters.byId(id).orElseThrow(Refused::missing), ThanksLetter::edition);
    }

    /** What the rooms know of a year, chapter by chapter; a year that has not begun is a conflict. */
    @GetMapping("/years/{year}")
    UnitYear year(@PathVariable UnitId unit, @PathVariable int year) {
        return years.of(require(unit), year);
    }

    /** Latest first. */
    @GetMapping("/letters")
    List<ThanksLetter> list(@PathVariable UnitId unit) {
        return letters.of(require(unit));
    }

    @GetMapping("/letters/{letter}")
    ResponseEntity<ThanksLetter> show(@PathVariable UnitId unit, @PathVariable LetterId letter) {
        return answers.shown(within(unit, letter));
    }

    /**
     * A letter to issue.
     *
     * @param from the community that thanks
     * @param signedBy a post of it
     */
    record IssueLetter(
            LetterId id,
            int year,
            UnitId from,
            @Longest(5_000) Localized text,
            PostId signedBy) {}

    /** Issues a letter under the next number; refused where no record of the year concerns the community. */
    @PostMapping("/letters")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ThanksLetter> issue(@PathVariable UnitId unit, @RequestBody IssueLetter command) {
        LetterId id = letters.issue(
                actor.current(),
                command.id(),
                require(unit),
                command.year(),
                command.from(),
                new LetterText(command.text(), command.signedBy()));
        return answers.made(id, id.value());
    }

    /** The next edition; the version is the number of the edition that holds. */
    @PutMapping("/letters/{letter}")
    ResponseEntity<ThanksLetter> revise(
            @PathVariable UnitId unit, @PathVariable LetterId letter, Version version, @RequestBody LetterText text) {
        letters.revise(actor.current(), within(unit, letter), version.number(), text);
        return answers.shown(letter);
    }

    private UnitId require(UnitId unit) {
        return organizations.byId(unit).orElseThrow(Refused::missing).id();
    }

    private LetterId within(UnitId unit, LetterId letter) {
        return letters.byId(letter)
                .filter(found -> found.isOfUnit(unit))
                .orElseThrow(Refused::missing)
                .id();
    }
}
