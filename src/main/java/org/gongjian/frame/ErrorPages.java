package org.gongjian.frame;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.gongjian.district.Reason;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container itself refuses gets the same page. */
@Controller
class ErrorPages implements ErrorController {

    private final RefusalPages pages;

    ErrorPages(RefusalPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        if (status != HttpStatus.CONTENT_TOO_LARGE
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
            return pages.broken(failure, request);
        }
        return pages.of(status, reason(status), request);
    }

    private static Reason reason(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN, UNAUTHORIZED -> Reason.of("frame.refused.forbidden");
            case NOT_FOUND -> Reason.of("refused.missing");
            case CONTENT_TOO_LARGE -> Reason.of("frame.refused.large");
            default -> Reason.of("frame.refused.request");
        };
    }
}
