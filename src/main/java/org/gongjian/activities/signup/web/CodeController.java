package org.gongjian.activities.signup.web;

import java.util.List;
import org.gongjian.activities.Activities;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.GuestCode;
import org.gongjian.activities.signup.SignUpDesk;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.people.People;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A guest's own page: whoever has the code sees how it stands, and may cancel or take what is held. */
@Controller
class CodeController {

    private final SignUps signUps;
    private final SignUpDesk desk;
    private final Activities activities;
    private final Shifts shifts;
    private final People people;

    CodeController(SignUps signUps, SignUpDesk desk, Activities activities, Shifts shifts, People people) {
        this.signUps = signUps;
        this.desk = desk;
        this.activities = activities;
        this.shifts = shifts;
        this.people = people;
    }

    @GetMapping("/{district}/join/{code}")
    ModelAndView show(@PathVariable String code) {
        GuestCode typed = typed(code);
        List<SignUpLine> lines = signUps.byCode(typed);
        SignUpLine first = lines.stream().findFirst().orElseThrow(Refused::missing);
        return new ModelAndView("activities/signup/code")
                .addObject("code", typed)
                .addObject("activity", activities.require(first.activity()))
                .addObject("shift", shifts.require(first.shift()))
                .addObject("lines", lines)
                .addObject("live", lines.stream().anyMatch(line -> line.state().isLive()))
                .addObject(
                        "offered",
                        lines.stream().filter(line -> line.offerUntil() != null).toList())
                .addObject(
                        "names",
                        people.names(lines.stream().map(SignUpLine::person).toList()));
    }

    @PostMapping("/{district}/join/{code}/cancel")
    ModelAndView cancel(@PathVariable String code, @ModelAttribute("frame") PageFrame frame) {
        GuestCode typed = typed(code);
        desk.cancel(typed);
        return SeeOther.at(frame.at("join/" + typed.shown()));
    }

    @PostMapping("/{district}/join/{code}/accept")
    ModelAndView accept(@PathVariable String code, @ModelAttribute("frame") PageFrame frame) {
        GuestCode typed = typed(code);
        desk.accept(typed);
        return SeeOther.at(frame.at("join/" + typed.shown()));
    }

    private static GuestCode typed(String code) {
        return GuestCode.typed(code).orElseThrow(Refused::missing);
    }
}
