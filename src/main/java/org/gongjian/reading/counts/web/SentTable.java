package org.gongjian.reading.counts.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The file that came with a form; what cannot be read is a fault of the field {@code file}. */
public final class SentTable {

    private static final String FILE = "file";
    private static final int MOST_BYTES = 20_000_000;

    private SentTable() {}

    /** Its bytes; empty where the fault is noted. */
    public static byte[] read(Form form, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            form.fault(FILE, Reason.of("reading.table.missing"));
        } else if (file.getSize() > MOST_BYTES) {
            form.fault(FILE, Reason.of("reading.table.large", MOST_BYTES / 1_000_000));
        } else {
            try {
                return file.getBytes();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new byte[0];
    }
}
