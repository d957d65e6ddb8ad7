package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page (or, for programs, the problem) that says what was refused, why, who can, and what to do now. */
@Component
public class RefusalPages {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);

    private final Wordings wordings;
    private final FrameAdvice frame;
    private final Problems problems;

    RefusalPages(Wordings wordings, FrameAdvice frame, Problems problems) {
        this.wordings = wordings;
        this.frame = frame;
        this.problems = problems;
    }

    public Object of(Refused refused, HttpServletRequest request) {
        return ApiAddress.isOf(request)
                ? problems.of(refused, request)
                : page(HttpStatus.valueOf(refused.kind().status()), refused.reason(), request);
    }

    public Object of(HttpStatus status, Reason reason, HttpServletRequest request) {
        return ApiAddress.isOf(request) ? problems.of(status, reason, request) : page(status, reason, request);
    }

    /** Something of ours broke: the reader gets a number to name, the log gets the trace under the same number. */
    public Object broken(Throwable failure, HttpServletRequest request) {
        UUID number = NewId.uuid();
        LOG.error("{} {} failed, {}", request.getMethod(), Asked.route(request), number, failure);
        return of(HttpStatus.INTERNAL_SERVER_ERROR, Reason.of("frame.refused.broken", number), request);
    }

    private ModelAndView page(HttpStatus status, Reason reason, HttpServletRequest request) {
        Wording w = wordings.of(request);
        ModelAndView page = new ModelAndView("frame/refusal");
        page.setStatus(status);
        page.addObject("w", w);
        page.addObject("frame", frame.frame(request));
        page.addObject("status", status.value());
        page.addObject("told", told(status, w));
        page.addObject("reason", reason);
        return page;
    }

    /** The status whose words the page has: of its own, or those of the plain refusal of its class. */
    private static int told(HttpStatus status, Wording w) {
        if (w.ifThere("frame.refused.title." + status.value()).isPresent()) {
            return status.value();
        }
        return status.is4xxClientError() ? HttpStatus.BAD_REQUEST.value() : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
