package org.gongjian.files.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileFormat;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.Incoming;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.UploadId;
import org.gongjian.files.UploadView;
import org.gongjian.files.Uploads;
import org.gongjian.files.web.Readers;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Photos and documents of records: sent first, attached then; anybody reads of those that are public. */
@RestController
@RequestMapping(ApiAddress.DISTRICT)
class FilesApi {

    private final RecordFiles files;
    private final FileDesk desk;
    private final Uploads uploads;
    private final Readers readers;
    private final Answers.Of<FileId, KeptFile> answers;

    FilesApi(RecordFiles files, FileDesk desk, Uploads uploads, Readers readers, Answers answers) {
        this.files = files;
        this.desk = desk;
        this.uploads = uploads;
        this.readers = readers;
        this.answers = answers.of(this::read, KeptFile::version);
    }

    /** Of one record, photos first, each kind in its order. */
    @GetMapping("/files")
    Slice<KeptFile> list(@RequestParam RecordRef about) {
        FilesOf seen = files.of(about, readers.reader());
        return Slice.all(Stream.concat(seen.photos().stream(), seen.documents().stream())
                .map(file -> KeptFile.of(file, seen.keeps()))
                .toList());
    }

    @GetMapping("/files/{id}")
    ResponseEntity<KeptFile> show(@PathVariable FileId id) {
        return answers.shown(id);
    }

    /** What was sent; it may be attached until tomorrow, and is erased then. */
    record Sent(UploadId id, FileKind kind, RecordRef about, FileFormat format, long bytes) {}

    /**
     * Takes in a photo or a document for a record. It changes no record, and so takes no key.
     *
     * @param name as it is called where it comes from
     */
    @PostMapping(
            path = "/uploads",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    Sent send(
            @RequestParam RecordRef about,
            @RequestParam FileKind kind,
            @RequestParam String name,
            HttpServletRequest request) {
        UploadView upload =
                uploads.receive(readers.require(), kind, about, new Incoming(name, request::getInputStream));
        return new Sent(upload.id(), upload.kind(), upload.about(), upload.format(), upload.bytes());
    }

    @PostMapping("/files")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<KeptFile> attach(@RequestBody AttachFile command) {
        FileId id = desk.attach(readers.require(), command);
        return answers.made(id, id.value());
    }

    @PutMapping("/files/{id}")
    ResponseEntity<KeptFile> change(@PathVariable FileId id, Version version, @RequestBody FileDetails details) {
        desk.change(readers.require(), id, version.number(), details);
        return answers.shown(id);
    }

    /** Nobody sees it from now on; it can be brought back. */
    @PostMapping("/files/{id}/withdrawal")
    ResponseEntity<KeptFile> withdraw(@PathVariable FileId id, Version version) {
        desk.withdraw(readers.require(), id, version.number());
        return answers.shown(id);
    }

    @PostMapping("/files/{id}/restoration")
    ResponseEntity<KeptFile> restore(@PathVariable FileId id, Version version) {
        desk.restore(readers.require(), id, version.number());
        return answers.shown(id);
    }

    /** Takes its content and its words away for good. */
    @PostMapping("/files/{id}/erasure")
    ResponseEntity<KeptFile> erase(@PathVariable FileId id, Version version) {
        desk.erase(readers.require(), id, version.number());
        return answers.shown(id);
    }

    private KeptFile read(FileId id) {
        FileView file = files.require(id, readers.reader());
        return KeptFile.of(file, files.mayChange(readers.reader(), file.about()).isAllowed());
    }
}
