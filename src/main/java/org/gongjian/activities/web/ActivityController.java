package org.gongjian.activities.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FactsOfParts;
import org.gongjian.activities.FollowUp;
import org.gongjian.activities.ProgrammeItem;
import org.gongjian.district.Localized;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.gongjian.papers.Papers;
import org.gongjian.places.Places;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.Tags;
import org.gongjian.voices.Voices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one activity. */
@Controller
class ActivityController {

    private final Activities activities;
    private final ActivityDesk desk;
    private final Places places;
    private final Organizations organizations;
    private final Posts posts;
    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final Voices voices;
    private final RecordFiles files;
    private final Panels panels;
    private final History history;
    private final FactsOfParts parts;
    private final Papers papers;
    private final CurrentActor actor;

    ActivityController(
            Activities activities,
            ActivityDesk desk,
            Places places,
            Organizations organizations,
            Posts posts,
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            Voices voices,
            RecordFiles files,
            Panels panels,
            History history,
            FactsOfParts parts,
            Papers papers,
            CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.places = places;
        this.organizations = organizations;
        this.posts = posts;
        this.programmes = programmes;
        this.tags = tags;
        this.audiences = audiences;
        this.voices = voices;
        this.files = files;
        this.panels = panels;
        this.history = history;
        this.parts = parts;
        this.papers = papers;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = activities.require(new ActivityId(id));
        ActivityDetails details = activity.details();
        Map<UnitId, Localized> units = organizations.names(units(details));
        Optional<Localized> place =
                Optional.ofNullable(places.names(List.of(details.place())).get(details.place()));
        ModelAndView page = new ModelAndView("activities/activity");
        page.addObject("activity", activity);
        page.addObject("details", details);
        page.addObject("standing", ActivityStanding.of(activity, activities.today()));
        page.addObject("units", units);
        page.addObject("place", place.orElse(null));
        page.addObject(
                "programme",
                Optional.ofNullable(details.programme())
                        .flatMap(programmes::byId)
                        .orElse(null));
        page.addObject("tags", tags.names(details.tags()));
        page.addObject("audiences", audiences.names(details.audiences()).values());
        page.addObject(
                "posts",
                posts.titles(details.items().stream()
                        .map(ProgrammeItem::post)
                        .filter(Objects::nonNull)
                        .toList()));
        page.addObject(
                "produced",
                panels.titlesOf(details.items().stream()
                        .map(ProgrammeItem::produced)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        page.addObject("facts", parts.of(activity));
        page.addObject("mayPrint", papers.mayMake());
        page.addObject("linked", activities.titles(linked(activity)));
        page.addObject("voices", voices.about(activity.ref(), actor.current()));
        page.addObject("files", files.of(activity.ref(), actor.current().author()));
        page.addObject("mayKeep", desk.mayKeep(actor.current(), activity).isAllowed());
        page.addObject("actions", panels.actionsOn(activity.ref()));
        page.addObject("related", panels.relatedTo(activity.ref()));
        page.addObject("history", history.of(activity.ref()));
        page.addObject("copy", ChatText.of(activity, units, place, w, frame));
        return page;
    }

    private static Set<UnitId> units(ActivityDetails details) {
        Set<UnitId> units = new HashSet<>(details.hosts().units());
        details.items().stream()
                .map(ProgrammeItem::unit)
                .filter(Objects::nonNull)
                .forEach(units::add);
        return units;
    }

    private static List<ActivityId> linked(ActivityView activity) {
        return Stream.concat(
                        Optional.ofNullable(activity.follows()).stream(),
                        activity.followUps().stream().map(FollowUp::asActivity).flatMap(Optional::stream))
                .toList();
    }
}
