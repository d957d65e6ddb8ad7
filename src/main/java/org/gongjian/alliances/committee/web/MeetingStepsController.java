package org.gongjian.alliances.committee.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongjian.alliances.committee.ActionId;
import org.gongjian.alliances.committee.AgendaItem;
import org.gongjian.alliances.committee.AgendaItemId;
import org.gongjian.alliances.committee.Attendee;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.Meeting;
import org.gongjian.alliances.committee.MeetingDesk;
import org.gongjian.alliances.committee.MeetingId;
import org.gongjian.alliances.committee.Member;
import org.gongjian.alliances.committee.MinutesDraft;
import org.gongjian.alliances.committee.ResolutionId;
import org.gongjian.alliances.committee.Resolve;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.alliances.web.FormLines;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a meeting: it is called, cancelled or held, its minutes are written, and it resolves. */
@Controller
class MeetingStepsController {

    private static final int WORDS = 500;
    private static final int RESOLUTION = 1_000;
    private static final String ACTIONS = "actions";
    private static final List<String> ACTION = List.of("id", "wording.zh", "wording.en", "owner", "post", "dueOn");
    private static final List<String> FILLING = List.of("wording.zh", "wording.en", "owner", "post", "dueOn");

    private final Committees committees;
    private final MeetingDesk desk;
    private final MinutesDraft draft;
    private final AlliancePolicies policies;
    private final CommitteeNames names;
    private final Today today;
    private final CurrentActor actor;

