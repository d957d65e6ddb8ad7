package org.gongjian.volunteers.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.volunteers.Profile;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerFiles;
import org.gongjian.volunteers.VolunteerId;
import org.gongjian.volunteers.VolunteerLists;
import org.gongjian.volunteers.VolunteerView;
import org.gongjian.volunteers.WhyLeft;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One volunteer: shown to who keeps them; changed, left and come back also by themselves. */
@Controller
@RequestMapping("/{district}/volunteers/{volunteer}")
class VolunteerController {

    private final VolunteerDesk desk;
    private final VolunteerFiles files;
    private final VolunteerLists lists;
    private final Panels panels;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    VolunteerController(
            VolunteerDesk desk,
            VolunteerFiles files,
            VolunteerLists lists,
            Panels panels,
            History history,
            Today today,
            CurrentActor actor) {
        this.desk = desk;
        this.files = files;
        this.lists = lists;
        this.panels = panels;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID volunteer, @ModelAttribute("w") Wording w) {
        VolunteerId id = new VolunteerId(volunteer);
        VolunteerFiles.VolunteerFile file = files.of(actor.current(), id);
        String name = file.person().name();
        return new ModelAndView("volunteers/volunteer")
                .addObject("title", name == null ? w.t("people.erased") : name)
                .addObject("file", file)
                .addObject("actions", panels.actionsOn(id.ref()))
                .addObject("related", panels.relatedTo(id.ref()))
                .addObject("history", history.of(id.ref()));
    }

    @GetMapping("/change")
    ModelAndView change(@PathVariable UUID volunteer, @ModelAttribute("w") Wording w) {
        VolunteerView found = changeable(volunteer);
        return changing(
                VolunteerFields.showing(
                        Form.blank().with("id", null).with("version", found.version()), found.profile()),
                found,
                w);
    }

    @PostMapping("/change")
    ModelAndView change(
            @PathVariable UUID volunteer,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        VolunteerView found = changeable(volunteer);
        Profile profile = VolunteerFields.profile(form);
        return form.submit(() -> {
                    desk.change(actor.current(), found.id(), profile, form.version());
                    return SeeOther.at(frame.at(back(found)));
                })
                .orElseGet(() -> changing(form, found, w));
    }

    @GetMapping("/leave")
    ModelAndView leave(@PathVariable UUID volunteer, @ModelAttribute("w") Wording w) {
        VolunteerView found = changeable(volunteer);
        return leaving(
                Form.blank().with("id", null).with("version", found.version()).with("on", today.date()), found, w);
    }

    @PostMapping("/leave")
    ModelAndView leave(
            @PathVariable UUID volunteer,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        VolunteerView found = changeable(volunteer);
        Optional<LocalDate> on = form.date("on", today.date());
        Optional<WhyLeft> reason = form.choice("reason", WhyLeft.class);
        return form.submit(() -> {
                    desk.leave(actor.current(), found.id(), on.orElseThrow(), reason.orElseThrow(), form.version());
                    return SeeOther.at(frame.at(back(found)));
                })
                .orElseGet(() -> leaving(form, found, w));
    }

    @PostMapping("/return")
    ModelAndView comeBack(@PathVariable UUID volunteer, Form form, @ModelAttribute("frame") PageFrame frame) {
        VolunteerView found = changeable(volunteer);
        desk.comeBack(actor.current(), found.id(), form.version());
        return SeeOther.at(frame.at(back(found)));
    }

    private VolunteerView changeable(UUID id) {
        Actor by = actor.current();
        VolunteerView found = desk.byId(new VolunteerId(id)).orElseThrow(Refused::missing);
        return isOwn(found) ? found : desk.require(by, found.id());
    }

    private boolean isOwn(VolunteerView volunteer) {
        return desk.own(actor.current(), volunteer.person()).isPresent();
    }

    private String back(VolunteerView volunteer) {
        return isOwn(volunteer) ? "me/volunteer?of=" + volunteer.person().value() : volunteer.path();
    }

    private ModelAndView changing(Form form, VolunteerView volunteer, Wording w) {
        return VolunteerFields.choices(
                form.on("volunteers/change").addObject("volunteer", volunteer).addObject("back", back(volunteer)),
                lists.places(),
                w);
    }

    private ModelAndView leaving(Form form, VolunteerView volunteer, Wording w) {
        return form.on("volunteers/leave")
                .addObject("volunteer", volunteer)
                .addObject("back", back(volunteer))
                .addObject("reasons", VolunteerFields.reasons(isOwn(volunteer), w));
    }
}
