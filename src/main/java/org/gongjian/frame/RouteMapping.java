package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.RequestPath;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the method that answers an address. Nearly every address begins with a district, so each would be compared in full with
 * each of the site's patterns, more than a thousand; one look at the parts of a pattern that never vary spares nearly all of that.
 */
final class RouteMapping extends RequestMappingHandlerMapping {

    private final Map<RequestMappingInfo, List<Outline>> outlines = new ConcurrentHashMap<>();

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
            throws Exception {
        return super.lookupHandlerMethod(lookupPath, new Looked(request));
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo info, HttpServletRequest request) {
        return request instanceof Looked looked && !mayMatch(info, looked.path)
                ? null
                : super.getMatchingMapping(info, request);
    }

    private boolean mayMatch(RequestMappingInfo info, List<String> path) {
        for (Outline outline : outlines.computeIfAbsent(info, RouteMapping::outlines)) {
            if (outline.mayMatch(path)) {
                return true;
            }
        }
        return false;
    }

    private static List<Outline> outlines(RequestMappingInfo info) {
        return info.getPatternValues().stream().map(Outline::of).toList();
    }

    /** A request on its way to its method, with what is asked of it a thousand times at hand. */
    private static final class Looked extends HttpServletRequestWrapper {

        private final String method;
        private final List<String> path;

        Looked(HttpServletRequest request) {
            super(request);
            this.method = request.getMethod();
            RequestPath parsed = ServletRequestPathUtils.getParsedRequestPath(request);
            this.path = Outline.segments(parsed.pathWithinApplication());
        }

        @Override
        public String getMethod() {
            return method;
        }
    }
}
