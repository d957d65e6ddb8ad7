package org.gongjian.notices;

import java.time.Instant;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;

/** A notice as other systems are told it. */
public record NoticeForSystems(
        NoticeId id, NoticeKind kind, RecordRef about, Reason says, boolean urgent, Instant toldAt) {}
