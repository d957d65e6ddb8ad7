package org.gongjian.files.web;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.files.Content;
import org.gongjian.files.FileFormat;
import org.gongjian.files.FileId;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.Rendition;
import org.gongjian.files.Served;
import org.gongjian.files.UploadId;
import org.gongjian.files.Uploads;
import org.gongjian.frame.Wording;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Serves contents. A browser is told that each is what it is called, that nothing in it may run or load, and that a
 * document is to be saved and not opened in its place.
 */
@Controller
class ContentController {

    /** What somebody withdraws is out of every cache by the next day. */
    private static final Duration PUBLIC = Duration.ofDays(1);

    private static final String SANDBOX = "sandbox; default-src 'none'";

    private final RecordFiles files;
    private final Uploads uploads;
    private final Readers readers;

    ContentController(RecordFiles files, Uploads uploads, Readers readers) {
        this.files = files;
        this.uploads = uploads;
        this.readers = readers;
    }

    @GetMapping("/{district}/files/{id}/content/{rendition}")
    ResponseEntity<InputStreamResource> content(
            @PathVariable UUID id,
            @PathVariable String rendition,
            @ModelAttribute("w") Wording w,
            ServletWebRequest request) {
        Served served = Rendition.named(rendition)
                .flatMap(asked -> files.content(new FileId(id), asked, readers.reader()))
                .orElseThrow(Refused::missing);
        Content content = served.content();
        HttpHeaders headers = headers(content.format(), w.plain(served.description()));
        headers.setCacheControl(
                served.open()
                        ? CacheControl.maxAge(PUBLIC).cachePublic().immutable()
                        : CacheControl.noStore().cachePrivate());
        if (request.checkNotModified("\"" + content.hash().hex() + "\"")) {
            return new ResponseEntity<>(headers, HttpStatus.NOT_MODIFIED);
        }
        headers.setContentLength(content.bytes());
        return HttpMethod.HEAD.equals(request.getHttpMethod())
                ? new ResponseEntity<>(headers, HttpStatus.OK)
                : new ResponseEntity<>(new InputStreamResource(files.open(served)), headers, HttpStatus.OK);
    }

    /** What somebody sent and has not attached yet, shown to nobody else. */
    @GetMapping("/{district}/uploads/{id}")
    ResponseEntity<InputStreamResource> preview(@PathVariable UUID id) {
        Optional<InputStream> small = readers.author().flatMap(by -> uploads.preview(by, new UploadId(id)));
        HttpHeaders headers = headers(FileFormat.JPEG, "preview");
        headers.setCacheControl(CacheControl.noStore().cachePrivate());
        return new ResponseEntity<>(
                new InputStreamResource(small.orElseThrow(Refused::missing)), headers, HttpStatus.OK);
    }

    private static HttpHeaders headers(FileFormat format, String called) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType(format.mediaType()));
        headers.setContentDisposition(
                (format == FileFormat.JPEG ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(fileName(called) + "." + format.extension(), StandardCharsets.UTF_8)
                        .build());
        headers.set("Content-Security-Policy", SANDBOX);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }

    private static String fileName(String called) {
        String name = called.replaceAll("[^\\p{L}\\p{N} _.-]", " ")
                .replaceAll("[ .]+", " ")
                .strip();
        return name.isEmpty() ? "file" : name.substring(0, name.offsetByCodePoints(0, shortened(name)));
    }

    private static int shortened(String name) {
        return Math.min(60, name.codePointCount(0, name.length()));
    }
}
