package org.gongjian.files.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads whoever sent so much that the server cut it off back to the form, which says so beside the field. It asks before
 * anybody else reads the form: of one that was cut off there is nothing to read, not even its token.
 */
@Component
@Order(CutOffUploads.BEFORE_SECURITY)
class CutOffUploads extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = -150;

    private static final Pattern FORM = Pattern.compile("/[a-z0-9-]+/(?:files|imports)");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !FORM.matcher(request.getRequestURI()).matches()
                || !Objects.requireNonNullElse(request.getContentType(), "").startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isCutOff(request)) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(
                HttpHeaders.LOCATION,
                request.getRequestURI() + "/new?" + (query == null ? "" : query + "&") + "cut=off");
    }

    private static boolean isCutOff(HttpServletRequest request) throws ServletException, IOException {
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException tooLarge) {
            return true;
        }
    }
}
