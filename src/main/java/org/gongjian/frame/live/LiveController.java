package org.gongjian.frame.live;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A record's page hears that the record changed; what changed it sees when it is opened anew. */
@Controller
class LiveController {

    private final Streams streams;
    private final Hearing hearing;
    private final AuditLog log;
    private final ObjectProvider<OpenNews> open;

    LiveController(Streams streams, Hearing hearing, AuditLog log, ObjectProvider<OpenNews> open) {
        this.streams = streams;
        this.hearing = hearing;
        this.log = log;
        this.open = open;
    }

    /**
     * @param since the newest change the page shows
     * @param last the same, where the browser connects anew by itself
     */
    @GetMapping("/{district}/live/{kind:[a-z-]+}/{record}")
    ResponseEntity<SseEmitter> listen(
            @PathVariable String kind,
            @PathVariable UUID record,
            @RequestParam(required = false) @Nullable UUID since,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable UUID last) {
        Hearing.Right right = hearing.ofReader()
                .or(() -> isOpen(kind) ? Optional.of(Everybody.RIGHT) : Optional.empty())
                .orElseThrow(() -> Refused.forbidden(Reason.of("frame.refused.forbidden")));
        var ref = new RecordRef(kind, record);
        UUID newest = log.newestOf(ref)
                .or(() -> isOpen(kind) ? Optional.of(OpenNews.NOTHING_YET) : Optional.empty())
                .orElseThrow(Refused::missing);
        UUID shown = last == null ? since : last;
        var topic = new Topic(CurrentDistrict.id().orElseThrow(Refused::missing), ref);
        return streams.open(topic, right, shown == null ? newest : shown)
                .map(emitter -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(emitter))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private boolean isOpen(String kind) {
        return open.orderedStream().anyMatch(news -> news.kinds().contains(kind));
    }

    /** The page was closed, or has been open for long: there is nobody to answer. */
    @ExceptionHandler({IOException.class, AsyncRequestTimeoutException.class})
    void over(Exception gone, HttpServletResponse handled) {}
}
