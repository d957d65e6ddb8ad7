package org.gongjian.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** PDFs of the tests are set in the Latin font that comes with PDFBox, whatever the machine has. */
public class TestPaperFont implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LATIN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path font = Path.of("target", "latin.ttf").toAbsolutePath();
            if (!Files.exists(font)) {
                Path draft = Files.createTempFile(font.resolveSibling(""), "latin", ".draft");
                write(draft);
                Files.move(draft, font, StandardCopyOption.ATOMIC_MOVE);
            }
            TestPropertyValues.of("gongjian.papers.fonts=" + font).applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(Path font) throws IOException {
        try (InputStream latin = PDDocument.class.getResourceAsStream(LATIN)) {
            Files.write(font, Objects.requireNonNull(latin).readAllBytes());
        }
    }
}
