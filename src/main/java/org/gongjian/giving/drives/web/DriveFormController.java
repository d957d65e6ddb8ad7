package org.gongjian.giving.drives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.custody.Lot;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.drives.ChangeDrive;
import org.gongjian.giving.drives.Drive;
import org.gongjian.giving.drives.DriveDesk;
import org.gongjian.giving.drives.DriveId;
import org.gongjian.giving.drives.Drives;
import org.gongjian.giving.drives.OpenDrive;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a drive, and changes the terms of one that runs. */
@Controller
class DriveFormController {

    private static final int LONG = 1_000;

    private final DriveDesk desk;
    private final Drives drives;
    private final Gifts gifts;
    private final UnitOffers offers;
    private final Places places;
    private final Today today;
    private final CurrentActor actor;

    DriveFormController(
            DriveDesk desk,
            Drives drives,
            Gifts gifts,
            UnitOffers offers,
            Places places,
            Today today,
            CurrentActor actor) {
        this.desk = desk;
        this.drives = drives;
        this.gifts = gifts;
        this.offers = offers;
        this.places = places;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/drives/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        gifts.mayRegister(actor.current()).orForbid();
        return page(
                Form.blank()
                        .with("from", today.date())
                        .with("unit", UnitOfMeasure.VOLUME.name())
                        .with(
                                "holder",
                                actor.current().onlyUnit().map(UnitId::value).orElse(null)),
                w);
    }

    @PostMapping("/{district}/drives")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        gifts.mayRegister(actor.current()).orForbid();
        Optional<DriveId> id = form.id("id", DriveId::new);
        Optional<UnitId> holder = form.id("holder", UnitId::new);
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Localized> purpose = form.localized("purpose", LONG);
        Optional<Integer> target = form.count("target", Lot.MOST);
        Optional<UnitOfMeasure> unit = form.choice("unit", UnitOfMeasure.class);
        Optional<LocalDate> from = form.date("from", today.date());
        Optional<LocalDate> until = form.date("until", today.date());
        List<PlaceId> chosen = places(form);
        return form.submit(() -> desk.open(
                        actor.current(),
                        new OpenDrive(
                                id.orElseThrow(),
                                holder.orElseThrow(),
                                title.orElseThrow(),
                                purpose.orElseThrow(),
                                unit.orElseThrow(),
                                target.orElseThrow(),
                                from.orElseThrow(),
                                until.orElseThrow(),
                                chosen)))
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> page(form, w));
    }

    @GetMapping("/{district}/drives/{drive}/edit")
    ModelAndView edit(@PathVariable UUID drive, @ModelAttribute("w") Wording w) {
        Drive view = kept(drive);
        desk.mayChange(view).orConflict();
        Form form = Form.blank()
                .with("version", view.version())
                .with("title", view.terms().title())
                .with("target", view.terms().target())
                .with("until", view.terms().until());
        return changing(
                form.withAll(
                        "places",
                        view.terms().places().stream().map(PlaceId::value).toList()),
                view,
                w);
    }

    @PostMapping("/{district}/drives/{drive}")
    ModelAndView change(
            @PathVariable UUID drive,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Drive view = kept(drive);
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Integer> target = form.count("target", Lot.MOST);
        Optional<LocalDate> until = form.date("until", today.date());
        Optional<String> reason = form.text("reason", ChangeDrive.REASON);
        List<PlaceId> chosen = places(form);
        return form.submit(() -> {
                    desk.change(
                            actor.current(),
                            view.id(),
                            form.version(),
                            new ChangeDrive(
                                    title.orElseThrow(),
                                    target.orElseThrow(),
                                    until.orElseThrow(),
                                    chosen,
                                    reason.orElseThrow()));
                    return SeeOther.at(frame.at(view.path()));
                })
                .orElseGet(() -> changing(form.isStale() ? form.with("version", view.version()) : form, view, w));
    }

    private Drive kept(UUID drive) {
        Drive view = drives.require(new DriveId(drive));
        desk.mayKeep(actor.current(), view.terms().holder()).orForbid();
        return view;
    }

    private ModelAndView changing(Form form, Drive drive, Wording w) {
        return form.on("giving/drives/edit")
                .addObject("drive", drive)
                .addObject("shelves", shelves(Stream.of(drive.terms().holder()), w));
    }

    private ModelAndView page(Form form, Wording w) {
        Actor by = actor.current();
        return form.on("giving/drives/new")
                .addObject("holders", offers.actedFor(by, w))
                .addObject("shelves", shelves(offers.beside(form, "holder", by).stream(), w))
                .addObject(
                        "measures",
                        Stream.of(UnitOfMeasure.values())
                                .map(unit -> new Choice(unit.name(), w.t("custody.unit." + unit.name())))
                                .toList());
    }

    private List<Choice> shelves(Stream<UnitId> units, Wording w) {
        return units.flatMap(unit -> places.keptBy(unit).stream())
                .map(place -> Choice.of(place.id().value(), w.plain(place.name())))
                .toList();
    }

    private static List<PlaceId> places(Form form) {
        return form.values("places").stream()
                .flatMap(DriveFormController::parsed)
                .map(PlaceId::new)
                .toList();
    }

    private static Stream<UUID> parsed(String text) {
        try {
            return Stream.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
