package org.gongjian.organizations.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Offer;
import org.gongjian.frame.Offers;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.organizations.letters.LetterId;
import org.gongjian.organizations.letters.LetterText;
import org.gongjian.organizations.letters.Letters;
import org.gongjian.organizations.letters.ThanksLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Drafts a letter of thanks from a year's records, lets it be edited, and issues it; later, the next edition. */
@Controller
class LetterFormController {

    private static final int TEXT = 5_000;

    private final Letters letters;
    private final Organizations organizations;
    private final Posts posts;
    private final UnitOffers offers;
    private final CurrentActor actor;

    LetterFormController(
            Letters letters, Organizations organizations, Posts posts, UnitOffers offers, CurrentActor actor) {
        this.letters = letters;
        this.organizations = organizations;
        this.posts = posts;
        this.offers = offers;
        this.actor = actor;
    }

    /** {@code ?from=} is the community that thanks; without it, whoever acts for several chooses first. */
    @GetMapping("/{district}/units/{unit}/years/{year:[0-9]{4}}/letter")
    ModelAndView draft(@PathVariable UUID unit, @PathVariable int year, Form asked, @ModelAttribute("w") Wording w) {
        Organization thanked = require(unit);
        Actor by = actor.current();
        mayWrite(by);
        Offers communities = communities(by, w);
        Optional<Organization> from = community(by, onlyOne(asked, communities));
        if (from.isEmpty() || asked.isLookingIn("from")) {
            return asked.on("organizations/letter-from")
                    .addObject("unit", thanked)
                    .addObject("year", Integer.toString(year))
                    .addObject("communities", communities);
        }
        Organization community = from.get();
        Localized text = letters.draft(actor.current(), thanked.id(), year, community.id());
        Form form = Form.blank()
                .with("from", community.id().value())
                .with("text", text)
                .with(
                        "signedBy",
                        posts.of(community.id()).stream()
                                .findFirst()
                                .map(post -> post.id().value())
                                .orElse(null));
        return page(form, thanked, community, year, null, w);
    }

    @PostMapping("/{district}/units/{unit}/years/{year:[0-9]{4}}/letter")
    ModelAndView issue(
            @PathVariable UUID unit,
            @PathVariable int year,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Organization thanked = require(unit);
        mayWrite(actor.current());
        Organization community = community(actor.current(), form.value("from")).orElseThrow(Refused::missing);
        Optional<LetterId> id = form.id("id", LetterId::new);
        Optional<LetterText> text = text(form);
        return form.submit(() -> letters.issue(
                        actor.current(), id.orElseThrow(), thanked.id(), year, community.id(), text.orElseThrow()))
                .map(issued -> SeeOther.at(frame.at(
                        letters.byId(issued).orElseThrow(Refused::missing).path())))
                .orElseGet(() -> page(form, thanked, community, year, null, w));
    }

    @GetMapping("/{district}/units/{unit}/letters/{letter}/edit")
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID letter, @ModelAttribute("w") Wording w) {
        ThanksLetter kept = letter(unit, letter);
        Form form = Form.blank()
                .with("id", null)
                .with("version", kept.edition())
                .with("from", kept.from().value())
                .with("text", kept.text().text())
                .with("signedBy", kept.text().signedBy().value());
        return page(form, require(unit), community(kept), kept.year(), kept, w);
    }

    @PostMapping("/{district}/units/{unit}/letters/{letter}")
    ModelAndView revise(
            @PathVariable UUID unit,
            @PathVariable UUID letter,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ThanksLetter kept = letter(unit, letter);
        Optional<LetterText> text = text(form);
        Optional<Boolean> revised = form.submit(() -> {
            letters.revise(actor.current(), kept.id(), form.version(), text.orElseThrow());
            return true;
        });
        return revised.map(done -> SeeOther.at(frame.at(kept.path())))
                .orElseGet(() -> page(
                        form.isStale() ? form.with("version", kept.edition()) : form,
                        require(unit),
                        community(kept),
                        kept.year(),
                        kept,
                        w));
    }

    private static Optional<LetterText> text(Form form) {
        Optional<Localized> text = form.localized("text", TEXT);
        Optional<PostId> signedBy = form.id("signedBy", PostId::new);
        return text.flatMap(said -> signedBy.map(post -> new LetterText(said, post)));
    }

    private ModelAndView page(
            Form form, Organization unit, Organization from, int year, @Nullable ThanksLetter letter, Wording w) {
        ModelAndView page = form.on("organizations/letter-form");
        page.addObject("unit", unit);
        page.addObject("from", from);
        page.addObject("year", Integer.toString(year));
        page.addObject("letter", letter);
        page.addObject(
                "posts",
                posts.of(from.id()).stream()
                        .map(post -> Choice.of(post.id().value(), w.plain(post.title())))
                        .toList());
        return page;
    }

    /** Whoever may thank for no community is told who can. */
    private void mayWrite(Actor by) {
        if (!letters.mayWriteForSome(by)) {
            throw Refused.forbidden(Reason.of("organizations.refused.letter"));
        }
    }

    private Offers communities(Actor by, Wording w) {
        return by.isDistrictOfficer()
                ? offers.communities(w)
                : offers.of(
                        letters.communitiesOf(by).stream().map(Organization::id).toList(), w);
    }

    /** Who has one community to choose from need not choose. */
    private static String onlyOne(Form asked, Offers communities) {
        Offer offer = communities.of(asked, "from");
        return offer.of() == 1 ? offer.choices().getFirst().value() : asked.value("from");
    }

    private Optional<Organization> community(Actor by, String chosen) {
        return Form.blank()
                .with("from", chosen)
                .optionalId("from", UnitId::new)
                .flatMap(organizations::byId)
                .filter(community -> letters.mayWriteFor(by, community));
    }

    private ThanksLetter letter(UUID unit, UUID id) {
        ThanksLetter letter = letters.byId(new LetterId(id))
                .filter(found -> found.isOfUnit(new UnitId(unit)))
                .orElseThrow(Refused::missing);
        letters.mayRevise(actor.current(), letter).orForbid();
        return letter;
    }

    private Organization community(ThanksLetter letter) {
        return organizations.byId(letter.from()).orElseThrow(Refused::missing);
    }

    private Organization require(UUID unit) {
        return organizations.byId(new UnitId(unit)).orElseThrow(Refused::missing);
    }
}
