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
import org.gongjian.giving.drives.DriveDesk;
import org.gongjian.giving.drives.DriveId;
import org.gongjian.giving.drives.OpenDrive;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Opens a drive. */
@Controller
class DriveFormController {

    private static final int LONG = 1_000;

    private final DriveDesk desk;
    private final Gifts gifts;
    private final Organizations organizations;
    private final Places places;
    private final Today today;
    private final CurrentActor actor;

    DriveFormController(
            DriveDesk desk, Gifts gifts, Organizations organizations, Places places, Today today, CurrentActor actor) {
        this.desk = desk;
        this.gifts = gifts;
        this.organizations = organizations;
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
        List<PlaceId> chosen = form.values("places").stream()
                .flatMap(DriveFormController::parsed)
                .map(PlaceId::new)
                .toList();
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

    private ModelAndView page(Form form, Wording w) {
        List<Organization> own = organizations.all().stream()
                .filter(unit -> desk.mayKeep(actor.current(), unit.id()).isAllowed())
                .toList();
        return form.on("giving/drives/new")
                .addObject(
                        "holders",
                        own.stream()
                                .map(unit -> Choice.of(unit.id().value(), w.plain(unit.name())))
                                .toList())
                .addObject(
                        "shelves",
                        own.stream()
                                .flatMap(unit -> places.keptBy(unit.id()).stream())
                                .map(place -> Choice.of(place.id().value(), w.plain(place.name())))
                                .toList())
                .addObject(
                        "measures",
                        Stream.of(UnitOfMeasure.values())
                                .map(unit -> new Choice(unit.name(), w.t("custody.unit." + unit.name())))
                                .toList());
    }

    private static Stream<UUID> parsed(String text) {
        try {
            return Stream.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Stream.empty();
        }
    }
}
