package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure becomes a page that says why; never a trace. */
@ControllerAdvice
class RefusalAdvice {

    private final RefusalPages pages;

    RefusalAdvice(RefusalPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return pages.of(refused, request);
    }

    @ExceptionHandler({NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    Object nothingThere(HttpServletRequest request) {
        return pages.of(Refused.missing(), request);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return pages.of(HttpStatus.METHOD_NOT_ALLOWED, Reason.of("frame.refused.method", request.getMethod()), request);
    }

    @ExceptionHandler
    Object incomplete(ServletRequestBindingException incomplete, HttpServletRequest request) {
        return pages.of(HttpStatus.BAD_REQUEST, Reason.of("frame.refused.request"), request);
    }

    /** Whoever asked has gone on to another page: there is nobody to answer. */
    @ExceptionHandler
    void readerIsGone(AsyncRequestNotUsableException gone, HttpServletResponse handled) {}

    /** Cut off where no filter read the form before. */
    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return pages.of(HttpStatus.CONTENT_TOO_LARGE, Reason.of("frame.refused.large"), request);
    }

    /** Security exceptions are the security chain's to answer. */
    @ExceptionHandler
    Object broken(Exception failure, HttpServletRequest request) throws Exception {
        if (failure.getClass().getName().startsWith("org.springframework.security.")) {
            throw failure;
        }
        return pages.broken(failure, request);
    }
}
