package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A refusal for a program (RFC 9457): the sentence a person would read, in the language asked for, the code of the reason,
 * which stays the same, and the reason beside each field that is wrong.
 */
@Component
class Problems implements ProblemWriter {

    private static final String TYPE = "urn:gongjian:reason:";

    private final Wordings wordings;
    private final JsonMapper json;

    Problems(Wordings wordings, JsonMapper json) {
        this.wordings = wordings;
        this.json = json;
    }

    ResponseEntity<ProblemDetail> of(Refused refused, HttpServletRequest request) {
        return entity(of(status(refused, request), refused.reason(), refused.fields(), request), request);
    }

    ResponseEntity<ProblemDetail> of(HttpStatus status, Reason reason, HttpServletRequest request) {
        return entity(of(status, reason, Map.of(), request), request);
    }

    @Override
    public void write(HttpStatus status, Reason reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request));
        response.getOutputStream().write(json.writeValueAsBytes(of(status, reason, Map.of(), request)));
    }

    /** A version that no longer holds is a failed precondition where the request stated one. */
    private static HttpStatus status(Refused refused, HttpServletRequest request) {
        return refused.kind() == Refused.Kind.STALE && request.getHeader(HttpHeaders.IF_MATCH) != null
                ? HttpStatus.PRECONDITION_FAILED
                : HttpStatus.valueOf(refused.kind().status());
    }

    private ProblemDetail of(HttpStatus status, Reason reason, Map<String, Reason> fields, HttpServletRequest request) {
        Wording words = wordings.of(request);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.reason(reason));
        problem.setType(URI.create(TYPE + reason.code()));
        instance(request).ifPresent(problem::setInstance);
        if (!fields.isEmpty()) {
            var told = new LinkedHashMap<String, String>();
            fields.forEach((field, why) -> told.put(field, words.reason(why)));
            problem.setProperty("fields", told);
        }
        return problem;
    }

    private ResponseEntity<ProblemDetail> entity(ProblemDetail problem, HttpServletRequest request) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.CONTENT_LANGUAGE, language(request))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private String language(HttpServletRequest request) {
        return wordings.of(request).locale().toLanguageTag();
    }

    private static Optional<URI> instance(HttpServletRequest request) {
        try {
            return Optional.of(new URI(ApiAddress.asked(request)));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
