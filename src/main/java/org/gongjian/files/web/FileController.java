package org.gongjian.files.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of one photo or document, and the form of its words and consent. */
@Controller
class FileController {

    private final RecordFiles files;
    private final FileDesk desk;
    private final Panels panels;
    private final History history;
    private final Readers readers;

    FileController(RecordFiles files, FileDesk desk, Panels panels, History history, Readers readers) {
        this.files = files;
        this.desk = desk;
        this.panels = panels;
        this.history = history;
        this.readers = readers;
    }

    @GetMapping("/{district}/files/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        FileView file = files.require(new FileId(id), readers.reader());
        ModelAndView page = new ModelAndView("files/file");
        page.addObject("file", file);
        page.addObject(
                "title",
                file.isErased()
                        ? w.t("files.erased.title")
                        : w.plain(file.details().description()));
        page.addObject("about", panels.titleOf(file.about()).orElse(null));
        FilesOf others = files.of(file.about(), readers.reader());
        page.addObject("keeps", others.keeps());
        page.addObject("ways", ways(file, file.isPhoto() ? others.photos() : others.documents()));
        page.addObject("actions", file.isErased() ? List.of() : panels.actionsOn(file.ref()));
        page.addObject("related", panels.relatedTo(file.ref()));
        page.addObject("history", history.of(file.ref()));
        return page;
    }

    @GetMapping("/{district}/files/{id}/edit")
    ModelAndView edit(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        FileView file = kept(id, readers.require());
        desk.mayChange(file).orConflict();
        Form form = Form.blank()
                .with("id", null)
                .with("version", file.version())
                .with("saidBy", readers.name())
                .with("consentOn", files.today());
        return page(FileFields.filled(form, file.details()), file, w, frame);
    }

    @PostMapping("/{district}/files/{id}")
    ModelAndView change(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Author by = readers.require();
        FileView file = kept(id, by);
        Optional<FileDetails> details = FileFields.read(form, files.today());
        Optional<Boolean> changed = form.submit(() -> {
            desk.change(by, file.id(), form.version(), details.orElseThrow());
            return true;
        });
        return changed.isPresent()
                ? SeeOther.at(frame.at(file.path()))
                : page(form.isStale() ? form.with("version", file.version()) : form, file, w, frame);
    }

    /** Which ways it can move in the row of its record. */
    private static List<String> ways(FileView file, List<FileView> row) {
        List<FileId> ids = row.stream().map(FileView::id).toList();
        int place = ids.indexOf(file.id());
        return Stream.of("earlier", "later")
                .filter(way -> way.equals("earlier") ? place > 0 : place >= 0 && place < ids.size() - 1)
                .toList();
    }

    /** One that the reader may know of but not change is refused, not hidden. */
    private FileView kept(UUID id, Author by) {
        FileView file = files.require(new FileId(id), by);
        files.mayChange(by, file.about()).orForbid();
        return file;
    }

    private ModelAndView page(Form form, FileView file, Wording w, PageFrame frame) {
        ModelAndView page = form.on("files/form");
        page.addObject("file", file);
        page.addObject("kind", file.kind().stored());
        page.addObject("about", panels.titleOf(file.about()).orElse(null));
        page.addObject("action", frame.at(file.path()));
        page.addObject("upload", null);
        page.addObject("bases", FileFields.bases(file.kind(), w));
        return page;
    }
}
