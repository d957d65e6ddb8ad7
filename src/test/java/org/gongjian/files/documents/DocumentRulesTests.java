package org.gongjian.files.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.FileFormat;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentRulesTests {

    private static final byte[] PAGE = TestDocuments.bytes("<html><script>alert(1)</script></html>");

    @Test
    void aDocumentIsKnownByItsContents() {
        assertThat(DocumentRules.check(TestDocuments.pdf())).isEqualTo(FileFormat.PDF);
        assertThat(DocumentRules.check(TestDocuments.word())).isEqualTo(FileFormat.DOCX);
        assertThat(DocumentRules.check(TestDocuments.excel())).isEqualTo(FileFormat.XLSX);
    }

    @Test
    void aPdfBehindAPageIsRefused() {
        assertRefused(TestDocuments.joined(PAGE, TestDocuments.pdf()), "files.refused.document.format");
        assertRefused(TestDocuments.joined(new byte[] {' '}, TestDocuments.pdf()), "files.refused.document.format");
    }

    @Test
    void aPdfWithSomethingBehindItsEndIsRefused() {
        assertRefused(TestDocuments.joined(TestDocuments.pdf(), PAGE), "files.refused.document.end");
        assertRefused(TestDocuments.joined(TestDocuments.pdf(), TestDocuments.word()), "files.refused.document.end");
        assertThat(DocumentRules.check(TestDocuments.joined(TestDocuments.pdf(), TestDocuments.bytes("\r\n \0"))))
                .isEqualTo(FileFormat.PDF);
    }

    @Test
    void aPdfThatRunsSomethingIsRefused() {
        assertRefused(
                TestDocuments.pdf("3 0 obj << /S /JavaScript /JS (app.alert(1)) >> endobj\n"),
                "files.refused.document.runs");
        assertRefused(TestDocuments.pdf("3 0 obj << /S /Launch /F (x.exe) >> endobj\n"), "files.refused.document.runs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/activeX/activeX1.bin",
                "word/embeddings/oleObject1.bin",
                "word/media/image1.exe",
                "word/../run.JS"
            })
    void anOfficeFileThatHoldsAProgramIsRefused(String part) {
        assertRefused(TestDocuments.office(TestDocuments.WORD, Map.of(part, PAGE)), "files.refused.document.macros");
    }

    @Test
    void anOfficeFileWithMacrosByItsListIsRefused() {
        assertRefused(
                TestDocuments.office("application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()),
                "files.refused.document.macros");
    }

    @Test
    void anArchiveThatIsNoOfficeFileIsRefused() {
        assertRefused(TestDocuments.zip(Map.of("readme.txt", PAGE)), "files.refused.document.zip");
    }

    @Test
    void anOfficeFileWithSomethingBeforeOrBehindItIsRefused() {
        assertRefused(TestDocuments.joined(TestDocuments.word(), PAGE), "files.refused.document.damaged");
        assertRefused(TestDocuments.joined(PAGE, TestDocuments.word()), "files.refused.document.format");
        byte[] word = TestDocuments.word();
        assertRefused(Arrays.copyOf(word, word.length - 30), "files.refused.document.damaged");
    }

    @Test
    void anOfficeFileThatUnpacksToOverwhelmUsIsRefused() {
        byte[] zeros = new byte[50_000_000];
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            parts.put("xl/sheet" + i + ".xml", zeros);
        }
        byte[] bomb = TestDocuments.office(TestDocuments.EXCEL, parts);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertRefused(bomb, "files.refused.document.damaged");
    }

    @Test
    void whatIsSomethingElseIsRefusedWithAdvice() {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "files.refused.document.old");
        assertRefused(TestPhotos.jpeg(20, 20), "files.refused.document.photo");
        assertRefused(PAGE, "files.refused.document.format");
        assertRefused(TestDocuments.bytes("MZ\u0090"), "files.refused.document.format");
        assertRefused(new byte[] {'%'}, "files.refused.document.format");
    }

    private static void assertRefused(byte[] content, String reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> DocumentRules.check(content))
                .satisfies(refused -> assertThat(refused.field("file")).contains(Reason.of(reason)));
    }
}
