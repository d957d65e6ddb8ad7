package org.gongjian.publishing.web;

import java.util.List;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinDesk;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.Edition;
import org.gongjian.publishing.contributors.Contributors;
import org.gongjian.publishing.contributors.Credited;
import org.gongjian.publishing.facts.Facts;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.Placements;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one bulletin, and those of the texts it had before it was corrected. */
@Controller
class BulletinController {

    private final Bulletins bulletins;
    private final BulletinDesk desk;
    private final Placements placements;
    private final Contributors contributors;
    private final Facts facts;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    BulletinController(
            Bulletins bulletins,
            BulletinDesk desk,
            Placements placements,
            Contributors contributors,
            Facts facts,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.bulletins = bulletins;
        this.desk = desk;
        this.placements = placements;
        this.contributors = contributors;
        this.facts = facts;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    /** A placement and its by-lines as printed. */
    record Placed(Placement placement, List<Credited> credited) {}

    @GetMapping("/{district}/bulletins/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        BulletinView bulletin = bulletins.require(actor.current(), new BulletinId(id));
        ModelAndView page = new ModelAndView("publishing/bulletin");
        page.addObject("bulletin", bulletin);
        page.addObject(
                "title", bulletin.isWithdrawn() ? w.t("publishing.withdrawn.title") : w.plain(bulletin.headline()));
        page.addObject("actions", panels.actionsOn(bulletin.ref()));
        page.addObject("history", history.of(bulletin.ref()));
        if (bulletin.isWithdrawn()) {
            page.addObject("editor", desk.mayPublish(actor.current()).isAllowed());
            return page;
        }
        List<Edition> editions = bulletins.editionsOf(bulletin.id());
        page.addObject("facts", facts.of(bulletin.activity()));
        page.addObject("credited", contributors.credited(bulletin.text().byLines()));
        page.addObject("editions", editions);
        page.addObject("corrections", editions.stream().skip(1).toList().reversed());
        page.addObject(
                "placed",
                placements.of(bulletin.id()).stream()
                        .map(placement -> new Placed(placement, contributors.credited(placement.byLines())))
                        .toList());
        page.addObject("mayPlace", placements.mayKeep(actor.current(), bulletin).isAllowed());
        page.addObject("copy", bulletin.isPublished() ? ChatText.of(bulletin, w, frame) : null);
        return page;
    }

    /**
     * A text that was corrected since.
     *
     * @param number counted from the one that was published first
     */
    @GetMapping("/{district}/bulletins/{id}/editions/{number}")
    ModelAndView edition(@PathVariable UUID id, @PathVariable int number, @ModelAttribute("w") Wording w) {
        BulletinView bulletin = bulletins.require(actor.current(), new BulletinId(id));
        List<Edition> editions = bulletins.editionsOf(bulletin.id());
        if (bulletin.isWithdrawn() || number < 1 || number > editions.size()) {
            throw Refused.missing();
        }
        Edition edition = editions.get(number - 1);
        ModelAndView page = new ModelAndView("publishing/edition");
        page.addObject("bulletin", bulletin);
        page.addObject("edition", edition);
        page.addObject("number", number);
        page.addObject("credited", contributors.credited(edition.text().byLines()));
        page.addObject("since", number == editions.size() ? null : editions.get(number));
        page.addObject("title", w.t("publishing.edition.title", number));
        return page;
    }
}
