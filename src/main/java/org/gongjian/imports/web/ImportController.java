package org.gongjian.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.imports.ImportDesk;
import org.gongjian.imports.ImportId;
import org.gongjian.imports.ImportKind;
import org.gongjian.imports.ImportPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** The list of imports, the form that takes a file, and the page of one import. */
@Controller
class ImportController {

    private static final int SIZE = 20;
    private static final String FILE = "file";

    /** How often the page of an import at work looks again, in seconds. */
    private static final String LOOK_AGAIN = "3";

    private final ImportDesk desk;
    private final ImportPages pages;
    private final CurrentActor actor;

    ImportController(ImportDesk desk, ImportPages pages, CurrentActor actor) {
        this.desk = desk;
        this.pages = pages;
        this.actor = actor;
    }

    @GetMapping("/{district}/imports")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        ImportPage found = desk.latest(by, before == null ? null : new ImportId(before), SIZE);
        ModelAndView page = new ModelAndView("imports/list", "found", found);
        page.addObject("kinds", kinds(by, w));
        page.addObject("first", before == null);
        return page;
    }

    /** @param cut whether the server cut off a file on its way */
    @GetMapping("/{district}/imports/new")
    ModelAndView open(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String cut,
            @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        desk.mayImportSome(by).orForbid();
        Form form = Form.blank().with("kind", kind);
        List<Choice> areas = areas(by, w);
        if (areas.size() == 1) {
            form.with("area", areas.getFirst().value());
        }
        if (cut != null) {
            form.fault(FILE, tooLarge());
        }
        return form(form, by, w);
    }

    @PostMapping("/{district}/imports")
    ModelAndView receive(
            Form form,
            HttpServletRequest request,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Actor by = actor.current();
        desk.mayImportSome(by).orForbid();
        Optional<ImportId> id = form.id("id", ImportId::new);
        Optional<ImportKind> kind = form.choice("kind", ImportKind.class);
        Optional<AreaId> area = form.optionalId("area", AreaId::new);
        if (!by.isDistrictOfficer() && area.isEmpty()) {
            form.fault("area", Reason.of("frame.fault.choose"));
        }
        Optional<MultipartFile> file = sent(request);
        if (file.isEmpty()) {
            form.fault(FILE, Reason.of("imports.form.file.missing"));
        }
        kind.flatMap(what -> desk.mayImport(by, what, area.orElse(null)).reason())
                .ifPresent(why -> form.fault("area", why));
        return form.submit(() -> desk.receive(
                        by,
                        id.orElseThrow(),
                        kind.orElseThrow(),
                        area.orElse(null),
                        Objects.requireNonNullElse(file.orElseThrow().getOriginalFilename(), ""),
                        content(file.orElseThrow())))
                .map(received -> SeeOther.at(frame.at("imports/" + received.value())))
                .orElseGet(() -> form(form, by, w));
    }

    /**
     * One import as it is now.
     *
     * @param sheet to look at instead
     * @param header row to take for the headings instead
     * @param map whether the columns are to be looked at again
     * @param after the last fault of the page before
     */
    @GetMapping("/{district}/imports/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer sheet,
            @RequestParam(required = false) @Nullable Integer header,
            @RequestParam(required = false) @Nullable String map,
            @RequestParam(defaultValue = "-1") int after,
            HttpServletResponse response,
            @ModelAttribute("w") Wording w) {
        var one = desk.require(actor.current(), new ImportId(id));
        if (one.state().isAtWork()) {
            response.setHeader("Refresh", LOOK_AGAIN);
        }
        return pages.of(one, new ImportPages.Look(sheet, header, map != null, after), w);
    }

    private ModelAndView form(Form form, Actor by, Wording w) {
        ModelAndView page = form.on("imports/new");
        page.addObject("kinds", kinds(by, w));
        page.addObject("areas", areas(by, w));
        page.addObject("everywhere", by.isDistrictOfficer());
        page.addObject("rows", desk.mostRows());
        page.addObject("megabytes", desk.largestMegabytes());
        return page;
    }

    private List<Choice> kinds(Actor by, Wording w) {
        return Stream.of(ImportKind.values())
                .filter(kind -> by.isDistrictOfficer()
                        || desk.areasFor(by).stream()
                                .anyMatch(area -> desk.mayImport(
                                                by, kind, area.area().id())
                                        .isAllowed()))
                .map(kind -> new Choice(kind.code(), w.reason(kind.label())))
                .toList();
    }

    private List<Choice> areas(Actor by, Wording w) {
        return desk.areasFor(by).stream()
                .map(area -> Choice.of(area.area().id().value(), w.plain(area.path())))
                .toList();
    }

    private Reason tooLarge() {
        return Reason.of("imports.table.large", desk.largestMegabytes());
    }

    /** Nothing where none was chosen; an empty file that has a name was. */
    private static Optional<MultipartFile> sent(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        MultipartFile file = parts == null ? null : parts.getFile(FILE);
        return Optional.ofNullable(file)
                .filter(there -> !there.isEmpty()
                        || !Objects.requireNonNullElse(there.getOriginalFilename(), "")
                                .isEmpty());
    }

    private byte[] content(MultipartFile file) {
        if (file.getSize() > desk.largestMegabytes() << 20) {
            throw Refused.invalid(FILE, tooLarge());
        }
        try {
            return file.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
