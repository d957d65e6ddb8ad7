package org.gongjian.activities.calendar.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FactsOfParts;
import org.gongjian.district.District;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.organizations.Organizations;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.gongjian.places.Places;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** A poster of an activity: what, when, where, by whom, what to know, and a code that leads to its page. */
@Controller
class PosterController {

    private static final int CODE = 400;

    private final Activities activities;
    private final FactsOfParts parts;
    private final Organizations organizations;
    private final Places places;
    private final Papers papers;
    private final PublicUrl url;

    PosterController(
            Activities activities,
            FactsOfParts parts,
            Organizations organizations,
            Places places,
            Papers papers,
            PublicUrl url) {
        this.activities = activities;
        this.parts = parts;
        this.organizations = organizations;
        this.places = places;
        this.papers = papers;
        this.url = url;
    }

    @GetMapping("/{district}/activities/{id}/poster.pdf")
    ResponseEntity<byte[]> poster(
            @PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = activities.require(new ActivityId(id));
        String address = url.whole(frame.at(activity.path()));
        Map<String, Object> model = new HashMap<>();
        model.put("activity", activity);
        model.put("units", organizations.names(activity.hosts().units()));
        model.put(
                "place",
                places.names(List.of(activity.details().place()))
                        .get(activity.details().place()));
        model.put("facts", parts.of(activity));
        model.put("district", frame.inDistrict().map(District::fullName).orElseThrow());
        model.put("address", address);
        model.put("code", new QrCode(address).dataUri(CODE));
        return PaperAnswer.pdf(papers.pdf("activities/calendar/poster", model, w), w.plain(activity.title()));
    }
}
