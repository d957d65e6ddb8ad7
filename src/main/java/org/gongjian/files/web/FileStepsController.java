package org.gongjian.files.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.SeeOther;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Withdraws a file and brings it back, moves it in its row, and erases it: the one step that is asked about first. */
@Controller
class FileStepsController {

    private final RecordFiles files;
    private final FileDesk desk;
    private final Panels panels;
    private final Readers readers;

    FileStepsController(RecordFiles files, FileDesk desk, Panels panels, Readers readers) {
        this.files = files;
        this.desk = desk;
        this.panels = panels;
        this.readers = readers;
    }

    @PostMapping("/{district}/files/{id}/withdraw")
    ModelAndView withdraw(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.withdraw(readers.require(), kept(id).id(), form.version());
        return SeeOther.at(frame.at(new FileId(id).path()));
    }

    @PostMapping("/{district}/files/{id}/restore")
    ModelAndView restore(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        desk.restore(readers.require(), kept(id).id(), form.version());
        return SeeOther.at(frame.at(new FileId(id).path()));
    }

    @PostMapping("/{district}/files/{id}/move")
    ModelAndView move(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "later") String to,
            @ModelAttribute("frame") PageFrame frame) {
        FileView file = kept(id);
        desk.move(
                readers.require(),
                file.id(),
                to.toLowerCase(Locale.ROOT).equals("earlier") ? FileDesk.Direction.EARLIER : FileDesk.Direction.LATER);
        return SeeOther.at(panels.titleOf(file.about())
                .map(about -> frame.at(about.path()) + "#files")
                .orElse(frame.at(file.path())));
    }

    @GetMapping("/{district}/files/{id}/erase")
    ModelAndView openErase(@PathVariable UUID id) {
        FileView file = kept(id);
        desk.mayErase(file).orConflict();
        return page(Form.blank().with("id", null).with("version", file.version()), file);
    }

    @PostMapping("/{district}/files/{id}/erase")
    ModelAndView erase(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        FileView file = kept(id);
        Optional<Boolean> erased = form.submit(() -> {
            desk.erase(readers.require(), file.id(), form.version());
            return true;
        });
        return erased.isPresent()
                ? SeeOther.at(frame.at(file.path()))
                : page(form.isStale() ? form.with("version", file.version()) : form, file);
    }

    private FileView kept(UUID id) {
        Author by = readers.require();
        FileView file = files.require(new FileId(id), by);
        files.mayChange(by, file.about()).orForbid();
        return file;
    }

    private ModelAndView page(Form form, FileView file) {
        return form.on("files/erase")
                .addObject("file", file)
                .addObject("about", panels.titleOf(file.about()).orElse(null));
    }
}
