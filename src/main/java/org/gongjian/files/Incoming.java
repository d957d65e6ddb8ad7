package org.gongjian.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.springframework.util.unit.DataSize;

/**
 * Something as it was sent. Nothing of it is believed: its name is only shown, its size is counted again.
 */
public record Incoming(String name, Source source) {

    private static final int LONGEST_NAME = 200;

    /** Where its bytes come from. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    public Incoming {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        name = last.isEmpty() ? "?" : last.substring(0, last.offsetByCodePoints(0, shortened(last)));
    }

    private static int shortened(String name) {
        return Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
    }

    /** All of it; refused where it is empty or larger than allowed. */
    byte[] bytes(DataSize largest) {
        try (InputStream stream = source.open()) {
            byte[] bytes = stream.readNBytes(Math.toIntExact(largest.toBytes()) + 1);
            if (bytes.length == 0) {
                throw Refused.invalid(Uploads.FIELD, Reason.of("files.refused.empty"));
            }
            if (bytes.length > largest.toBytes()) {
                throw Refused.invalid(Uploads.FIELD, tooLarge(largest));
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Reason tooLarge(DataSize largest) {
        return Reason.of("files.refused.large", FileSize.of(largest.toBytes()).words());
    }
}
