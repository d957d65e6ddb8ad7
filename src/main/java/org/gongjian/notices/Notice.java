package org.gongjian.notices;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell people.
 *
 * @param once telling a second notice with the same key changes nothing
 * @param says a message and what fills it; names no person and quotes no title, for it also goes to other systems
 * @param concerning the units whose record it is: their people see what went out
 * @param by who did it, and so need not be told; null for the system
 */
public record Notice(
        String once,
        NoticeKind kind,
        RecordRef about,
        Reason says,
        boolean urgent,
        Audience to,
        Set<UnitId> concerning,
        @Nullable UUID by) {

    public Notice {
        concerning = Set.copyOf(concerning);
    }

    /** Told once of this record. */
    public static Notice of(NoticeKind kind, RecordRef about, Reason says, Audience to) {
        return new Notice(kind.code() + ":" + about.id(), kind, about, says, false, to, Set.of(), null);
    }

    /** Told once more of the same record, for each round. */
    public Notice round(Object round) {
        return new Notice(once + ":" + round, kind, about, says, urgent, to, concerning, by);
    }

    /** By e-mail at once, and not in the digest of the day. */
    public Notice urgently() {
        return new Notice(once, kind, about, says, true, to, concerning, by);
    }

    public Notice concerning(Collection<UnitId> units) {
        return new Notice(once, kind, about, says, urgent, to, Set.copyOf(units), by);
    }

    /** Nobody is told of what they did themselves. */
    public Notice doneBy(Author author) {
        return new Notice(once, kind, about, says, urgent, to, concerning, author.account());
    }
}
