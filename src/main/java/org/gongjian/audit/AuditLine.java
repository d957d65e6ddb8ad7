package org.gongjian.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One change: when, by whom, what, to which record, which fields. Ids and field names only, never a personal value.
 *
 * @param verb past tense, lower-case letters and hyphens, such as {@code confirmed}
 * @param others how many more records of the kind it tells the same of
 */
public record AuditLine(
        UUID id,
        Instant at,
        Author author,
        String verb,
        RecordRef subject,
        List<String> fields,
        Result result,
        int others) {

    public enum Result {
        DONE,
        REFUSED
    }

    public AuditLine {
        fields = List.copyOf(fields);
    }
}
