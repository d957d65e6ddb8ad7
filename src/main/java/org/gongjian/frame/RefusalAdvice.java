package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Every failure becomes a page that says why; never a trace. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);

    private final RefusalPages pages;

    RefusalAdvice(RefusalPages pages) {
        this.pages = pages;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return pages.of(refused, request);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    Object nothingThere(HttpServletRequest request) {
        return pages.of(Refused.missing(), request);
    }

    /** No id in the address means that nothing is there; a program is told which question it asked wrongly. */
    @ExceptionHandler
    Object nothingThere(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        boolean question = mismatch.getParameter().hasParameterAnnotation(RequestParam.class);
        return pages.of(
                question && ApiAddress.isOf(request)
                        ? Refused.invalid(mismatch.getName(), Reason.of("frame.api.value"))
                        : Refused.missing(),
                request);
    }

    @ExceptionHandler
    Object wrongMethod(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        return pages.of(HttpStatus.METHOD_NOT_ALLOWED, Reason.of("frame.refused.method", request.getMethod()), request);
    }

    @ExceptionHandler
    Object incomplete(ServletRequestBindingException incomplete, HttpServletRequest request) {
        return pages.of(HttpStatus.BAD_REQUEST, Reason.of("frame.refused.request"), request);
    }

    /** Not the form it says it is, or characters that are none. */
    @ExceptionHandler({MultipartException.class, InvalidParameterException.class})
    Object damaged(HttpServletRequest request) {
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

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return pages.of(UnreadableBody.refusal(unreadable), request);
    }

    /** What the framework refuses with a status of its own, such as a kind of content it cannot read. */
    @ExceptionHandler
    Object refusedByStatus(ErrorResponseException refusal, HttpServletRequest request) {
        return byStatus(refusal, request);
    }

    @ExceptionHandler
    Object refusedFilter(BindException wrong, HttpServletRequest request) {
        FieldError field = wrong.getFieldError();
        return pages.of(
                field == null ? Refused.missing() : Refused.invalid(field.getField(), Reason.of("frame.api.value")),
                request);
    }

    /** What only the database noticed: refused, and told to whoever runs the site. */
    @ExceptionHandler
    Object refusedByDatabase(DataIntegrityViolationException refusal, HttpServletRequest request) {
        LOG.warn("{} {}: {}", request.getMethod(), Asked.route(request), brokenRule(refusal));
        return pages.of(HttpStatus.UNPROCESSABLE_CONTENT, Reason.of("frame.refused.data"), request);
    }

    /** The name of the rule; what the database says about it quotes the row. */
    private static String brokenRule(DataIntegrityViolationException refusal) {
        if (refusal.getMostSpecificCause() instanceof PSQLException told) {
            ServerErrorMessage server = told.getServerErrorMessage();
            return "SQLSTATE " + told.getSQLState()
                    + (server == null || server.getConstraint() == null ? "" : ", " + server.getConstraint());
        }
        return refusal.getClass().getSimpleName();
    }

    @ExceptionHandler
    Object refusedKind(HttpMediaTypeException refusal, HttpServletRequest request) {
        return byStatus(refusal, request);
    }

    private Object byStatus(ErrorResponse refusal, HttpServletRequest request) {
        HttpStatus status = HttpStatus.valueOf(refusal.getStatusCode().value());
        String code =
                status == HttpStatus.PRECONDITION_REQUIRED ? "frame.api.version-required" : "frame.refused.request";
        return pages.of(status, Reason.of(code), request);
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
