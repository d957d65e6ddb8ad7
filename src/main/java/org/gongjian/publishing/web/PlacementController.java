package org.gongjian.publishing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.publishing.contributors.ByLine;
import org.gongjian.publishing.placements.Placement;
import org.gongjian.publishing.placements.PlacementId;
import org.gongjian.publishing.placements.Placements;
import org.gongjian.publishing.placements.PublicationTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notes where else a bulletin's news appeared. */
@Controller
class PlacementController {

    private final Bulletins bulletins;
    private final Placements placements;
    private final Activities activities;
    private final ByLineFields byLines;
    private final CurrentActor actor;

    PlacementController(
            Bulletins bulletins,
            Placements placements,
            Activities activities,
            ByLineFields byLines,
            CurrentActor actor) {
        this.bulletins = bulletins;
        this.placements = placements;
        this.activities = activities;
        this.byLines = byLines;
        this.actor = actor;
    }

    @GetMapping("/{district}/bulletins/{id}/placements/new")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        BulletinView bulletin = kept(id);
        return page(Form.blank().with("day", bulletin.publishedOn()), w, bulletin, null);
    }

    @PostMapping("/{district}/bulletins/{id}/placements")
    ModelAndView add(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        BulletinView bulletin = kept(id);
        Optional<PlacementId> placement = form.id("id", PlacementId::new);
        Optional<PlacementId> added = placement.flatMap(own -> read(form, own, bulletin, 0, w)
                .flatMap(typed -> form.submit(() -> placements.add(actor.current(), typed))));
        return added.isPresent() ? placed(frame, bulletin) : page(form, w, bulletin, null);
    }

    @GetMapping("/{district}/bulletins/{id}/placements/{placement}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID placement, @ModelAttribute("w") Wording w) {
        BulletinView bulletin = kept(id);
        Placement there = placements.require(bulletin.id(), new PlacementId(placement));
        Form form = Form.blank()
                .with("id", null)
                .with("version", there.version())
                .with("outlet", there.outlet())
                .with("title", there.title())
                .with("channelPath", there.channelPath())
                .with("articleNumber", there.articleNumber())
                .with("url", there.url())
                .with("hotline", there.hotline())
                .with("day", w.day(there.published().at()));
        if (there.published().hourKnown()) {
            form.with("time", w.time(there.published().at()));
        }
        return page(ByLineFields.filled(form, there.byLines()), w, bulletin, there);
    }

    @PostMapping("/{district}/bulletins/{id}/placements/{placement}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable UUID placement,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        BulletinView bulletin = kept(id);
        Placement there = placements.require(bulletin.id(), new PlacementId(placement));
        Optional<PlacementId> changed = read(form, there.id(), bulletin, form.version(), w)
                .flatMap(typed -> form.submit(() -> {
                    placements.change(actor.current(), typed);
                    return typed.id();
                }));
        return changed.isPresent()
                ? placed(frame, bulletin)
                : page(Pages.opened(form, there.version()), w, bulletin, there);
    }

    private Optional<Placement> read(Form form, PlacementId id, BulletinView bulletin, int version, Wording w) {
        LocalDate today = activities.today();
        Optional<Localized> outlet = form.localized("outlet", Form.LINE);
        Optional<Localized> title = form.optionalLocalized("title", Form.LINE);
        Optional<Localized> channelPath = form.optionalLocalized("channelPath", Form.LINE);
        Optional<String> articleNumber = form.optionalText("articleNumber", Form.LINE);
        Optional<String> url = form.optionalText("url", Placement.LONGEST_URL);
        Optional<String> hotline = form.optionalText("hotline", Form.LINE);
        Optional<PublicationTime> published = form.isBlank("time")
                ? form.date("day", today).map(day -> PublicationTime.on(day, w.zone()))
                : form.moment("day", "time", today, w.zone()).map(PublicationTime::at);
        List<ByLine> chosen = ByLineFields.read(form);
        return form.submit(() -> new Placement(
                id,
                bulletin.id(),
                outlet.orElseThrow(),
                title.orElse(null),
                channelPath.orElse(null),
                articleNumber.orElse(null),
                url.orElse(null),
                hotline.orElse(null),
                published.orElseThrow(),
                chosen,
                version));
    }

    private BulletinView kept(UUID id) {
        BulletinView bulletin = bulletins.require(actor.current(), new BulletinId(id));
        placements.mayKeep(actor.current(), bulletin).orForbid();
        return bulletin;
    }

    private static ModelAndView placed(PageFrame frame, BulletinView bulletin) {
        return Pages.to(frame.at(bulletin.path()) + "#placements");
    }

    private ModelAndView page(Form form, Wording w, BulletinView bulletin, @Nullable Placement placement) {
        return form.on("publishing/placement")
                .addObject("bulletin", bulletin)
                .addObject("placement", placement)
                .addObject("byLines", byLines.choices(w));
    }
}
