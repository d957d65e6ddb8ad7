package org.gongjian.personal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.AddedFiles;
import org.gongjian.files.FileId;
import org.gongjian.files.ShownPersons;
import org.gongjian.people.HeldRecord;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalRecords;
import org.gongjian.people.consents.ConsentEffects;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.Consents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A photo that shows somebody who is named is public as long as each of them agrees, a minor through the guardian. The consent
 * is looked up when the photo is, so one that is taken back, is over, or was a child’s who has come of age counts at once.
 */
@Component
@Transactional
class ShownConsents implements ShownPersons, ConsentEffects, PersonalRecords {

    private final ShownRows rows;
    private final Consents consents;
    private final AddedFiles files;
    private final AuditLog audit;
    private final Clock clock;

    ShownConsents(ShownRows rows, Consents consents, AddedFiles files, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.consents = consents;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether somebody agrees to be shown now. */
    Verdict agrees(PersonId person) {
        return consents.holds(person, ConsentKind.SHOW_PHOTO, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<FileId, Reason> objections(Collection<FileId> asked) {
        Map<FileId, Reason> objections = new HashMap<>();
        Map<PersonId, Verdict> known = new HashMap<>();
        rows.on(asked)
                .forEach((file, persons) -> persons.stream()
                        .map(person -> known.computeIfAbsent(person, this::agrees))
                        .flatMap(verdict -> verdict.reason().stream())
                        .findFirst()
                        .ifPresent(why -> objections.put(file, Reason.of("personal.shown.objection", why))));
        return objections;
    }

    /** The photos are out of public sight already; their history says since when. */
    @Override
    public void withdrawn(Author by, Collection<PersonId> ids, ConsentKind kind, Instant at) {
        if (kind.equals(ConsentKind.SHOW_PHOTO)) {
            rows.showing(ids).forEach(file -> audit.write(by, "withheld", file.ref(), "consent"));
        }
    }

    @Override
    public String section() {
        return "shown";
    }

    @Override
    @Transactional(readOnly = true)
    public List<HeldRecord> of(Collection<PersonId> ids) {
        return files.among(rows.showing(ids)).stream()
                .map(file -> HeldRecord.of(
                                Reason.of("personal.held.shown", file.description()),
                                file.id().path())
                        .saying("personal.held.added-at", file.at()))
                .toList();
    }

    /** Whoever is erased agrees to nothing any more: the photo stays out of sight, and the row, an id, keeps it there. */
    @Override
    public void erase(Author by, Collection<PersonId> ids) {}
}
