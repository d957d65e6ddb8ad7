package org.gongjian.organizations.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.letters.LetterId;
import org.gongjian.organizations.letters.Letters;
import org.gongjian.organizations.letters.ThanksLetter;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A letter of thanks as everybody reads it, with what it was drawn from, and as a PDF. */
@Controller
class LetterController {

    private final Letters letters;
    private final Organizations organizations;
    private final Posts posts;
    private final Panels panels;
    private final Papers papers;
    private final History history;
    private final CurrentActor actor;

    LetterController(
            Letters letters,
            Organizations organizations,
            Posts posts,
            Panels panels,
            Papers papers,
            History history,
            CurrentActor actor) {
        this.letters = letters;
        this.organizations = organizations;
        this.posts = posts;
        this.panels = panels;
        this.papers = papers;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/units/{unit}/letters/{letter}")
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID letter) {
        ThanksLetter found = require(unit, letter);
        ModelAndView page = new ModelAndView("organizations/letter");
        model(found).forEach(page::addObject);
        page.addObject("facts", titles(found.drawnFrom()));
        page.addObject("editions", letters.editions(found.id()));
        page.addObject("mayRevise", letters.mayRevise(actor.current(), found).isAllowed());
        page.addObject("mayMake", papers.mayMake());
        page.addObject("history", history.of(found.id().ref()));
        return page;
    }

    @GetMapping("/{district}/units/{unit}/letters/{letter}/letter.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID unit,
            @PathVariable UUID letter,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ThanksLetter found = require(unit, letter);
        Map<String, Object> model = model(found);
        model.put("district", frame.inDistrict().orElseThrow(Refused::missing).fullName());
        return PaperAnswer.pdf(papers.pdf("organizations/letter-paper", model, w), w.reason(found.label()));
    }

    private Map<String, Object> model(ThanksLetter letter) {
        Map<String, Object> model = new HashMap<>();
        model.put("letter", letter);
        model.put("unit", organization(letter.unit()));
        model.put("from", organization(letter.from()));
        model.put(
                "signedBy",
                posts.byId(letter.text().signedBy())
                        .orElseThrow(Refused::missing)
                        .title());
        return model;
    }

    /** Those that are still there, in their order. */
    private List<RecordTitles.Titled> titles(List<RecordRef> records) {
        Map<RecordRef, RecordTitles.Titled> titles = panels.titlesOf(records);
        return records.stream()
                .flatMap(record -> Optional.ofNullable(titles.get(record)).stream())
                .toList();
    }

    private ThanksLetter require(UUID unit, UUID letter) {
        return letters.byId(new LetterId(letter))
                .filter(found -> found.isOfUnit(new UnitId(unit)))
                .orElseThrow(Refused::missing);
    }

    private Organization organization(UnitId unit) {
        return organizations.byId(unit).orElseThrow(Refused::missing);
    }
}
