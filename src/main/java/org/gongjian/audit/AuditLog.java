package org.gongjian.audit;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes lines with the change they tell of, and reads them back. */
@Service
public class AuditLog {

    private final AuditLines lines;
    private final Sheaves sheaves;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditLog(AuditLines lines, Sheaves sheaves, ApplicationEventPublisher events, Clock clock) {
        this.lines = lines;
        this.sheaves = sheaves;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction: no change without its line, no line without its change. Tells whoever listens that the
     * record was touched.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(Author author, String verb, RecordRef subject, String... fields) {
        lines.add(new AuditLine(
                NewId.uuid(), clock.instant(), author, verb, subject, List.of(fields), AuditLine.Result.DONE, 0));
        CurrentDistrict.id().ifPresent(district -> events.publishEvent(new RecordTouched(district, subject)));
    }

    /** A record of many that were changed together. */
    public record Subject(RecordRef record, List<String> fields) {

        public Subject {
            fields = List.copyOf(fields);
        }
    }

    /** Writes as {@link #write} does, a line for each record, in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAll(Author author, String verb, Collection<Subject> subjects) {
        writeAllUntold(author, verb, subjects);
        CurrentDistrict.id()
                .ifPresent(district -> subjects.forEach(
                        subject -> events.publishEvent(new RecordTouched(district, subject.record()))));
    }

    /** The same for records that nobody can have heard of, or of which nothing changed that others show. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeAllUntold(Author author, String verb, Collection<Subject> subjects) {
        lines.addAll(author, verb, clock.instant(), subjects);
    }

    /**
     * Writes one line for records of one kind that were made or taken back together and that nobody can have heard of: it stands
     * in the history of each.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeTogetherUntold(Author author, String verb, String kind, Collection<UUID> records) {
        List<UUID> sorted = records.stream().distinct().sorted(Sheaves.BY_TIME).toList();
        if (sorted.isEmpty()) {
            return;
        }
        AuditLine line = new AuditLine(
                NewId.uuid(),
                clock.instant(),
                author,
                verb,
                new RecordRef(kind, sorted.getFirst()),
                List.of(),
                AuditLine.Result.DONE,
                sorted.size() - 1);
        lines.add(line);
        if (line.others() > 0) {
            sheaves.add(line, sorted);
        }
    }

    /** What somebody did to one record, of many that were changed together by several people. */
    public record Deed(Author author, String verb, RecordRef record) {}

    /** Writes a line for each, in one statement; for records of which others show no more than a count. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void writeEachUntold(Collection<Deed> deeds) {
        lines.addEach(clock.instant(), deeds);
    }

    /** A refusal worth keeping, such as a failed sign-in; in a transaction of its own, for the caller's is undone. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void writeRefusal(Author author, String verb, RecordRef subject) {
        lines.add(new AuditLine(
                NewId.uuid(), clock.instant(), author, verb, subject, List.of(), AuditLine.Result.REFUSED, 0));
    }

    /** The history of one record, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditLine> historyOf(RecordRef subject) {
        return lines.about(subject);
    }

    /** The newest line of one record. */
    @Transactional(readOnly = true)
    public Optional<UUID> newestOf(RecordRef subject) {
        return lines.newest(subject);
    }

    /**
     * The log of the district, newest first.
     *
     * @param kind of the records, or null for all
     * @param before the last line of the page before, or null for the first page
     */
    @Transactional(readOnly = true)
    public List<AuditLine> latest(@Nullable String kind, @Nullable UUID before, int atMost) {
        return lines.latest(kind, before, atMost);
    }

    /** The log of every kind. */
    @Transactional(readOnly = true)
    public List<AuditLine> latest(@Nullable UUID before, int atMost) {
        return latest(null, before, atMost);
    }

    /** The kinds of records the log of the district tells of. */
    @Transactional(readOnly = true)
    public List<String> kinds() {
        return lines.kinds();
    }
}
