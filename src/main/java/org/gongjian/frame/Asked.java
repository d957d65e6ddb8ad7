package org.gongjian.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gongjian.district.District;
import org.springframework.web.servlet.HandlerMapping;

/** What was asked for, in words that say nothing about whoever asked: for logs. */
public final class Asked {

    private static final String NO_PAGE = "-";

    private Asked() {}

    /** The page as its template, such as {@code /{district}/gifts/{id}}; addresses themselves hold codes and searches. */
    public static String route(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .map(Object::toString)
                .orElse(NO_PAGE);
    }

    public static Optional<District> district(HttpServletRequest request) {
        return request.getAttribute(DistrictFilter.DISTRICT) instanceof District district
                ? Optional.of(district)
                : Optional.empty();
    }
}
