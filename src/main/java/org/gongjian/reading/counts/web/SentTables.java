package org.gongjian.reading.counts.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.identity.Actor;
import org.gongjian.reading.tables.KeptTable;
import org.gongjian.reading.tables.KeptTables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The file that came with a form, or the one that was looked at before; what cannot be read is a fault of {@code file}. */
@Component
public class SentTables {

    private static final String FILE = "file";
    private static final String KEPT = "kept";
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int MOST_BYTES = 20_000_000;

    private final KeptTables kept;

    SentTables(KeptTables kept) {
        this.kept = kept;
    }

    /** Its bytes; empty where the fault is noted. A file that is chosen goes before one that is kept. */
    public byte[] read(Form form, @Nullable MultipartFile file, Actor by, KeptTable.What what) {
        if (file != null && !file.isEmpty()) {
            return read(form, file);
        }
        Optional<KeptTable> before = before(form);
        if (before.isEmpty()) {
            form.fault(FILE, Reason.of("reading.table.missing"));
            return new byte[0];
        }
        Optional<byte[]> content = kept.content(by, what, before.get());
        if (content.isEmpty()) {
            form.fault(FILE, Reason.of("reading.table.gone"));
        }
        return content.orElseGet(() -> new byte[0]);
    }

    /** Keeps what was looked at and is right, in the place of what was kept before. */
    public void keep(Form form, Actor by, KeptTable.What what, byte[] content) {
        before(form).ifPresent(table -> kept.forget(by, table));
        form.with(KEPT, kept.keep(by, what, content).value());
    }

    /** What was brought in need not be kept. */
    public void forget(Form form, Actor by) {
        before(form).ifPresent(table -> kept.forget(by, table));
    }

    private static Optional<KeptTable> before(Form form) {
        String typed = form.value(KEPT);
        return typed.matches(UUID_FORM) ? Optional.of(new KeptTable(UUID.fromString(typed))) : Optional.empty();
    }

    private static byte[] read(Form form, MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            form.fault(FILE, Reason.of("reading.table.large", MOST_BYTES / 1_000_000));
            return new byte[0];
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
