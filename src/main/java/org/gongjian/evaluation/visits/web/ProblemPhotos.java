package org.gongjian.evaluation.visits.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.visits.SiteProblemId;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.Incoming;
import org.gongjian.files.Uploads;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** The photo that is sent with a problem. It has the problem's id: sent again, it is there already. */
@Component
class ProblemPhotos {

    private final Uploads uploads;
    private final FileDesk desk;

    ProblemPhotos(Uploads uploads, FileDesk desk) {
        this.uploads = uploads;
        this.desk = desk;
    }

    /** Nothing where none was chosen. */
    static Optional<Incoming> sent(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        MultipartFile photo = parts == null ? null : parts.getFile(Uploads.FIELD);
        return photo == null || photo.isEmpty()
                ? Optional.empty()
                : Optional.of(new Incoming(
                        Objects.requireNonNullElse(photo.getOriginalFilename(), ""), photo::getInputStream));
    }

    /** Keeps it with the problem, described by what was found; refused at the field {@code file}. */
    void keep(Author by, SiteProblemId problem, String words, Incoming photo) {
        FileId id = new FileId(problem.value());
        if (desk.isAttached(by, id)) {
            return;
        }
        var upload = uploads.receive(by, FileKind.PHOTO, problem.ref(), photo);
        String description = words.codePointCount(0, words.length()) <= FileDetails.DESCRIPTION
                ? words
                : words.substring(0, words.offsetByCodePoints(0, FileDetails.DESCRIPTION));
        desk.attach(by, new AttachFile(id, upload.id(), new FileDetails(Localized.zh(description), null, null, null)));
    }
}
