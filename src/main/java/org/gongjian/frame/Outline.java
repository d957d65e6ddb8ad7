package org.gongjian.frame;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;

/**
 * What a pattern of addresses says without being matched: how many segments, and which of them never vary.
 *
 * @param literals in the order of the segments, null where one varies
 * @param open whether any number of segments may follow
 */
record Outline(List<@Nullable String> literals, boolean open) {

    static Outline of(String pattern) {
        List<@Nullable String> literals = new ArrayList<>();
        for (String segment : pattern.substring(pattern.startsWith("/") ? 1 : 0).split("/", -1)) {
            if (segment.contains("**") || segment.startsWith("{*")) {
                return new Outline(literals, true);
            }
            literals.add(segment.contains("{") || segment.contains("*") || segment.contains("?") ? null : segment);
        }
        return new Outline(literals, false);
    }

    /** The decoded segments of an address; a slash at the end is one more, which is empty. */
    static List<String> segments(PathContainer path) {
        List<String> segments = new ArrayList<>();
        boolean slash = false;
        for (PathContainer.Element element : path.elements()) {
            if (element instanceof PathContainer.PathSegment segment) {
                segments.add(segment.valueToMatch());
                slash = false;
            } else {
                slash = true;
            }
        }
        if (slash) {
            segments.add("");
        }
        return segments;
    }

    /** False only where the pattern cannot match. */
    boolean mayMatch(List<String> path) {
        if (open ? path.size() < literals.size() : path.size() != literals.size()) {
            return false;
        }
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            if (literal != null && !literal.equals(path.get(i))) {
                return false;
            }
        }
        return true;
    }
}
