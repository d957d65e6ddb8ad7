package org.gongjian.imports.table;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks a workbook into nowhere to see what it would become, before anybody reads it: a few kilobytes can hold gigabytes. */
final class ZipBounds {

    /** A sheet of 200,000 rows and ten columns is a tenth of it. */
    private static final long MOST_BYTES = 1_000_000_000;

    private static final int MOST_PARTS = 2_000;
    private static final int PIECE = 64 * 1024;

    private ZipBounds() {}

    static void check(byte[] content) {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            check(zip);
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw Table.refused("imports.table.kind");
            }
        } catch (IOException broken) {
            throw Table.refused("imports.table.broken");
        }
    }

    private static void check(ZipFile zip) throws IOException {
        byte[] nowhere = new byte[PIECE];
        long bytes = 0;
        int parts = 0;
        var entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry part = entries.nextElement();
            parts++;
            try (InputStream unpacked = zip.getInputStream(part)) {
                for (int read = unpacked.read(nowhere); read >= 0; read = unpacked.read(nowhere)) {
                    bytes += read;
                    if (bytes > MOST_BYTES || parts > MOST_PARTS) {
                        throw Table.refused("imports.table.bomb");
                    }
                }
            }
        }
    }
}
