package org.gongjian.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Actors;
import org.gongjian.imports.rows.Bounds;
import org.gongjian.imports.rows.Target;
import org.gongjian.imports.rows.TargetRoom;
import org.gongjian.imports.rows.Targets;
import org.gongjian.imports.table.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The long steps: the dry run, the run, and taking it back, each in one transaction. While one goes on it holds a lock that
 * ends with its connection, so that anybody can see whether somebody is still at work.
 */
@Component
class ImportSteps {

    /** The number of records that are named where they stand in the way of taking an import back. */
    private static final int NAMED = 200;

    private final ImportRows rows;
    private final StoredTables tables;
    private final Journal journal;
    private final Targets targets;
    private final ImportPermissions permissions;
    private final ImportSettings settings;
    private final Actors actors;
    private final Areas areas;
    private final Districts districts;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionTemplate step;
    private final TransactionTemplate beside;

    ImportSteps(
            ImportRows rows,
            StoredTables tables,
            Journal journal,
            Targets targets,
            ImportPermissions permissions,
            ImportSettings settings,
            Actors actors,
            Areas areas,
            Districts districts,
            AuditLog audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.tables = tables;
        this.journal = journal;
        this.targets = targets;
        this.permissions = permissions;
        this.settings = settings;
        this.actors = actors;
        this.areas = areas;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
        step = new TransactionTemplate(transactions);
        beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Ends a transaction that came to something else than it should, and carries what to keep of it. */
    private static final class Otherwise extends RuntimeException {
        private final transient TablePass.Outcome outcome;
        private final transient Reason why;

        Otherwise(TablePass.Outcome outcome, Reason why) {
            super(why.code(), null, false, false);
            this.outcome = outcome;
            this.why = why;
        }
    }

    /** Ends the taking back of an import, and carries the records that stand in its way. */
    private static final class InUse extends RuntimeException {
        private final transient List<UUID> records;

        InUse(List<UUID> records) {
            super("in use", null, false, false);
            this.records = List.copyOf(records);
        }
    }

    /** Reads the table and writes down what is wrong with it; the records stay as they are. */
    void check(ImportId id, Author by) {
        step.executeWithoutResult(status -> {
            Import of = held(id, ImportState.CHECKING);
            TablePass.Outcome outcome = pass(of, by, null);
            keep(id, outcome);
            rows.checked(id, outcome.counts(), outcome.hash(), null, clock.instant());
            audit.write(by, "checked", id.ref());
        });
    }

    /** Writes every row or none. */
    void run(ImportId id, Author by) {
        try {
            step.executeWithoutResult(status -> {
                Import of = held(id, ImportState.RUNNING);
                TablePass.Writing writing = new TablePass.Writing(of.updates(), batch -> journal.add(id, batch));
                TablePass.Outcome outcome = pass(of, by, writing);
                if (outcome.counts().faulty() > 0) {
                    throw new Otherwise(outcome, Reason.of("imports.trouble.faults"));
                }
                if (!rows.outcome(id)
                        .filter(checked -> Arrays.equals(checked, outcome.hash()))
                        .isPresent()) {
                    throw new Otherwise(outcome, Reason.of("imports.trouble.stale"));
                }
                rows.done(id, outcome.counts(), clock.instant());
                tables.erase(id);
                tables.forgetFaults(id);
                audit.write(by, "ran", id.ref());
            });
        } catch (Otherwise moved) {
            step.executeWithoutResult(status -> {
                keep(id, moved.outcome);
                rows.checked(id, moved.outcome.counts(), moved.outcome.hash(), moved.why, clock.instant());
            });
        }
    }

    /** Takes back every record that was made and restores every one that was changed, or does nothing. */
    void undo(ImportId id, Author by) {
        try {
            step.executeWithoutResult(status -> {
                Import of = held(id, ImportState.UNDOING);
                List<Journal.Batch> batches = journal.of(id);
                List<UUID> inUse = inUse(of.kind(), batches);
                if (!inUse.isEmpty()) {
                    throw new InUse(inUse);
                }
                Actor actor = actors.of(by);
                IntConsumer progress = progress(id);
                int done = 0;
                for (Journal.Batch batch : batches) {
                    if (!batch.former().isEmpty()) {
                        targets.of(of.kind()).restore(actor, batch.former());
                    }
                    if (!batch.created().isEmpty()) {
                        targets.of(of.kind()).takeBack(actor, batch.created());
                    }
                    done += batch.created().size() + batch.former().size();
                    progress.accept(done);
                }
                journal.settle(id);
                tables.forgetFaults(id);
                rows.undone(id, clock.instant());
                audit.write(by, "undone", id.ref());
            });
        } catch (InUse used) {
            step.executeWithoutResult(status -> {
                tables.replaceFaults(id, named(used.records));
                rows.stopped(id, ImportState.DONE, Reason.of("imports.trouble.in-use", used.records.size()));
            });
        }
    }

    /** Says why a step did not come to its end, and puts the import back where it can go on. */
    void stop(ImportId id, ImportState during, Reason why) {
        step.executeWithoutResult(status -> rows.stopped(id, after(during), why));
    }

    /** Ends the steps that nobody is at work on any more, such as those of a server that was killed. */
    void endDead() {
        List<ImportId> suspects =
                step.execute(status -> rows.atWork(clock.instant().minus(ImportSweep.PATIENCE)));
        for (ImportId id : Objects.requireNonNull(suspects)) {
            step.executeWithoutResult(status -> {
                Optional<Import> of = rows.byId(id).filter(one -> one.state().isAtWork());
                if (of.isPresent() && rows.lock(id)) {
                    rows.stopped(id, after(of.get().state()), Reason.of("imports.trouble.broken-off"));
                }
            });
        }
    }

    private static ImportState after(ImportState during) {
        return switch (during) {
            case CHECKING -> ImportState.SENT;
            case RUNNING -> ImportState.BROKEN_OFF;
            case UNDOING -> ImportState.DONE;
            default -> throw new IllegalArgumentException(during + " is no step");
        };
    }

    /** Whoever comes too late, because the step was ended for dead, does nothing. */
    private Import held(ImportId id, ImportState during) {
        if (!rows.lock(id)) {
            throw Refused.conflict(Reason.of("imports.refused.busy"));
        }
        return rows.byId(id)
                .filter(one -> one.state() == during)
                .orElseThrow(() -> Refused.conflict(Reason.of("imports.trouble.broken-off")));
    }

    private TablePass.Outcome pass(Import of, Author by, TablePass.@Nullable Writing writing) {
        Actor actor = actors.of(by);
        permissions.mayImport(actor, of.kind(), of.area()).orForbid();
        Set<AreaId> reach = of.area() == null ? Set.of() : areas.withAllBelow(of.area());
        Bounds bounds = new Bounds(actor, of.area(), reach, today(), once(() -> rows.broughtIn(of.kind(), reach)));
        Target<?> target = targets.of(of.kind()).begin(bounds, writing != null);
        return pass(of, target, Table.open(tables.content(of.id())), writing);
    }

    private <T> TablePass.Outcome pass(Import of, Target<T> target, Table table, TablePass.@Nullable Writing writing) {
        Mapping mapping = Objects.requireNonNull(of.mapping());
        return new TablePass<>(of.kind(), mapping, target, settings, progress(of.id()), writing).read(table);
    }

    /** Told in a transaction of its own, for everybody to see. */
    private IntConsumer progress(ImportId id) {
        return new SpacedProgress(clock, done -> beside.executeWithoutResult(status -> rows.progress(id, done)));
    }

    private void keep(ImportId id, TablePass.Outcome outcome) {
        List<StoredTables.Kept> kept = new ArrayList<>();
        for (Fault fault : outcome.faults()) {
            kept.add(new StoredTables.Kept(kept.size(), fault, null));
        }
        tables.replaceFaults(id, kept);
    }

    private List<UUID> inUse(ImportKind kind, List<Journal.Batch> batches) {
        List<UUID> created =
                batches.stream().flatMap(batch -> batch.created().stream()).toList();
        List<UUID> changed = batches.stream()
                .flatMap(batch -> batch.former().stream())
                .map(FormerRow::id)
                .toList();
        TargetRoom room = targets.of(kind);
        var now =
                room.versions(Stream.concat(created.stream(), changed.stream()).toList());
        Set<UUID> inUse = room.used(created);
        created.stream().filter(id -> now.getOrDefault(id, 0) != 0).forEach(inUse::add);
        batches.stream()
                .flatMap(batch -> batch.former().stream())
                .filter(row -> now.getOrDefault(row.id(), -1) != row.version() + 1)
                .forEach(row -> inUse.add(row.id()));
        return inUse.stream().sorted().toList();
    }

    private static List<StoredTables.Kept> named(List<UUID> records) {
        List<StoredTables.Kept> kept = new ArrayList<>();
        for (UUID record : records.subList(0, Math.min(NAMED, records.size()))) {
            Fault fault = new Fault(0, -1, null, "", Reason.of("imports.undo.in-use"), false);
            kept.add(new StoredTables.Kept(kept.size(), fault, record));
        }
        return kept;
    }

    private LocalDate today() {
        ZoneId zone = CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(District::zone)
                .orElseThrow();
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static <V> Supplier<V> once(Supplier<V> source) {
        var kept = new Object() {
            private @Nullable V value;
        };
        return () -> {
            V value = kept.value;
            if (value == null) {
                value = source.get();
                kept.value = value;
            }
            return value;
        };
    }

    /** What only the database noticed means that the data moved since. */
    static Reason said(RuntimeException failure) {
        if (failure instanceof Refused refused) {
            return refused.reason();
        }
        boolean moved = failure instanceof DataIntegrityViolationException;
        return Reason.of(moved ? "imports.trouble.stale" : "imports.trouble.failed");
    }
}
