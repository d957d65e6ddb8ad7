package org.gongjian.imports;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;
import org.gongjian.imports.rows.RowReading;
import org.gongjian.imports.rows.Target;
import org.gongjian.imports.table.Table;
import org.gongjian.imports.table.TableRow;
import org.jspecify.annotations.Nullable;

/** One reading of a whole table, row by row, with the records compared and written some thousand at a time. */
final class TablePass<T> {

    static final int BATCH = 2_000;

    private final ImportKind kind;
    private final Mapping mapping;
    private final Target<T> target;
    private final ImportSettings settings;
    private final IntConsumer progress;
    private final @Nullable Writing writing;

    private final List<Fault> faults = new ArrayList<>();
    private final MessageDigest outcome = sha256();
    private int rows;
    private int created;
    private int changed;
    private int unchanged;
    private int faulty;
    private int warned;
    private int batches;

    /** @param writing null for a dry run */
    TablePass(
            ImportKind kind,
            Mapping mapping,
            Target<T> target,
            ImportSettings settings,
            IntConsumer progress,
            @Nullable Writing writing) {
        this.kind = kind;
        this.mapping = mapping;
        this.target = target;
        this.settings = settings;
        this.progress = progress;
        this.writing = writing;
    }

    /**
     * What a run does beside reading.
     *
     * @param updates whether records that say something else are changed
     */
    record Writing(boolean updates, Consumer<Journal.Batch> journal) {}

    /**
     * What came of it.
     *
     * @param hash the same where every row meets the same fate with the same records
     * @param faults as many as are kept, warnings among them
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Outcome(ImportCounts counts, byte[] hash, List<Fault> faults) {}

    private record Pending<T>(RowReading reading, int number, T row) {}

    /** Rows that were read together: those that may become records, and those that may not. */
    private record Batch<T>(List<Pending<T>> pending, List<RowReading> faulty, int rows) {

        static <T> Batch<T> empty() {
            return new Batch<>(new ArrayList<>(BATCH), new ArrayList<>(), 0);
        }
    }

    /** Reads on a thread of its own while the rows before are compared and written. */
    Outcome read(Table table) {
        try (ReadAhead<Batch<T>> ahead = ReadAhead.start(batches -> read(table, batches))) {
            for (Batch<T> batch = ahead.next(); batch != null; batch = ahead.next()) {
                take(batch);
            }
        }
        faults.sort(Comparator.comparingInt(Fault::row).thenComparingInt(Fault::column));
        return new Outcome(
                new ImportCounts(rows, created, changed, unchanged, faulty, warned),
                outcome.digest(),
                List.copyOf(faults));
    }

    private void read(Table table, Consumer<Batch<T>> batches) {
        var reader = new Object() {
            private Batch<T> batch = Batch.empty();
            private int rows;

            private boolean read(TableRow row) {
                if (row.number() > mapping.header() && !row.isBlank()) {
                    if (++rows > settings.rows()) {
                        throw Table.refused("imports.table.long", settings.rows());
                    }
                    sort(row, table.countsFrom1904(), batch);
                    if (batch.pending().size() == BATCH || batch.faulty().size() == BATCH) {
                        handOver();
                    }
                }
                return true;
            }

            private void handOver() {
                batches.accept(new Batch<>(batch.pending(), batch.faulty(), rows));
                batch = Batch.empty();
            }
        };
        table.read(mapping.sheet(), reader::read);
        reader.handOver();
    }

    private void sort(TableRow row, boolean from1904, Batch<T> batch) {
        RowReading reading = new RowReading(kind, mapping, row, from1904);
        Optional<T> read = target.read(reading);
        if (read.isPresent()) {
            int earlier = target.repeats(read.get(), row.number());
            if (earlier != 0) {
                reading.fault("name", Reason.of("imports.row.repeats", earlier));
            }
        }
        if (read.isEmpty() || reading.isFaulty()) {
            batch.faulty().add(reading);
        } else {
            batch.pending().add(new Pending<>(reading, row.number(), read.get()));
        }
    }

    private void take(Batch<T> batch) {
        rows = batch.rows();
        batch.faulty().forEach(this::note);
        List<Pending<T>> pending = batch.pending();
        List<Likeness> likenesses = pending.isEmpty()
                ? List.of()
                : target.compare(pending.stream().map(Pending::row).toList());
        List<T> made = new ArrayList<>();
        List<Target.Change<T>> changes = new ArrayList<>();
        for (int i = 0; i < pending.size(); i++) {
            Pending<T> one = pending.get(i);
            switch (likenesses.get(i)) {
                case Likeness.New() -> {
                    created++;
                    made.add(one.row());
                    settle(one.number(), 'n', null, 0);
                }
                case Likeness.Same same -> {
                    unchanged++;
                    settle(one.number(), 's', same.id(), same.version());
                }
                case Likeness.Differs found -> differs(one, found, changes);
                case Likeness.Unclear unclear -> {
                    one.reading().fault(unclear.field(), unclear.why());
                    note(one.reading());
                }
            }
        }
        write(made, changes);
        progress.accept(rows);
    }

    private void differs(Pending<T> one, Likeness.Differs found, List<Target.Change<T>> changes) {
        Optional<Reason> mustStay = target.mustStay(one.row(), found);
        if (mustStay.isPresent()) {
            one.reading().warn("name", mustStay.get());
            note(one.reading());
            unchanged++;
            settle(one.number(), 'k', found.id(), found.version());
        } else {
            changed++;
            changes.add(new Target.Change<>(one.row(), found));
            settle(one.number(), 'c', found.id(), found.version());
        }
    }

    /** After the first fault nothing more is written: the transaction will be undone. */
    private void write(List<T> made, List<Target.Change<T>> changes) {
        if (writing == null || faulty > 0) {
            return;
        }
        List<UUID> ids = made.isEmpty() ? List.of() : target.register(made);
        List<FormerRow> former = writing.updates() && !changes.isEmpty() ? target.change(changes) : List.of();
        if (!made.isEmpty() || !former.isEmpty()) {
            writing.journal().accept(new Journal.Batch(batches++, ids, former));
        }
    }

    private void note(RowReading reading) {
        boolean isFault = reading.faults().stream().anyMatch(fault -> !fault.warning());
        if (isFault) {
            faulty++;
        } else {
            warned++;
        }
        if (faults.size() < settings.faults()) {
            faults.addAll(reading.faults());
        }
    }

    private void settle(int row, char fate, @Nullable UUID id, int version) {
        ByteBuffer bytes = ByteBuffer.allocate(32).putInt(row).putChar(fate);
        if (id != null) {
            bytes.putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putInt(version);
        }
        outcome.update(bytes.flip());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
