package org.gongjian.alliances.committee.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeDesk;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.DescribeCommittee;
import org.gongjian.alliances.committee.Member;
import org.gongjian.alliances.web.FormLines;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
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

/** Founds a committee, and changes what it is called and who belongs to it. */
@Controller
class CommitteeFormController {

    private static final String MEMBERS = "members";
    private static final List<String> FIELDS = List.of("post", "role", "since", "until");
    private static final List<String> FILLING = List.of("post");
    private static final int PURPOSE = 1_000;
    private static final int ALLIANCES = 200;

    private final Committees committees;
    private final CommitteeDesk desk;
    private final Alliances alliances;
    private final CommitteeNames names;
    private final Today today;
    private final CurrentActor actor;

    CommitteeFormController(
            Committees committees,
            CommitteeDesk desk,
            Alliances alliances,
            CommitteeNames names,
            Today today,
            CurrentActor actor) {
        this.committees = committees;
        this.desk = desk;
        this.alliances = alliances;
        this.names = names;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/committees/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayFoundSome(by).orForbid();
        Form form = Form.blank();
        by.units().stream().findFirst().ifPresent(own -> form.with("host", own.value()));
        return page(form, w, null);
    }

    @PostMapping("/{district}/alliances/committees")
    ModelAndView found(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        desk.mayFoundSome(actor.current()).orForbid();
        FormLines.closeGaps(form, MEMBERS, FIELDS, FILLING);
        if (!form.isTicked("add")) {
            Optional<CommitteeId> founded = form.id("id", CommitteeId::new)
                    .flatMap(id -> read(form, id))
                    .flatMap(committee -> form.submit(() -> desk.found(actor.current(), committee)));
            if (founded.isPresent()) {
                return SeeOther.at(frame.at(founded.get().path()));
            }
        }
        return page(form, w, null);
    }

    @GetMapping("/{district}/alliances/committees/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        Committee committee = mine(id);
        Form form = Form.blank()
                .with("id", null)
                .with("version", committee.version())
                .with("name", committee.name())
                .with("purpose", committee.purpose())
                .with("host", committee.host().value())
                .with(
                        "alliance",
                        committee.alliance() == null
                                ? null
                                : committee.alliance().value());
        for (int i = 0; i < committee.members().size(); i++) {
            Member member = committee.members().get(i);
            String line = FormLines.line(MEMBERS, i);
            form.with(line + "post", member.post().value())
                    .with(line + "role", member.role())
                    .with(line + "since", member.since())
                    .with(line + "until", member.until());
        }
        return page(form, w, committee);
    }

    @PostMapping("/{district}/alliances/committees/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Committee committee = mine(id);
        FormLines.closeGaps(form, MEMBERS, FIELDS, FILLING);
        if (!form.isTicked("add")) {
            Optional<Boolean> changed = read(form, committee.id())
                    .flatMap(written -> form.submit(() -> {
                        desk.change(actor.current(), written, form.version());
                        return true;
                    }));
            if (changed.isPresent()) {
                return SeeOther.at(frame.at(committee.id().path()));
            }
        }
        return page(form.isStale() ? form.with("version", committee.version()) : form, w, committee);
    }

    private Committee mine(UUID id) {
        Committee committee = committees.require(new CommitteeId(id));
        desk.mayKeep(actor.current(), committee.host()).orForbid();
        return committee;
    }

    private Optional<DescribeCommittee> read(Form form, CommitteeId id) {
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> purpose = form.optionalLocalized("purpose", PURPOSE);
        Optional<UnitId> host = form.id("host", UnitId::new);
        Optional<AllianceId> alliance = form.optionalId("alliance", AllianceId::new);
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < form.groups(MEMBERS); i++) {
            String line = FormLines.line(MEMBERS, i);
            if (form.isBlank(line + "post")) {
                continue;
            }
            Optional<PostId> post = form.id(line + "post", PostId::new);
            Optional<Member.Role> role = form.choice(line + "role", Member.Role.class);
            Optional<LocalDate> since = form.date(line + "since", today.date());
            Optional<LocalDate> until =
                    form.isBlank(line + "until") ? Optional.empty() : form.date(line + "until", today.date());
            if (post.isPresent() && role.isPresent() && since.isPresent()) {
                FormLines.submit(
                        form,
                        line,
                        () -> members.add(new Member(post.get(), role.get(), since.get(), until.orElse(null))));
            }
        }
        return form.submit(() -> new DescribeCommittee(
                id, name.orElseThrow(), purpose.orElse(null), host.orElseThrow(), alliance.orElse(null), members));
    }

    private ModelAndView page(Form form, Wording w, @Nullable Committee committee) {
        ModelAndView page = form.on("alliances/committee-form");
        page.addObject("committee", committee);
        page.addObject("lines", Math.max(3, form.groups(MEMBERS) + (form.isTicked("add") ? 1 : 0)));
        page.addObject("units", names.everyUnit(w));
        page.addObject("posts", names.everyPost(w));
        page.addObject(
                "roles",
                Arrays.stream(Member.Role.values())
                        .map(role -> new Choice(role.name(), w.reason(role.label())))
                        .toList());
        page.addObject(
                "alliances",
                alliances.latest(null, ALLIANCES).stream()
                        .map(alliance -> Choice.of(alliance.id().value(), w.plain(alliance.name())))
                        .toList());
        return page;
    }
}
