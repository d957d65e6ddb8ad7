package org.gongjian.volunteers.api;

import java.time.LocalDate;
import org.gongjian.district.AreaId;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonEntry;
import org.gongjian.volunteers.EnterVolunteer;
import org.gongjian.volunteers.Profile;
import org.gongjian.volunteers.ServiceCategory;
import org.gongjian.volunteers.Skill;
import org.gongjian.volunteers.VolunteerDesk;
import org.gongjian.volunteers.VolunteerFilter;
import org.gongjian.volunteers.VolunteerId;
import org.gongjian.volunteers.VolunteerLists;
import org.gongjian.volunteers.VolunteerNumber;
import org.gongjian.volunteers.VolunteerPage;
import org.gongjian.volunteers.VolunteerView;
import org.gongjian.volunteers.WhyLeft;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Volunteers for who keeps them: register, change, leave, come back. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/volunteers")
class VolunteersApi {

    private final VolunteerDesk desk;
    private final VolunteerLists lists;
    private final CurrentActor actor;
    private final Answers.Of<VolunteerId, VolunteerView> answers;

    VolunteersApi(VolunteerDesk desk, VolunteerLists lists, CurrentActor actor, Answers answers) {
        this.desk = desk;
        this.lists = lists;
        this.actor = actor;
        this.answers = answers.of(id -> desk.require(actor.current(), id), VolunteerView::version);
    }

    /** A volunteer and the person behind, masked. */
    record ListedVolunteer(VolunteerView volunteer, PersonEntry person) {}

    /**
     * The latest number first.
     *
     * @param q a number, a whole telephone or ID number, or the beginning of a name, also in pinyin
     */
    @GetMapping
    Slice<ListedVolunteer> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable AreaId area,
            @RequestParam(required = false) @Nullable Skill skill,
            @RequestParam(required = false) @Nullable ServiceCategory category,
            @RequestParam(defaultValue = "HERE") VolunteerFilter.Standing standing,
            Part part) {
        VolunteerPage page = lists.find(
                actor.current(),
                new VolunteerFilter(q, area, skill, category, standing),
                part.after(VolunteerNumber.class),
                part.size());
        return part.of(
                page.lines().stream()
                        .map(line -> new ListedVolunteer(line.volunteer(), line.person()))
                        .toList(),
                page.next() == null ? null : VolunteerNumber.typed(page.next()).orElseThrow());
    }

    @GetMapping("/{volunteer}")
    ResponseEntity<VolunteerView> show(@PathVariable VolunteerId volunteer) {
        return answers.shown(volunteer);
    }

    /** Registers somebody who need not be in the books yet; a conflict where they may be one who is. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<VolunteerView> enter(@RequestBody EnterVolunteer command) {
        VolunteerId id = desk.enter(actor.current(), command);
        return answers.made(id, id.value());
    }

    @PutMapping("/{volunteer}")
    ResponseEntity<VolunteerView> change(
            @PathVariable VolunteerId volunteer, Version version, @RequestBody Profile profile) {
        desk.change(actor.current(), volunteer, profile, version.number());
        return answers.shown(volunteer);
    }

    /** @param on the first day they are no volunteer, today or before */
    record Departure(LocalDate on, WhyLeft reason) {}

    @PostMapping("/{volunteer}/departure")
    ResponseEntity<VolunteerView> leave(
            @PathVariable VolunteerId volunteer, Version version, @RequestBody Departure departure) {
        desk.leave(actor.current(), volunteer, departure.on(), departure.reason(), version.number());
        return answers.shown(volunteer);
    }

    /** Comes back today, under the number they had. */
    @PostMapping("/{volunteer}/return")
    ResponseEntity<VolunteerView> comeBack(@PathVariable VolunteerId volunteer, Version version) {
        desk.comeBack(actor.current(), volunteer, version.number());
        return answers.shown(volunteer);
    }
}
