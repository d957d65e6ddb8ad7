package org.gongjian.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.header.HeaderWriter;

/** Pages of somebody who is signed in, and pages with a secret in the address, are kept nowhere; the public ones are asked for anew. */
final class CacheRules implements HeaderWriter {

    private static final List<String> SECRET = List.of("/sign-in", "/invitation/", "/password/", "/card/");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (isPersonal(request) && !isOpenToAll(response)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        } else if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }

    private static boolean isPersonal(HttpServletRequest request) {
        String path = request.getRequestURI();
        return SECRET.stream().anyMatch(path::startsWith)
                || (SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount
                        && !isAsset(path));
    }

    /** What says of itself that everybody may keep it, such as a public photo. */
    private static boolean isOpenToAll(HttpServletResponse response) {
        String said = response.getHeader(HttpHeaders.CACHE_CONTROL);
        return said != null && said.contains("immutable");
    }

    private static boolean isAsset(String path) {
        return path.startsWith("/assets/") || path.startsWith("/webjars/");
    }
}
