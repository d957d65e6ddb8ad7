package org.gongjian.giving.drives.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.drives.Drive;
import org.gongjian.giving.drives.DriveDesk;
import org.gongjian.giving.drives.DriveId;
import org.gongjian.giving.drives.Drives;
import org.gongjian.giving.drives.Progress;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is being gathered, where to bring it, and how far it has come. */
@Controller
class DriveController {

    private static final int SIZE = 30;
    private static final int GIFTS = 50;

    private final Drives drives;
    private final DriveDesk desk;
    private final Gifts gifts;
    private final GiftTitles titles;
    private final Organizations organizations;
    private final Places places;
    private final History history;
    private final CurrentActor actor;

    DriveController(
            Drives drives,
            DriveDesk desk,
            Gifts gifts,
            GiftTitles titles,
            Organizations organizations,
            Places places,
            History history,
            CurrentActor actor) {
        this.drives = drives;
        this.desk = desk;
        this.gifts = gifts;
        this.titles = titles;
        this.organizations = organizations;
        this.places = places;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/drives")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID after) {
        List<Drive> found = drives.page(after == null ? null : new DriveId(after), SIZE + 1);
        List<Drive> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("giving/drives/list")
                .addObject("drives", shown)
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null)
                .addObject(
                        "progress",
                        drives.progress(shown.stream().map(Drive::id).toList()))
                .addObject("nothing", Progress.NONE)
                .addObject("today", drives.today())
                .addObject(
                        "names",
                        organizations.shortNames(shown.stream()
                                .map(drive -> drive.terms().holder())
                                .distinct()
                                .toList()))
                .addObject("mayOpen", gifts.mayRegister(actor.current()).isAllowed());
    }

    @GetMapping("/{district}/drives/{drive}")
    ModelAndView show(@PathVariable UUID drive) {
        Actor reader = actor.current();
        Drive view = drives.require(new DriveId(drive));
        Map<GiftId, GiftView> found = gifts.byIds(reader, drives.giftsOf(view.id(), GIFTS)).stream()
                .collect(Collectors.toMap(GiftView::id, gift -> gift));
        List<GiftView> named = found.values().stream()
                .sorted((one, other) -> other.givenOn().compareTo(one.givenOn()))
                .toList();
        return new ModelAndView("giving/drives/drive")
                .addObject("drive", view)
                .addObject("today", drives.today())
                .addObject("progress", drives.progress(List.of(view.id())).getOrDefault(view.id(), Progress.NONE))
                .addObject("holder", organizations.byId(view.terms().holder()).orElseThrow(Refused::missing))
                .addObject("places", places.names(view.terms().places()))
                .addObject("gifts", named)
                .addObject("titles", titles.of(named))
                .addObject("keeps", desk.mayKeep(reader, view.terms().holder()).isAllowed())
                .addObject("earlier", drives.earlier(view.id()))
                .addObject("mayChange", desk.mayChange(view).isAllowed())
                .addObject("mayEnd", desk.mayEnd(view).isAllowed())
                .addObject("history", history.of(view.ref()));
    }

    @PostMapping("/{district}/drives/{drive}/end")
    ModelAndView end(@PathVariable UUID drive, Form form, @ModelAttribute("frame") PageFrame frame) {
        Drive view = drives.require(new DriveId(drive));
        desk.end(actor.current(), view.id(), form.version());
        return SeeOther.at(frame.at(view.path()));
    }
}
