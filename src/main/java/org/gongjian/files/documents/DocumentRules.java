package org.gongjian.files.documents;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.FileFormat;
import org.gongjian.files.Uploads;

/** What a document may be, told by its contents: PDF, Word, Excel, and nothing that runs. */
public final class DocumentRules {

    private static final int[] OLD_OFFICE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG = {0x89, 'P', 'N', 'G'};

    private DocumentRules() {}

    /** Its format; refused where it is none of ours, is damaged, or has in it what runs. */
    public static FileFormat check(byte[] content) {
        if (PdfRules.begins(content)) {
            PdfRules.endsAsItShould(content).orRefuse(Uploads.FIELD);
            PdfRules.runsNothing(content).orRefuse(Uploads.FIELD);
            return FileFormat.PDF;
        }
        if (OfficePackage.begins(content)) {
            OfficePackage office = OfficePackage.read(content);
            office.mayBeKept().orRefuse(Uploads.FIELD);
            return office.format().orElseThrow(() -> unknown("files.refused.document.zip"));
        }
        throw unknown(instead(content).orElse("files.refused.document.format"));
    }

    private static Optional<String> instead(byte[] content) {
        if (begins(content, OLD_OFFICE)) {
            return Optional.of("files.refused.document.old");
        }
        return begins(content, JPEG) || begins(content, PNG)
                ? Optional.of("files.refused.document.photo")
                : Optional.empty();
    }

    static boolean begins(byte[] content, int... bytes) {
        return content.length >= bytes.length
                && Arrays.equals(
                        bytes,
                        IntStream.range(0, bytes.length)
                                .map(i -> content[i] & 0xFF)
                                .toArray());
    }

    private static Refused unknown(String reason) {
        return Refused.invalid(Uploads.FIELD, Reason.of(reason));
    }
}
