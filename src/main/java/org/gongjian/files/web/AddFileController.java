package org.gongjian.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.Incoming;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.UploadId;
import org.gongjian.files.UploadView;
import org.gongjian.files.Uploads;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds a photo or a document to a record. What was sent is stored before the words are looked at: where they are refused,
 * the form comes back with the file still there.
 */
@Controller
class AddFileController {

    private static final String UPLOAD = "upload";
    private static final String TOO_LARGE = "files.refused.large";

    private final RecordFiles files;
    private final FileDesk desk;
    private final Uploads uploads;
    private final Panels panels;
    private final Readers readers;

    AddFileController(RecordFiles files, FileDesk desk, Uploads uploads, Panels panels, Readers readers) {
        this.files = files;
        this.desk = desk;
        this.uploads = uploads;
        this.panels = panels;
        this.readers = readers;
    }

    /** The record, what kind of file it is to have, and who adds it. */
    private record Adding(RecordRef about, FileKind kind, RecordTitles.Titled titled, Author by) {

        String address(PageFrame frame) {
            return frame.at("files?about=" + AboutText.of(about) + "&kind=" + kind.stored());
        }
    }

    /**
     * @param after the file that was added just before: whoever took that one took the next one too
     * @param cut whether the server cut off a file on its way
     */
    @GetMapping("/{district}/files/new")
    ModelAndView open(
            @RequestParam String about,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String cut,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Adding adding = adding(about, kind);
        Form form = Form.blank()
                .with("caption", files.captionFor(adding.about()).orElse(null))
                .with("saidBy", readers.name())
                .with("consentOn", files.today());
        if (after != null) {
            files.byId(new FileId(after), adding.by())
                    .ifPresent(before -> form.with("credit", before.details().credit()));
        }
        if (cut != null) {
            form.fault(Uploads.FIELD, tooLarge(adding.kind()));
        }
        return page(form, adding, null, w, frame);
    }

    @PostMapping("/{district}/files")
    ModelAndView add(
            @RequestParam String about,
            @RequestParam String kind,
            Form form,
            HttpServletRequest request,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Adding adding = adding(about, kind);
        Optional<FileId> id = form.id("id", FileId::new);
        Optional<FileId> sentBefore = id.filter(file -> desk.isAttached(adding.by(), file));
        if (sentBefore.isPresent()) {
            return added(sentBefore.get(), form, adding, frame);
        }
        Optional<UploadView> upload = upload(form, adding, SentFile.of(request));
        Optional<FileDetails> details = FileFields.read(form, files.today());
        Optional<FileId> added = form.submit(() -> desk.attach(
                adding.by(),
                new AttachFile(id.orElseThrow(), upload.orElseThrow().id(), details.orElseThrow())));
        return added.map(file -> added(file, form, adding, frame))
                .orElseGet(() -> page(form, adding, upload.orElse(null), w, frame));
    }

    private static ModelAndView added(FileId file, Form form, Adding adding, PageFrame frame) {
        return SeeOther.at(
                form.isBlank("next")
                        ? frame.at(adding.titled().path()) + "#files"
                        : frame.at("files/new?about=" + AboutText.of(adding.about()) + "&kind="
                                + adding.kind().stored() + "&after=" + file.value()));
    }

    private Adding adding(String about, String kind) {
        RecordRef record = AboutText.parse(about);
        Adding adding = new Adding(
                record,
                FileKind.named(kind).orElseThrow(Refused::missing),
                panels.titleOf(record).orElseThrow(Refused::missing),
                readers.require());
        files.mayAdd(adding.by(), record).orForbid();
        return adding;
    }

    /** What came with the form, else what came with it before; a fault is noted where there is neither. */
    private Optional<UploadView> upload(Form form, Adding adding, Optional<Incoming> sent) {
        Optional<UploadView> before = form.optionalId(UPLOAD, UploadId::new)
                .flatMap(id -> uploads.open(adding.by(), id))
                .filter(upload ->
                        upload.kind() == adding.kind() && upload.about().equals(adding.about()));
        if (sent.isPresent()) {
            Optional<UploadView> received =
                    form.submit(() -> uploads.receive(adding.by(), adding.kind(), adding.about(), sent.get()));
            received.flatMap(now -> before).ifPresent(old -> uploads.discard(adding.by(), old.id()));
            return received;
        }
        if (before.isEmpty()) {
            form.fault(
                    Uploads.FIELD,
                    Reason.of(
                            form.isBlank(UPLOAD)
                                    ? "files.fault.missing." + adding.kind().stored()
                                    : "files.refused.gone"));
        }
        return before;
    }

    private Reason tooLarge(FileKind kind) {
        return Reason.of(TOO_LARGE, uploads.largest(kind).words());
    }

    private ModelAndView page(Form form, Adding adding, @Nullable UploadView upload, Wording w, PageFrame frame) {
        form.with(UPLOAD, upload == null ? null : upload.id().value());
        ModelAndView page = form.on("files/form");
        Reason fault = form.fault(Uploads.FIELD);
        if (fault != null && fault.code().equals(TOO_LARGE)) {
            page.setStatus(HttpStatus.CONTENT_TOO_LARGE);
        }
        page.addObject("file", null);
        page.addObject("kind", adding.kind().stored());
        page.addObject("about", adding.titled());
        page.addObject("action", adding.address(frame));
        page.addObject("upload", upload);
        page.addObject("largest", uploads.largest(adding.kind()).words());
        page.addObject("bases", FileFields.bases(adding.kind(), w));
        return page;
    }
}
