package org.gongjian.volunteers.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.Way;
import org.gongjian.volunteers.RegisterVolunteer;
import org.gongjian.volunteers.Starting;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerFiles;
import org.gongjian.volunteers.VolunteerId;
import org.gongjian.volunteers.VolunteerLists;
import org.gongjian.volunteers.VolunteerView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own registration as a volunteer, or that of a minor one is the guardian of: made on a phone, then looked at. */
@Controller
@RequestMapping("/{district}/me/volunteer")
class MyRegistrationController {

    private final VolunteerDesk desk;
    private final VolunteerFiles files;
    private final VolunteerLists lists;
    private final CurrentActor actor;

    MyRegistrationController(VolunteerDesk desk, VolunteerFiles files, VolunteerLists lists, CurrentActor actor) {
        this.desk = desk;
        this.files = files;
        this.lists = lists;
        this.actor = actor;
    }

    @GetMapping
    ModelAndView open(@RequestParam(name = "of") @Nullable UUID of, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        Starting starting = files.starting(by, person(by, of));
        VolunteerView already = starting.already();
        return already == null ? page(Form.blank(), starting, w) : registered(already, starting);
    }

    @PostMapping
    ModelAndView register(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        PersonId self = self(by);
        Starting starting =
                files.starting(by, form.optionalId("of", PersonId::new).orElse(self));
        VolunteerFields fields = VolunteerFields.read(form, starting.toAgree());
        Optional<VolunteerId> id = form.id("id", VolunteerId::new);
        return form.submit(() -> {
                    desk.register(
                            by,
                            new RegisterVolunteer(
                                    id.orElseThrow(),
                                    starting.person().id(),
                                    fields.profile(),
                                    fields.phone(),
                                    fields.idNumber(),
                                    new RegisterVolunteer.Agreed(self, Way.ACCOUNT, fields.agreed())));
                    return SeeOther.at(frame.at(
                            starting.person().id().equals(self)
                                    ? "me?registered=true"
                                    : "me/volunteer?of="
                                            + starting.person().id().value()));
                })
                .orElseGet(() -> page(form, starting, w));
    }

    private ModelAndView page(Form form, Starting starting, Wording w) {
        Actor by = actor.current();
        boolean own = starting.person().id().equals(by.personId());
        ModelAndView page = form.with("of", starting.person().id().value())
                .on("volunteers/register")
                .addObject("starting", starting)
                .addObject("own", own)
                .addObject("others", files.mine(by));
        return VolunteerFields.choices(page, lists.places(), w);
    }

    private ModelAndView registered(VolunteerView volunteer, Starting starting) {
        return new ModelAndView("volunteers/mine")
                .addObject("volunteer", volunteer)
                .addObject("starting", starting)
                .addObject("own", starting.person().id().equals(actor.current().personId()))
                .addObject("area", lists.names().get(volunteer.profile().area()))
                .addObject("absences", desk.absences(volunteer.id()))
                .addObject("others", files.mine(actor.current()));
    }

    private static PersonId person(Actor by, @Nullable UUID of) {
        return of == null ? self(by) : new PersonId(of);
    }

    private static PersonId self(Actor by) {
        PersonId self = by.personId();
        if (self == null) {
            throw Refused.forbidden(Reason.of("volunteers.refused.nobody"));
        }
        return self;
    }
}
