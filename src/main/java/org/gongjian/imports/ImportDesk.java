package org.gongjian.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.AreaPath;
import org.gongjian.district.Areas;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.imports.table.Cell;
import org.gongjian.imports.table.Table;
import org.gongjian.imports.table.TableRow;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes tables from outside, checks them, brings them in whole or not at all, and takes them back. */
@Service
@Transactional
public class ImportDesk {

    private static final int SAMPLES = 3;

    private final ImportRows rows;
    private final StoredTables tables;
    private final Journal journal;
    private final ImportPermissions permissions;
    private final ImportSettings settings;
    private final ImportWorker worker;
    private final ImportSteps steps;
    private final HeaderWords words;
    private final Areas areas;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ImportDesk(
            ImportRows rows,
            StoredTables tables,
            Journal journal,
            ImportPermissions permissions,
            ImportSettings settings,
            ImportWorker worker,
            ImportSteps steps,
            HeaderWords words,
            Areas areas,
            AuditLog audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.tables = tables;
        this.journal = journal;
        this.permissions = permissions;
        this.settings = settings;
        this.worker = worker;
        this.steps = steps;
        this.words = words;
        this.areas = areas;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * Takes a table; one taken already under the id stays as it is. A file that is no table, or too large, is refused at the
     * field {@value Table#FIELD}.
     *
     * @param area it is for, null for the whole district
     */
    public ImportId receive(
            Actor by, ImportId id, ImportKind kind, @Nullable AreaId area, String fileName, byte[] content) {
        permissions.mayImport(by, kind, area).orForbid();
        if (rows.byId(id).isPresent()) {
            return id;
        }
        if (content.length > settings.largest().toBytes()) {
            throw Table.refused("imports.table.large", settings.largest().toMegabytes());
        }
        Table.open(content);
        String name = fileName.isBlank() ? "table" : fileName.strip();
        Import sent = new Import(
                id,
                kind,
                area,
                ImportState.SENT,
                name.substring(0, Math.min(name.length(), 200)),
                content.length,
                null,
                false,
                0,
                ImportCounts.NONE,
                null,
                by.author().account(),
                clock.instant(),
                null,
                null,
                null,
                clock.instant().plus(settings.keep()),
                0);
        if (rows.add(sent, TablePass.sha256().digest(content))) {
            tables.add(id, content);
            audit.write(by.author(), "sent", id.ref());
        }
        return id;
    }

    /** One import; what one may not know of is missing. */
    @Transactional(readOnly = true)
    public Import require(Actor by, ImportId id) {
        permissions.mayImportSome(by).orForbid();
        return rows.byId(id)
                .filter(one -> permissions.maySee(by, one).isAllowed())
                .orElseThrow(Refused::missing);
    }

    /**
     * Imports one may know of, newest first.
     *
     * @param before the last one of the page before, null for the first page
     */
    @Transactional(readOnly = true)
    public ImportPage latest(Actor by, @Nullable ImportId before, int atMost) {
        permissions.mayImportSome(by).orForbid();
        List<Import> seen = new ArrayList<>();
        ImportId last = before;
        boolean more = true;
        while (seen.size() <= atMost && more) {
            List<Import> page = rows.latest(last, atMost + 1);
            more = page.size() > atMost;
            page.stream().filter(one -> permissions.maySee(by, one).isAllowed()).forEach(seen::add);
            last = page.isEmpty() ? last : page.getLast().id();
        }
        boolean isLast = seen.size() <= atMost;
        List<Import> shown = isLast ? seen : seen.subList(0, atMost);
        return new ImportPage(shown, isLast ? null : shown.getLast().id());
    }

    /**
     * What the file looks like: its sheets, the headings, which column seems to hold which field, and some values.
     *
     * @param sheet null for what was confirmed, or else the first
     * @param header null for what was confirmed, or else what looks like it
     */
    @Transactional(readOnly = true)
    public Preview preview(Actor by, ImportId id, @Nullable Integer sheet, @Nullable Integer header) {
        Import of = require(by, id);
        Table table = Table.open(tables.content(id));
        Mapping known = of.mapping();
        int chosen = sheet != null ? sheet : known == null ? 0 : known.sheet();
        List<TableRow> first = first(table, chosen, HeaderWords.DEEPEST_HEADER + SAMPLES);
        int guessed = words.header(
                of.kind(),
                first.stream()
                        .filter(row -> row.number() <= HeaderWords.DEEPEST_HEADER)
                        .toList());
        int at = header != null ? header : known != null && known.sheet() == chosen ? known.header() : guessed;
        TableRow headings = first.stream()
                .filter(row -> row.number() == at)
                .findFirst()
                .orElseGet(() -> new TableRow(at, List.of()));
        Map<String, Integer> columns = known != null && known.sheet() == chosen && known.header() == at
                ? known.columns()
                : rows.remembered(of.kind(), shape(headings)).orElseGet(() -> words.columns(of.kind(), headings));
        List<TableRow> samples = first.stream()
                .filter(row -> row.number() > at && !row.isBlank())
                .limit(SAMPLES)
                .toList();
        return new Preview(table.sheets(), headings, new Mapping(chosen, at, columns), samples);
    }

    /** Confirms where the fields are and begins the dry run. */
    public void check(Actor by, ImportId id, Mapping mapping, int version) {
        Import of = require(by, id);
        permissions.mayImport(by, of.kind(), of.area()).orForbid();
        of.mayBeMapped().orConflict();
        mapping.checkFor(of.kind());
        TableRow headings = first(Table.open(tables.content(id)), mapping.sheet(), mapping.header()).stream()
                .filter(row -> row.number() == mapping.header())
                .findFirst()
                .orElseThrow(() -> Refused.invalid("header", Reason.of("imports.mapping.no-header")));
        rows.map(id, mapping);
        rows.remember(of.kind(), shape(headings), mapping.columns());
        begin(by, id, ImportState.CHECKING, version);
    }

    /**
     * Begins the run of what was checked.
     *
     * @param updates whether records that say something else are changed too
     */
    public void run(Actor by, ImportId id, boolean updates, int version) {
        Import of = require(by, id);
        permissions.mayImport(by, of.kind(), of.area()).orForbid();
        of.mayRun().orConflict();
        rows.update(id, updates);
        begin(by, id, ImportState.RUNNING, version);
    }

    /** Begins to take a run back. */
    public void undo(Actor by, ImportId id, int version) {
        Import of = require(by, id);
        permissions.mayImport(by, of.kind(), of.area()).orForbid();
        mayUndo(of).orConflict();
        begin(by, id, ImportState.UNDOING, version);
    }

    /** Gives an import up: the file and what was found in it are deleted. */
    public void discard(Actor by, ImportId id) {
        Import of = require(by, id);
        permissions.mayImport(by, of.kind(), of.area()).orForbid();
        of.mayBeDiscarded().orConflict();
        discard(id);
        audit.write(by.author(), "discarded", id.ref());
    }

    /** Ends what nobody is at work on, and deletes what has been kept long enough. */
    @Transactional(propagation = Propagation.NEVER)
    public void sweep() {
        steps.endDead();
        transaction.executeWithoutResult(status -> {
            rows.overdue(clock.instant()).forEach(id -> {
                discard(id);
                audit.write(Author.SYSTEM, "discarded", id.ref());
            });
            rows.settled(clock.instant().minus(settings.undo())).forEach(journal::settle);
        });
    }

    /** In the order of the rows, after one of them. */
    @Transactional(readOnly = true)
    public List<FaultLine> faults(Actor by, ImportId id, int after, int atMost) {
        require(by, id);
        return tables.faults(id, after, atMost).stream()
                .map(kept -> new FaultLine(kept.seq(), kept.fault(), kept.record()))
                .toList();
    }

    /** The rows of the file from the headings on, for whoever puts the faults beside them. */
    @Transactional(readOnly = true)
    public List<TableRow> table(Actor by, ImportId id) {
        Import of = require(by, id);
        Mapping mapping = of.mapping();
        if (mapping == null) {
            throw Refused.conflict(Reason.of("imports.refused.not-checked"));
        }
        List<TableRow> all = new ArrayList<>();
        Table.open(tables.content(id)).read(mapping.sheet(), row -> {
            if (row.number() >= mapping.header()) {
                all.add(row);
            }
            return all.size() <= settings.rows();
        });
        return all;
    }

    /** An earlier import of the same file that stands. */
    @Transactional(readOnly = true)
    public Optional<Import> doneBefore(ImportId id) {
        return rows.doneBefore(id);
    }

    @Transactional(readOnly = true)
    public Verdict mayImportSome(Actor actor) {
        return permissions.mayImportSome(actor);
    }

    @Transactional(readOnly = true)
    public Verdict mayImport(Actor actor, ImportKind kind, @Nullable AreaId area) {
        return permissions.mayImport(actor, kind, area);
    }

    /** The areas somebody may import for, the widest first. */
    @Transactional(readOnly = true)
    public List<AreaPath> areasFor(Actor actor) {
        return permissions.areasFor(actor);
    }

    @Transactional(readOnly = true)
    public Optional<AreaPath> area(Import of) {
        return areas.paths().stream()
                .filter(path -> path.area().id().equals(of.area()))
                .findFirst();
    }

    public Verdict mayUndo(Import of) {
        return of.mayUndo(clock.instant(), settings.undo());
    }

    public Duration undoWithin() {
        return settings.undo();
    }

    public int mostRows() {
        return settings.rows();
    }

    public long largestMegabytes() {
        return settings.largest().toMegabytes();
    }

    private void begin(Actor by, ImportId id, ImportState step, int version) {
        try {
            if (!rows.begin(id, version, step, clock.instant())) {
                throw Refused.stale();
            }
        } catch (DuplicateKeyException another) {
            throw Refused.conflict(Reason.of("imports.refused.busy"));
        }
        worker.beginAfterCommit(id, step, by.author());
    }

    private void discard(ImportId id) {
        tables.erase(id);
        tables.forgetFaults(id);
        rows.discarded(id);
    }

    private static List<TableRow> first(Table table, int sheet, int until) {
        List<TableRow> first = new ArrayList<>();
        table.read(sheet, row -> {
            first.add(row);
            return row.number() < until;
        });
        return first;
    }

    /** The same for tables with the same headings. */
    private static byte[] shape(TableRow headings) {
        MessageDigest digest = TablePass.sha256();
        String all = headings.cells().stream()
                .map(Cell::text)
                .map(HeaderWords::plain)
                .collect(Collectors.joining("\u0000"));
        return digest.digest(all.getBytes(StandardCharsets.UTF_8));
    }
}
