package org.gongjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.thymeleaf.ITemplateEngine;

/** With the Latin font that comes with PDFBox: a Chinese one is the system's. */
@RoomTest
class PapersTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private Wordings wordings;

    @TempDir
    private Path directory;

    private Path font = Path.of("nowhere.ttf");

    @BeforeEach
    void aFontLiesSomewhere() throws Exception {
        font = directory.resolve("font.ttf");
        TestPaperFont.write(font);
    }

    @Test
    void aTemplateBecomesAPdfWhoseTextCanBeRead() throws Exception {
        String text = text(papers(Path.of("/nowhere/at-all.ttf"), font)
                .pdf("identity/card-paper", Map.of("card", card("Wang Fang <b>")), wordings.in(Locale.ENGLISH, ZONE)));
        assertThat(text).contains("Wang Fang <b>", "123 456", "Scan the code and type the PIN.");
    }

    @Test
    void withoutAFontItSaysWhatToInstall() {
        Papers papers = papers(Path.of("/nowhere/at-all.ttf"));
        assertThat(papers.mayMake().reason().orElseThrow().code()).isEqualTo("papers.font");
        assertThatThrownBy(() -> papers.pdf("identity/card-paper", Map.of(), wordings.in(Locale.ENGLISH, ZONE)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
        assertThat(wordings.in(Locale.ENGLISH, ZONE)
                        .more(papers.mayMake().reason().orElseThrow(), "who"))
                .get()
                .asString()
                .contains("fonts-droid-fallback");
    }

    @Test
    void whatIsNoFontIsPassedOver() throws Exception {
        Files.writeString(font, "not a font");
        assertThatThrownBy(() -> papers(font).pdf("identity/card-paper", Map.of(), wordings.in(Locale.ENGLISH, ZONE)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theCharacterMapLosesRadicalsAndKeepsTheRest() throws Exception {
        byte[] before = Files.readAllBytes(font);
        CmapLookup old = map(before);
        CmapLookup plain = map(PlainCharacterMap.in(before));
        for (int code = 0x20; code < 0x2600; code++) {
            assertThat(plain.getGlyphId(code)).as("U+%04X", code).isEqualTo(old.getGlyphId(code));
        }
        for (int code : List.of(0x2E80, 0x2F08, 0x2FDF, 0xF900, 0xFAFF)) {
            assertThat(plain.getGlyphId(code)).isZero();
        }
    }

    private Papers papers(Path... candidates) {
        return new Papers(
                templates,
                new PaperFont(Stream.of(candidates).map(Path::toString).toArray(String[]::new)));
    }

    private static Map<String, Object> card(String name) {
        return Map.of(
                "name",
                name,
                "unit",
                Localized.en("Cultural Community"),
                "district",
                Localized.en("Hunchun"),
                "until",
                LocalDate.of(2025, 6, 5),
                "qr",
                new QrCode("https://example.org/card/x").dataUri(200),
                "groupedPin",
                "123 456");
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    private static CmapLookup map(byte[] font) throws Exception {
        return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
    }
}
