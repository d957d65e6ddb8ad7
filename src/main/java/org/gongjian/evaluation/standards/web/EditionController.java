package org.gongjian.evaluation.standards.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.standards.Edition;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.EditionState;
import org.gongjian.evaluation.standards.Standard;
import org.gongjian.evaluation.standards.StandardDesk;
import org.gongjian.evaluation.standards.Standards;
import org.gongjian.evaluation.standards.TreeTable;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** Publishes and retires an edition, takes it from a table and gives it as one. */
@Controller
class EditionController {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final String FILE = "file";
    private static final long MOST_BYTES = 5L << 20;

    private final Standards standards;
    private final StandardDesk desk;
    private final StandardPages pages;
    private final CurrentActor actor;

    EditionController(Standards standards, StandardDesk desk, StandardPages pages, CurrentActor actor) {
        this.standards = standards;
        this.desk = desk;
        this.pages = pages;
        this.actor = actor;
    }

    /** What follows, before it is done. */
    @GetMapping("/{district}/standards/editions/{edition}/step/{step}")
    ModelAndView ask(@PathVariable UUID edition, @PathVariable String step) {
        Actor by = actor.current();
        desk.mayWrite(by).orForbid();
        Edition one = pages.require(by, new EditionId(edition));
        EditionState from = switch (step) {
            case "publish" -> EditionState.DRAFT;
            case "retire" -> EditionState.PUBLISHED;
            default -> throw Refused.missing();
        };
        Verdict.require(
                        one.state() == from,
                        Reason.of("evaluation.standards.rule.state", one.state().label()))
                .orConflict();
        return pages.of(one, "evaluation/standards/step").addObject("step", step);
    }

    @PostMapping("/{district}/standards/editions/{edition}/step/{step}")
    ModelAndView step(
            @PathVariable UUID edition,
            @PathVariable String step,
            Form form,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        EditionId id = new EditionId(edition);
        switch (step) {
            case "publish" -> desk.publish(by, id, form.version());
            case "retire" -> desk.retire(by, id, form.version());
            default -> throw Refused.missing();
        }
        return SeeOther.at(frame.at("standards/editions/" + edition));
    }

    @GetMapping("/{district}/standards/editions/{edition}/import")
    ModelAndView open(@PathVariable UUID edition) {
        Edition draft = written(edition);
        return form(Form.blank().with("version", draft.version()).with("dry", "true"), draft, null);
    }

    @PostMapping("/{district}/standards/editions/{edition}/import")
    ModelAndView take(
            @PathVariable UUID edition,
            Form form,
            HttpServletRequest request,
            @ModelAttribute("frame") PageFrame frame) {
        Edition draft = written(edition);
        TreeTable.@Nullable Reading[] read = new TreeTable.@Nullable Reading[1];
        boolean dry = form.isTicked("dry");
        boolean taken = form.submit(() -> {
                    TreeTable.Reading reading = TreeTable.read(content(request));
                    read[0] = reading;
                    boolean whole = reading.faults().isEmpty() && !dry;
                    if (whole) {
                        desk.replace(actor.current(), draft.id(), form.version(), reading.indicators());
                    }
                    return whole;
                })
                .orElse(false);
        return taken
                ? SeeOther.at(frame.at(draft.path()))
                : form(form.isStale() ? form.with("version", draft.version()) : form, draft, read[0]);
    }

    @GetMapping("/{district}/standards/editions/{edition}/table")
    ResponseEntity<byte[]> table(@PathVariable UUID edition, @ModelAttribute("w") Wording w) {
        Edition one = pages.require(actor.current(), new EditionId(edition));
        Standard standard = standards.byId(one.standard()).orElseThrow(Refused::missing);
        String name = w.t("evaluation.standards.file", standard.title(), one.number());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(TreeSheet.of(standards.requireTree(one.id()), w));
    }

    private Edition written(UUID edition) {
        Actor by = actor.current();
        desk.mayWrite(by).orForbid();
        Edition draft = pages.require(by, new EditionId(edition));
        if (!draft.isDraft()) {
            throw Refused.conflict(
                    Reason.of("evaluation.standards.rule.state", draft.state().label()));
        }
        return draft;
    }

    private ModelAndView form(Form form, Edition draft, TreeTable.@Nullable Reading reading) {
        return pages.with(form.on("evaluation/standards/import"), draft).addObject("reading", reading);
    }

    private static byte[] content(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(FILE);
        if (file == null || file.isEmpty()) {
            throw Refused.invalid(FILE, Reason.of("frame.fault.missing"));
        }
        if (file.getSize() > MOST_BYTES) {
            throw Refused.invalid(FILE, Reason.of("imports.table.large", MOST_BYTES >> 20));
        }
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
