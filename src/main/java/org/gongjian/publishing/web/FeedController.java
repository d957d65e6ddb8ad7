package org.gongjian.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.RefusalPages;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Bulletins for feed readers, in the reader's language. */
@Controller
class FeedController {

    private static final MediaType ATOM = new MediaType("application", "atom+xml", StandardCharsets.UTF_8);
    private static final int LATEST = 50;

    private final Bulletins bulletins;
    private final AtomDocument atom;
    private final RefusalPages refusals;

    FeedController(Bulletins bulletins, AtomDocument atom, RefusalPages refusals) {
        this.bulletins = bulletins;
        this.atom = atom;
        this.refusals = refusals;
    }

    @GetMapping("/{district}/bulletins.atom")
    ResponseEntity<byte[]> feed(@ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        List<BulletinView> published = bulletins.latest(LATEST);
        List<BulletinView> withdrawn = bulletins.withdrawn(LATEST);
        return answer(
                atom.feed(published, withdrawn, w, frame),
                Stream.concat(published.stream(), withdrawn.stream())
                        .map(BulletinView::changedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH));
    }

    /** One bulletin as an entry; of one that was withdrawn nothing is left: 410. */
    @GetMapping("/{district}/bulletins/{id}.atom")
    Object entry(
            @PathVariable UUID id,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame,
            HttpServletRequest request) {
        BulletinView bulletin = bulletins.require(Actor.visitor(), new BulletinId(id));
        return bulletin.isWithdrawn()
                ? refusals.of(HttpStatus.GONE, Reason.of("publishing.withdrawn.gone"), request)
                : answer(atom.entry(bulletin, w, frame), bulletin.changedAt());
    }

    private static ResponseEntity<byte[]> answer(String document, Instant changedAt) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(ATOM)
                .eTag("\"" + DigestUtils.md5DigestAsHex(bytes) + "\"")
                .lastModified(changedAt)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(bytes);
    }
}
