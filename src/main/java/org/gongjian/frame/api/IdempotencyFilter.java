package org.gongjian.frame.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A change is done once however often it is sent. The change and the answer kept under its {@code Idempotency-Key} are one
 * transaction, so that after a crash either both are there or neither is. A repeat gets the answer kept; a repeat while the
 * first is under way gets 409; a key that comes with another request is refused. What was refused is not kept, for it
 * changed nothing. Of an answer that is {@link ShownOnce} no more is kept than that it was done. Uploads are let by: what is attached to nothing is erased again, and no transaction is open while a photo
 * is decoded.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String UPLOADS = "/uploads";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final String FORM = "[!-~]{1,64}";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<String> KEPT_HEADERS = List.of("Location", "ETag", "Content-Type");

    private final AnsweredRequests answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter problems;
    private final Clock clock;

    IdempotencyFilter(AnsweredRequests answers, TransactionTemplate transaction, ProblemWriter problems, Clock clock) {
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiAddress.isOf(request)
                || READING.contains(request.getMethod())
                || request.getRequestURI().endsWith(UPLOADS)
                || request.getUserPrincipal() == null
                || CurrentDistrict.id().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (key == null || !key.matches(FORM)) {
            problems.write(HttpStatus.BAD_REQUEST, Reason.of("frame.api.key"), request, response);
            return;
        }
        UUID account = UUID.fromString(request.getUserPrincipal().getName());
        Optional<ReadBody> read = ReadBody.of(request);
        if (read.isEmpty()) {
            problems.write(
                    HttpStatus.CONTENT_TOO_LARGE, Reason.of("frame.api.large", ReadBody.LARGEST), request, response);
            return;
        }
        ReadBody body = read.get();
        byte[] digest = body.digest();
        var outcome = transaction.execute(status -> {
            if (!answers.take(account, key)) {
                return Outcome.refused(HttpStatus.CONFLICT, "frame.api.key.in-flight");
            }
            Optional<Answered> before = answers.find(account, key, clock.instant());
            if (before.isPresent()) {
                return MessageDigest.isEqual(before.get().request(), digest)
                        ? Outcome.kept(before.get())
                        : Outcome.refused(HttpStatus.UNPROCESSABLE_CONTENT, "frame.api.key.reused");
            }
            return done(account, key, digest, body, response, chain, status);
        });
        outcome.write(request, response, problems);
    }

    private Outcome done(
            UUID account,
            String key,
            byte[] digest,
            ReadBody request,
            HttpServletResponse response,
            FilterChain chain,
            TransactionStatus status) {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, buffered);
        } catch (IOException | ServletException failed) {
            status.setRollbackOnly();
            return Outcome.failed(failed);
        }
        if (buffered.getStatus() >= HttpStatus.BAD_REQUEST.value() || status.isRollbackOnly()) {
            status.setRollbackOnly();
        } else {
            answers.keep(
                    account,
                    key,
                    ShownOnce.isMarked(request)
                            ? new Answered(digest, HttpStatus.NO_CONTENT.value(), Map.of(), new byte[0])
                            : new Answered(
                                    digest, buffered.getStatus(), headers(buffered), buffered.getContentAsByteArray()),
                    clock.instant());
        }
        return Outcome.fresh(buffered);
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    /** What is to be written once the transaction has ended. */
    private interface Outcome {

        void write(HttpServletRequest request, HttpServletResponse response, ProblemWriter problems)
                throws IOException, ServletException;

        static Outcome refused(HttpStatus status, String why) {
            return (request, response, problems) -> problems.write(status, Reason.of(why), request, response);
        }

        static Outcome fresh(ContentCachingResponseWrapper buffered) {
            return (request, response, problems) -> buffered.copyBodyToResponse();
        }

        static Outcome kept(Answered answered) {
            return (request, response, problems) -> {
                response.setStatus(answered.status());
                answered.headers().forEach(response::setHeader);
                response.setHeader(REPLAYED, "true");
                response.setContentLength(answered.body().length);
                response.getOutputStream().write(answered.body());
            };
        }

        static Outcome failed(Exception failure) {
            return (request, response, problems) -> {
                switch (failure) {
                    case IOException io -> throw io;
                    case ServletException servlet -> throw servlet;
                    default -> throw new IllegalStateException(failure);
                }
            };
        }
    }
}
