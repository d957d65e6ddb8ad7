package org.gongjian.volunteers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
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
import org.gongjian.organizations.UnitOffers;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.Way;
import org.gongjian.personal.PersonDesk;
import org.gongjian.volunteers.EnterVolunteer;
import org.gongjian.volunteers.RegisterVolunteer;
import org.gongjian.volunteers.Starting;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerFiles;
import org.gongjian.volunteers.VolunteerId;
import org.gongjian.volunteers.VolunteerLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A coordinator registers somebody: from the person's record, or somebody who may not be in the books yet. */
@Controller
@RequestMapping("/{district}/volunteers")
class EnterController {

    private static final int NAME = 100;
    private static final String SOMEBODY_ELSE = "none";

    private final VolunteerDesk desk;
    private final VolunteerFiles files;
    private final VolunteerLists lists;
    private final PersonDesk persons;
    private final UnitOffers offers;
    private final CurrentActor actor;

    EnterController(
            VolunteerDesk desk,
            VolunteerFiles files,
            VolunteerLists lists,
            PersonDesk persons,
            UnitOffers offers,
            CurrentActor actor) {
        this.desk = desk;
        this.files = files;
        this.lists = lists;
        this.persons = persons;
        this.offers = offers;
        this.actor = actor;
    }

    @GetMapping("/new")
    ModelAndView open(@RequestParam @Nullable UUID person, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayList(by).orForbid();
        Form form = Form.blank().with("way", Way.PAPER);
        return person == null
                ? entering(withTheOnlyOnes(form, by, w), List.of(), w)
                : registering(form, files.starting(by, new PersonId(person)), w);
    }

    @PostMapping
    ModelAndView register(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        desk.mayList(by).orForbid();
        Optional<VolunteerId> id = form.id("id", VolunteerId::new);
        Optional<Way> way = form.choice("way", Way.class);
        if (way.filter(Way.ACCOUNT::equals).isPresent()) {
            form.fault("way", Reason.of("frame.fault.unknown"));
        }
        Optional<PersonId> person = form.optionalId("person", PersonId::new);
        return person.isPresent()
                ? register(by, form, id, way, files.starting(by, person.get()), w, frame)
                : enter(by, form, id, way, w, frame);
    }

    private ModelAndView register(
            Actor by,
            Form form,
            Optional<VolunteerId> id,
            Optional<Way> way,
            Starting starting,
            Wording w,
            PageFrame frame) {
        VolunteerFields fields = VolunteerFields.read(form, starting.toAgree());
        PersonId givenBy = form.optionalId("givenBy", PersonId::new)
                .orElse(starting.person().id());
        return form.submit(() -> desk.register(
                        by,
                        new RegisterVolunteer(
                                id.orElseThrow(),
                                starting.person().id(),
                                fields.profile(),
                                fields.phone(),
                                fields.idNumber(),
                                new RegisterVolunteer.Agreed(givenBy, way.orElseThrow(), fields.agreed()))))
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> registering(form, starting, w));
    }

    private ModelAndView enter(
            Actor by, Form form, Optional<VolunteerId> id, Optional<Way> way, Wording w, PageFrame frame) {
        VolunteerFields fields = VolunteerFields.read(form, files.words());
        Optional<String> name = form.text("name", NAME);
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        String same = form.value("sameAs");
        PersonId sameAs = same.isEmpty() || same.equals(SOMEBODY_ELSE)
                ? null
                : form.optionalId("sameAs", PersonId::new).orElse(null);
        List<Choice> twins = new ArrayList<>();
        return form.submit(() -> {
                    EnterVolunteer command = new EnterVolunteer(
                            id.orElseThrow(),
                            new RegisterPerson(
                                    PersonId.next(), name.orElseThrow(), null, fields.phone(), fields.idNumber(), null),
                            unit.orElse(null),
                            sameAs,
                            same.equals(SOMEBODY_ELSE),
                            fields.profile(),
                            way.orElseThrow(),
                            fields.agreed());
                    twins.addAll(twins(by, command, w));
                    return desk.enter(by, command);
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> entering(form, twins, w));
    }

    /** Those it may be, with what tells namesakes apart, and nobody of them. */
    private List<Choice> twins(Actor by, EnterVolunteer command, Wording w) {
        List<Choice> found = desk.likely(by, command).stream()
                .map(entry -> Choice.of(
                        entry.id().value(),
                        w.t(
                                "volunteers.enter.twin",
                                entry.name(),
                                entry.birthDate() == null ? "—" : entry.birthDate(),
                                entry.phone() == null ? "—" : entry.phone())))
                .toList();
        return found.isEmpty()
                ? found
                : Stream.concat(
                                found.stream(),
                                Stream.of(new Choice(SOMEBODY_ELSE, w.t("volunteers.enter.somebody-else"))))
                        .toList();
    }

    private ModelAndView entering(Form form, List<Choice> twins, Wording w) {
        Actor by = actor.current();
        return page(form, w)
                .addObject("starting", null)
                .addObject("twins", twins)
                .addObject("texts", files.words())
                .addObject("units", units(by, w))
                .addObject("unitOptional", by.isDistrictOfficer());
    }

    /** Who has one unit and one area to choose from need not choose. */
    private Form withTheOnlyOnes(Form form, Actor by, Wording w) {
        Offer units = units(by, w).of(form, "unit");
        List<Choice> areas = VolunteerFields.areas(lists.areas(by), w);
        return form.with("unit", units.of() == 1 ? units.choices().getFirst().value() : null)
                .with("area", areas.size() == 1 ? areas.getFirst().value() : null);
    }

    private ModelAndView registering(Form form, Starting starting, Wording w) {
        List<Choice> givers = new ArrayList<>();
        if (starting.byGuardian().isEmpty()) {
            givers.add(
                    Choice.of(starting.person().id().value(), starting.person().name()));
        }
        starting.guardians().forEach(one -> givers.add(Choice.of(one.id().value(), one.name())));
        return page(form.with("person", starting.person().id().value()), w)
                .addObject("starting", starting)
                .addObject("twins", List.of())
                .addObject("texts", starting.toAgree())
                .addObject("givers", starting.age().isMinor() ? givers : List.of());
    }

    private ModelAndView page(Form form, Wording w) {
        return VolunteerFields.choices(
                form.on("volunteers/enter")
                        .addObject(
                                "ways",
                                Stream.of(Way.PAPER, Way.IN_PERSON)
                                        .map(way -> new Choice(way.name(), w.reason(way.label())))
                                        .toList()),
                lists.areas(actor.current()),
                w);
    }

    /** The units whose persons one keeps; a district officer may choose any community. */
    private Offers units(Actor by, Wording w) {
        return by.isDistrictOfficer() ? offers.communities(w) : offers.of(persons.unitsOf(by), w);
    }
}
