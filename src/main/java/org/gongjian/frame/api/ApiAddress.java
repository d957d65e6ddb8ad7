package org.gongjian.frame.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Which addresses are for programs. */
public final class ApiAddress {

    /** Everything for programs lies below it. */
    public static final String ROOT = "/api/";

    /** The records of one district. */
    public static final String DISTRICT = "/api/v1/{district}";

    private ApiAddress() {}

    /** Of a record that was made by this request to the address of its list. */
    public static String madeHere(UUID id) {
        return ServletUriComponentsBuilder.fromCurrentRequestUri()
                .pathSegment(id.toString())
                .toUriString();
    }

    public static boolean isOf(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ROOT);
    }
}
