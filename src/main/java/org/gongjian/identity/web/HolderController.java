package org.gongjian.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.AreaId;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.Delegations;
import org.gongjian.identity.GrantMandate;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One person in the office: every mandate they have or had, whom they let act for them, and a further mandate. */
@Controller
@RequestMapping("/{district}/office/people/{person}")
class HolderController {

    private final Mandates mandates;
    private final Delegations delegations;
    private final DelegationLines lines;
    private final Authority authority;
    private final CurrentActor actors;
    private final MandateWords words;
    private final InvitationForm choices;
    private final AuditLog log;
    private final History history;

    HolderController(
            Mandates mandates,
            Delegations delegations,
            DelegationLines lines,
            Authority authority,
            CurrentActor actors,
            MandateWords words,
            InvitationForm choices,
            AuditLog log,
            History history) {
        this.mandates = mandates;
        this.delegations = delegations;
        this.lines = lines;
        this.authority = authority;
        this.actors = actors;
        this.words = words;
        this.choices = choices;
        this.log = log;
        this.history = history;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID person, @ModelAttribute("w") Wording w) {
        return page(person, Form.blank(), w);
    }

    /** Takes effect at once: the person has an account here already. */
    @PostMapping("/mandates")
    ModelAndView grant(
            @PathVariable UUID person,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actors.current();
        authority.mayGiveMandates(by).orForbid();
        Optional<MandateId> id = form.id("id", MandateId::new);
        Optional<Role> role = form.choice("role", Role.class);
        Optional<AreaId> area = form.optionalId("area", AreaId::new);
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        return form.submit(() -> {
                    mandates.grant(
                            by,
                            new GrantMandate(
                                    id.orElseThrow(),
                                    new PersonId(person),
                                    role.orElseThrow(),
                                    area.orElse(null),
                                    unit.orElse(null)));
                    return SeeOther.at(frame.at("office/people/" + person));
                })
                .orElseGet(() -> page(person, form, w));
    }

    private ModelAndView page(UUID person, Form form, Wording w) {
        Actor by = actors.current();
        PersonId id = new PersonId(person);
        Mandates.Holder holder = mandates.holder(by, id);
        var given = delegations.concerning(by, id);
        return form.on("identity/person")
                .addObject("holder", holder)
                .addObject(
                        "lines",
                        words.of(holder.mandates().stream()
                                .map(Mandates.Held::mandate)
                                .toList()))
                .addObject("delegations", lines.of(given))
                .addObject("mayGive", authority.mayGiveMandates(by))
                .addObject("roles", InvitationForm.roles(w))
                .addObject("units", choices.units(w))
                .addObject("areas", choices.areas(w))
                .addObject(
                        "history",
                        history(Stream.concat(
                                        holder.mandates().stream()
                                                .map(held -> held.mandate().id().ref()),
                                        given.stream().map(one -> one.id().ref()))
                                .toList()));
    }

    private List<History.Entry> history(List<RecordRef> records) {
        List<AuditLine> all = records.stream()
                .flatMap(record -> log.historyOf(record).stream())
                .sorted(Comparator.comparing(AuditLine::id).reversed())
                .toList();
        return history.entries(all);
    }
}
