package org.gongjian.evaluation.marks.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.marks.PronouncementDesk;
import org.gongjian.evaluation.marks.PronouncementId;
import org.gongjian.evaluation.marks.PronouncementSheet;
import org.gongjian.evaluation.marks.TypedPoints;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deductions and vetoes of an entrant: what was pronounced, and the form for more. */
@Controller
class PronouncementController {

    private static final int PROOF = 500;

    private final PronouncementDesk desk;
    private final Organizations organizations;
    private final CurrentActor actor;

    PronouncementController(PronouncementDesk desk, Organizations organizations, CurrentActor actor) {
        this.desk = desk;
        this.organizations = organizations;
        this.actor = actor;
    }

    @GetMapping("/{district}/marks/pronounced/{entry}")
    ModelAndView show(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable Integer round,
            @ModelAttribute("w") Wording w) {
        return page(Form.blank(), desk.sheet(actor.current(), new EntryId(entry), round), w);
    }

    @PostMapping("/{district}/marks/pronounced/{entry}")
    ModelAndView pronounce(
            @PathVariable UUID entry,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        PronouncementSheet sheet = desk.sheet(
                actor.current(), new EntryId(entry), form.count("round", 60).orElse(null));
        desk.mayPronounce(actor.current(), sheet).orForbid();
        Optional<PronouncementId> id = form.id("id", PronouncementId::new);
        Optional<IndicatorId> leaf = form.id("leaf", IndicatorId::new);
        Optional<BigDecimal> value = TypedPoints.read(form, "value");
        Optional<Localized> reason = form.localized("reason", PROOF);
        Optional<String> proof = form.text("proof", PROOF);
        return form.submit(() -> {
                    desk.pronounce(
                            actor.current(),
                            id.orElseThrow(),
                            sheet.entrant().entry(),
                            sheet.round().number(),
                            leaf.orElseThrow(),
                            value.orElseThrow(),
                            reason.orElseThrow(),
                            proof.orElseThrow());
                    return SeeOther.at(frame.at("marks/pronounced/" + entry + "?round="
                            + sheet.round().number()));
                })
                .orElseGet(() -> page(form, sheet, w));
    }

    private ModelAndView page(Form form, PronouncementSheet sheet, Wording w) {
        return form.on("evaluation/marks/pronounced")
                .addObject("sheet", sheet)
                .addObject(
                        "name",
                        UnitNames.of(organizations, Stream.of(sheet.entrant()))
                                .get(sheet.entrant().unit()))
                .addObject(
                        "leaves",
                        sheet.lines().stream()
                                .map(line -> Choice.of(
                                        line.leaf().id().value(),
                                        line.leaf().code() + " "
                                                + w.plain(line.leaf().name())))
                                .toList());
    }
}
