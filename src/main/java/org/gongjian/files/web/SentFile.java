package org.gongjian.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.files.Incoming;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/** The file a form carries: chosen from the device, or just taken with its camera. */
final class SentFile {

    static final String CHOSEN = "file";
    static final String TAKEN = "camera";

    private SentFile() {}

    /** Nothing where none was chosen; a form that was sent again after signing in has lost its file. */
    static Optional<Incoming> of(HttpServletRequest request) {
        MultipartRequest parts = WebUtils.getNativeRequest(request, MultipartRequest.class);
        return parts == null
                ? Optional.empty()
                : Stream.of(TAKEN, CHOSEN)
                        .map(parts::getFile)
                        .filter(Objects::nonNull)
                        .filter(SentFile::isThere)
                        .findFirst()
                        .map(file -> new Incoming(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream));
    }

    /** An empty file that has a name was chosen; a browser sends one without for a field nobody used. */
    private static boolean isThere(MultipartFile file) {
        return !file.isEmpty()
                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }
}
