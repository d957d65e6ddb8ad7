package org.gongjian.claims.complaints;

import java.time.Instant;
import java.util.UUID;
import org.gongjian.claims.register.CaseId;
import org.jspecify.annotations.Nullable;

/** What somebody complained of in a public case, and the answer. */
public record Complaint(
        UUID id,
        CaseId about,
        String words,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
