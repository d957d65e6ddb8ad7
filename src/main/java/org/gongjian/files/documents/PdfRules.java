package org.gongjian.files.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * What a PDF may be. The standard lets a reader look for its beginning and its end; here it begins at the first byte and
 * ends at the last, so that it is not also a page or an archive. What lies in compressed objects is not looked at.
 */
final class PdfRules {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final List<byte[]> RUNS = List.of(
            "/JavaScript".getBytes(StandardCharsets.US_ASCII),
            "/Launch".getBytes(StandardCharsets.US_ASCII),
            "/RichMedia".getBytes(StandardCharsets.US_ASCII));

    private PdfRules() {}

    static boolean begins(byte[] content) {
        return DocumentRules.begins(content, '%', 'P', 'D', 'F', '-')
                && content.length > 5
                && (content[5] == '1' || content[5] == '2');
    }

    static Verdict endsAsItShould(byte[] content) {
        int end = content.length;
        while (end > 0 && isBlank(content[end - 1])) {
            end--;
        }
        return Verdict.require(
                end >= END.length && stands(END, content, end - END.length), Reason.of("files.refused.document.end"));
    }

    static Verdict runsNothing(byte[] content) {
        return Verdict.require(
                RUNS.stream().noneMatch(word -> isIn(content, word)), Reason.of("files.refused.document.runs"));
    }

    private static boolean isIn(byte[] content, byte[] word) {
        for (int at = 0; at + word.length <= content.length; at++) {
            if (content[at] == word[0] && stands(word, content, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(byte[] word, byte[] content, int at) {
        for (int i = 0; i < word.length; i++) {
            if (content[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte one) {
        return one == 0 || one == ' ' || one == '\r' || one == '\n' || one == '\t';
    }
}
