package org.gongjian.alliances.committee.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.committee.AgendaItem;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeDesk;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.PlanMeeting;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.alliances.web.FormLines;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Plans a meeting, and changes what was planned. */
@Controller
class MeetingFormController {

    private static final String AGENDA = "agenda";
    private static final List<String> FIELDS = List.of("title.zh", "title.en", "presenter");
    private static final List<String> FILLING = List.of("title.zh", "title.en", "presenter");

    private final Committees committees;
    private final CommitteeDesk committeeDesk;
    private final MeetingDesk desk;
    private final AlliancePolicies policies;
    private final CommitteeNames names;
    private final Today today;
    private final CurrentActor actor;

    MeetingFormController(
            Committees committees,
            CommitteeDesk committeeDesk,
            MeetingDesk desk,
            AlliancePolicies policies,
            CommitteeNames names,
            Today today,
            CurrentActor actor) {
        this.committees = committees;
        this.committeeDesk = committeeDesk;
        this.desk = desk;
        this.policies = policies;
        this.names = names;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/committees/{id}/meetings/new")
    ModelAndView open(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Committee committee = kept(new CommitteeId(id));
        return page(Form.blank(), w, committee, null);
    }

    @PostMapping("/{district}/alliances/committees/{id}/meetings")
    ModelAndView plan(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Committee committee = kept(new CommitteeId(id));
        FormLines.closeGaps(form, AGENDA, FIELDS, FILLING);
        if (!form.isTicked("add")) {
            Optional<MeetingId> planned = form.id("id", MeetingId::new)
                    .flatMap(meeting -> read(form, meeting))
                    .flatMap(plan -> form.submit(() -> desk.plan(actor.current(), committee.id(), plan)));
            if (planned.isPresent()) {
                return SeeOther.at(frame.at(planned.get().path()));
            }
        }
        return page(form, w, committee, null);
    }

    @GetMapping("/{district}/alliances/meetings/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Meeting meeting = mine(id);
        Form form = Form.blank()
                .with("id", null)
                .with("version", meeting.version())
                .with("title", meeting.title())
                .with("place", meeting.place())
                .with("day", meeting.day(today.zone()))
                .with("at", meeting.startsAt().atZone(today.zone()).toLocalTime());
        List<AgendaItem> typed =
                meeting.agenda().stream().filter(item -> item.action() == null).toList();
        for (int i = 0; i < typed.size(); i++) {
            PostId presenter = typed.get(i).presenter();
            String line = FormLines.line(AGENDA, i);
            form.with(line + "title", typed.get(i).title())
                    .with(line + "presenter", presenter == null ? null : presenter.value());
        }
        return page(form, w, committees.require(meeting.committee()), meeting);
    }

    @PostMapping("/{district}/alliances/meetings/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        FormLines.closeGaps(form, AGENDA, FIELDS, FILLING);
        if (!form.isTicked("add")) {
            Optional<Boolean> changed = read(form, meeting.id())
                    .flatMap(plan -> form.submit(() -> {
                        desk.change(actor.current(), plan, form.version());
                        return true;
                    }));
            if (changed.isPresent()) {
                return SeeOther.at(frame.at(meeting.id().path()));
            }
        }
        return page(
                form.isStale() ? form.with("version", meeting.version()) : form,
                w,
                committees.require(meeting.committee()),
                meeting);
    }

    private Committee kept(CommitteeId id) {
        Committee committee = committees.require(id);
        committeeDesk.mayKeep(actor.current(), committee.host()).orForbid();
        return committee;
    }

    private Meeting mine(UUID id) {
        Meeting meeting = committees.open(actor.current(), new MeetingId(id));
        desk.mayKeep(actor.current(), meeting.committee()).orForbid();
        meeting.mayChange().orConflict();
        return meeting;
    }

    private Optional<PlanMeeting> read(Form form, MeetingId id) {
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Localized> place = form.localized("place", Form.LINE);
        Optional<LocalDate> day = form.date("day", today.date());
        Optional<LocalTime> at = form.time("at");
        List<AgendaItem> agenda = new ArrayList<>();
        for (int i = 0; i < form.groups(AGENDA); i++) {
            String line = FormLines.line(AGENDA, i);
            if (FILLING.stream().allMatch(field -> form.isBlank(line + field))) {
                continue;
            }
            Optional<Localized> item = form.localized(line + "title", Form.LINE);
            Optional<PostId> presenter = form.optionalId(line + "presenter", PostId::new);
            item.ifPresent(words -> agenda.add(AgendaItem.of(words, presenter.orElse(null))));
        }
        return form.submit(() -> new PlanMeeting(
                id, title.orElseThrow(), moment(day.orElseThrow(), at.orElseThrow()), place.orElseThrow(), agenda));
    }

    private Instant moment(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(today.zone()).toInstant();
    }

    private ModelAndView page(Form form, Wording w, Committee committee, @Nullable Meeting meeting) {
        ModelAndView page = form.on("alliances/meeting-form");
        page.addObject("committee", committee);
        page.addObject("meeting", meeting);
        page.addObject("lines", Math.max(3, form.groups(AGENDA) + (form.isTicked("add") ? 1 : 0)));
        page.addObject("posts", names.everyPost(w));
        page.addObject("callDays", policies.current().callDays());
        page.addObject("unfinished", committees.unfinished(actor.current(), committee));
        return page;
    }
}
