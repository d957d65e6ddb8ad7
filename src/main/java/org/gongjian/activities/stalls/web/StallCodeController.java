package org.gongjian.activities.stalls.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.stalls.StallCode;
import org.gongjian.activities.stalls.StallDesk;
import org.gongjian.activities.stalls.StallId;
import org.gongjian.activities.stalls.Stalls;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.QrCode;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a stall its code: shown once, to be printed; whoever loses it gets a new one. */
@Controller
class StallCodeController {

    private static final int QR = 260;

    private final Activities activities;
    private final Stalls stalls;
    private final StallDesk desk;
    private final PublicUrl url;
    private final CurrentActor actor;

    StallCodeController(Activities activities, Stalls stalls, StallDesk desk, PublicUrl url, CurrentActor actor) {
        this.activities = activities;
        this.stalls = stalls;
        this.desk = desk;
        this.url = url;
        this.actor = actor;
    }

    @PostMapping("/{district}/activities/{id}/stalls/{stall}/code")
    ModelAndView make(@PathVariable UUID id, @PathVariable UUID stall, HttpServletResponse response) {
        Stalls.Kept kept = kept(id, stall);
        StallCode code = desk.makeCode(actor.current(), kept.stall().id());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String address = url.whole(code.path());
        return new ModelAndView("activities/stalls/code")
                .addObject("activity", activities.require(new ActivityId(id)))
                .addObject("kept", kept)
                .addObject("code", code)
                .addObject("address", address)
                .addObject("picture", new QrCode(address).dataUri(QR));
    }

    @PostMapping("/{district}/activities/{id}/stalls/{stall}/code/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, @PathVariable UUID stall, @ModelAttribute("frame") PageFrame frame) {
        Stalls.Kept kept = kept(id, stall);
        desk.withdrawCode(actor.current(), kept.stall().id());
        return SeeOther.at(frame.at(kept.stall().path()));
    }

    private Stalls.Kept kept(UUID id, UUID stall) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return stalls.require(activity.id(), new StallId(stall));
    }
}