    MeetingStepsController(
            Committees committees,
            MeetingDesk desk,
            MinutesDraft draft,
            AlliancePolicies policies,
            CommitteeNames names,
            Today today,
            CurrentActor actor) {
        this.committees = committees;
        this.desk = desk;
        this.draft = draft;
        this.policies = policies;
        this.names = names;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/meetings/{id}/call")
    ModelAndView call(@PathVariable UUID id) {
        Meeting meeting = mine(id);
        return callPage(opened(meeting), meeting);
    }

    @PostMapping("/{district}/alliances/meetings/{id}/call")
    ModelAndView call(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        Optional<Localized> late = form.optionalLocalized("lateReason", WORDS);
        return done(
                        form,
                        frame,
                        meeting,
                        () -> desk.call(actor.current(), meeting.id(), late.orElse(null), form.version()))
                .orElseGet(() -> callPage(newest(form, meeting), meeting));
    }

    @GetMapping("/{district}/alliances/meetings/{id}/cancel")
    ModelAndView cancel(@PathVariable UUID id) {
        Meeting meeting = mine(id);
        meeting.mayCancel().orConflict();
        return page("alliances/meeting-cancel", opened(meeting), meeting);
    }

    @PostMapping("/{district}/alliances/meetings/{id}/cancel")
    ModelAndView cancel(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        Optional<Localized> reason = form.localized("reason", WORDS);
        return done(
                        form,
                        frame,
                        meeting,
                        () -> desk.cancel(actor.current(), meeting.id(), reason.orElseThrow(), form.version()))
                .orElseGet(() -> page("alliances/meeting-cancel", newest(form, meeting), meeting));
    }

    @GetMapping("/{district}/alliances/meetings/{id}/hold")
    ModelAndView hold(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Meeting meeting = mine(id);
        Form form = opened(meeting);
        List<Member> members = members(meeting);
        for (int i = 0; i < members.size(); i++) {
            form.with("attendance[" + i + "].manner", Attendee.Manner.PRESENT);
        }
        return holdPage(form, meeting, w);
    }

    @PostMapping("/{district}/alliances/meetings/{id}/hold")
    ModelAndView hold(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        List<Member> members = members(meeting);
        List<Attendee> attendance = new ArrayList<>();
        for (int i = 0; i < members.size(); i++) {
            PostId post = members.get(i).post();
            String line = "attendance[" + i + "].";
            Optional<Attendee.Manner> manner = form.choice(line + "manner", Attendee.Manner.class);
            Optional<Localized> substitute = form.optionalLocalized(line + "substitute", Form.LINE);
            manner.ifPresent(how -> {
                Verdict named = Verdict.require(
                        (how == Attendee.Manner.SUBSTITUTE) == substitute.isPresent(),
                        Reason.of("alliances.attendance.who"));
                named.reason().ifPresent(why -> form.fault(line + "substitute.zh", why));
                if (named.isAllowed()) {
                    attendance.add(new Attendee(post, how, substitute.orElse(null)));
                }
            });
        }
        return done(form, frame, meeting, () -> desk.hold(actor.current(), meeting.id(), attendance, form.version()))
                .orElseGet(() -> holdPage(newest(form, meeting), meeting, w));
    }

    @GetMapping("/{district}/alliances/meetings/{id}/minutes")
    ModelAndView minutes(@PathVariable UUID id) {
        Meeting meeting = mine(id);
        meeting.mayMinute().orConflict();
        Form form = opened(meeting);
        List<AgendaItem> agenda = meeting.agenda();
        Map<AgendaItemId, Localized> drafted = draft.of(meeting);
        for (int i = 0; i < agenda.size(); i++) {
            Localized words = agenda.get(i).minute();
            form.with(
                    "minutes[" + i + "].words",
                    words == null ? drafted.get(agenda.get(i).id()) : words);
        }
        return page("alliances/meeting-minutes", form, meeting);
    }

    @PostMapping("/{district}/alliances/meetings/{id}/minutes")
    ModelAndView minutes(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        Map<AgendaItemId, Localized> minutes = new LinkedHashMap<>();
        for (int i = 0; i < meeting.agenda().size(); i++) {
            AgendaItemId item = meeting.agenda().get(i).id();
            form.localized("minutes[" + i + "].words", Form.PARAGRAPHS).ifPresent(words -> minutes.put(item, words));
        }
        return done(form, frame, meeting, () -> desk.minute(actor.current(), meeting.id(), minutes, form.version()))
                .orElseGet(() -> page("alliances/meeting-minutes", newest(form, meeting), meeting));
    }

    @GetMapping("/{district}/alliances/meetings/{id}/resolve")
    ModelAndView resolve(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Meeting meeting = mine(id);
        meeting.mayMinute().orConflict();
        return resolvePage(Form.blank(), meeting, w, null);
    }

    @PostMapping("/{district}/alliances/meetings/{id}/resolve")
    ModelAndView resolve(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Meeting meeting = mine(id);
        FormLines.closeGaps(form, ACTIONS, ACTION, FILLING);
        if (!form.isTicked("add")) {
            Optional<ResolutionId> resolution = form.id("id", ResolutionId::new);
            Optional<Localized> wording = form.localized("wording", RESOLUTION);
            List<Resolve.Give> given = given(form);
            Optional<ModelAndView> resolved = done(
                    form,
                    frame,
                    meeting,
                    () -> desk.resolve(
                            actor.current(),
                            meeting.id(),
                            new Resolve(resolution.orElseThrow(), wording.orElseThrow(), given)));
            if (resolved.isPresent()) {
                return resolved.get();
            }
        }
        return resolvePage(form, meeting, w, form.isTicked("add") ? "add" : null);
    }

    private List<Resolve.Give> given(Form form) {
        List<Resolve.Give> given = new ArrayList<>();
        for (int i = 0; i < form.groups(ACTIONS); i++) {
            String line = FormLines.line(ACTIONS, i);
            if (FILLING.stream().allMatch(field -> form.isBlank(line + field))) {
                continue;
            }
            ActionId id = form.optionalId(line + "id", ActionId::new).orElseGet(ActionId::next);
            Optional<Localized> wording = form.localized(line + "wording", WORDS);
            Optional<UnitId> owner = form.id(line + "owner", UnitId::new);
            Optional<PostId> post = form.optionalId(line + "post", PostId::new);
            Optional<LocalDate> dueOn = form.date(line + "dueOn", today.date());
            if (wording.isPresent() && owner.isPresent() && dueOn.isPresent()) {
                given.add(new Resolve.Give(id, wording.get(), owner.get(), post.orElse(null), dueOn.get()));
            }
        }
        return given;
    }

    private static Optional<ModelAndView> done(Form form, PageFrame frame, Meeting meeting, Runnable step) {
        return form.submit(() -> {
            step.run();
            return SeeOther.at(frame.at(meeting.id().path()));
        });
    }

    private Meeting mine(UUID id) {
        Meeting meeting = committees.open(actor.current(), new MeetingId(id));
        desk.mayKeep(actor.current(), meeting.committee()).orForbid();
        return meeting;
    }

    private List<Member> members(Meeting meeting) {
        return committees.require(meeting.committee()).membersOn(meeting.day(today.zone()));
    }

    private static Form opened(Meeting meeting) {
        return Form.blank().with("id", null).with("version", meeting.version());
    }

    private static Form newest(Form form, Meeting meeting) {
        return form.isStale() ? form.with("version", meeting.version()) : form;
    }

    private ModelAndView page(String view, Form form, Meeting meeting) {
        Committee committee = committees.require(meeting.committee());
        return form.on(view)
                .addObject("meeting", meeting)
                .addObject("committee", committee)
                .addObject("posts", names.postsOf(committee, meeting));
    }

    private ModelAndView callPage(Form form, Meeting meeting) {
        int callDays = policies.current().callDays();
        return page("alliances/meeting-call", form, meeting)
                .addObject("callDays", callDays)
                .addObject("callBy", meeting.callBy(today.zone(), callDays))
                .addObject(
                        "late",
                        meeting.isCalledInTime(today.date(), today.zone(), callDays)
                                .reason()
                                .orElse(null));
    }

    private ModelAndView holdPage(Form form, Meeting meeting, Wording w) {
        return page("alliances/meeting-hold", form, meeting)
                .addObject("members", members(meeting))
                .addObject(
                        "manners",
                        Arrays.stream(Attendee.Manner.values())
                                .map(manner -> new Choice(manner.name(), w.reason(manner.label())))
                                .toList());
    }

    private ModelAndView resolvePage(Form form, Meeting meeting, Wording w, @Nullable String add) {
        int lines = Math.max(1, form.groups(ACTIONS) + (add == null ? 0 : 1));
        IntStream.range(0, lines)
                .mapToObj(i -> FormLines.line(ACTIONS, i) + "id")
                .filter(form::isBlank)
                .forEach(field -> form.with(field, ActionId.next().value()));
        return page("alliances/meeting-resolve", form, meeting)
                .addObject("lines", lines)
                .addObject("units", names.everyUnit(w))
                .addObject("everyPost", names.everyPost(w));
    }
}
