package org.gongjian.files.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileFormat;

/**
 * What is in a Word or Excel file, which is a ZIP with a list of what its parts are (ECMA-376). It is read once, part by
 * part and within bounds; nothing of it is kept.
 *
 * @param contents the list of parts, empty where there is none
 * @param runs whether a part is a program, or holds one
 * @param sound whether it begins and ends as a ZIP, with nothing before or behind, and unpacks to a size of reason
 */
record OfficePackage(String contents, boolean runs, boolean sound) {

    private static final String LIST = "[Content_Types].xml";
    private static final int MOST_PARTS = 20_000;
    private static final long MOST_UNPACKED = 400_000_000;
    private static final int LONGEST_LIST = 2_000_000;
    private static final int END_RECORD = 22;
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final List<String> PROGRAMS = List.of(
            ".exe", ".dll", ".com", ".scr", ".bat", ".cmd", ".ps1", ".vbs", ".js", ".jse", ".wsf", ".hta", ".jar",
            ".msi", ".lnk", ".class", ".sh");

    static boolean begins(byte[] content) {
        return DocumentRules.begins(content, 'P', 'K', 3, 4);
    }

    static OfficePackage read(byte[] content) {
        String contents = "";
        boolean runs = false;
        long unpacked = 0;
        int parts = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                runs |= isProgram(part.getName());
                if (part.getName().equals(LIST)) {
                    contents = new String(zip.readNBytes(LONGEST_LIST), StandardCharsets.UTF_8);
                }
                unpacked += drained(zip, MOST_UNPACKED - unpacked);
                if (++parts > MOST_PARTS || unpacked >= MOST_UNPACKED) {
                    return new OfficePackage(contents, runs, false);
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return new OfficePackage(contents, runs, false);
        }
        return new OfficePackage(contents, runs, endsAsItShould(content));
    }

    Optional<FileFormat> format() {
        if (contents.contains(MAIN + "wordprocessingml.document.main+xml")) {
            return Optional.of(FileFormat.DOCX);
        }
        return contents.contains(MAIN + "spreadsheetml.sheet.main+xml")
                ? Optional.of(FileFormat.XLSX)
                : Optional.empty();
    }

    Verdict mayBeKept() {
        return Verdict.require(sound, Reason.of("files.refused.document.damaged"))
                .and(Verdict.require(
                        !runs && !contents.contains("macroEnabled"), Reason.of("files.refused.document.macros")));
    }

    private static boolean isProgram(String part) {
        String name = part.toLowerCase(Locale.ROOT);
        return name.contains("vbaproject")
                || name.contains("/activex/")
                || name.contains("oleobject")
                || PROGRAMS.stream().anyMatch(name::endsWith);
    }

    private static long drained(ZipInputStream zip, long most) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long count = 0;
        for (int read = zip.read(buffer); read >= 0 && count < most; read = zip.read(buffer)) {
            count += read;
        }
        return count;
    }

    /** The end record stands last, with a comment that fills what follows it. */
    private static boolean endsAsItShould(byte[] content) {
        for (int at = content.length - END_RECORD; at >= 0 && content.length - at <= END_RECORD + 0xFFFF; at--) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 5 && content[at + 3] == 6) {
                int comment = (content[at + 20] & 0xFF) | (content[at + 21] & 0xFF) << 8;
                return at + END_RECORD + comment == content.length;
            }
        }
        return false;
    }
}
