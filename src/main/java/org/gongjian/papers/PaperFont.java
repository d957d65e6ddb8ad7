package org.gongjian.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The TrueType font with Chinese characters that PDFs are set in: the first of {@code gongjian.papers.fonts} that is there.
 * The system's packages bring one; without one the rest of the product runs. It is read when the first PDF is made.
 */
@Component
class PaperFont {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFont.class);

    private final List<Path> candidates;
    private byte @Nullable [] read;

    PaperFont(
            @Value("${gongjian.papers.fonts:"
                            + "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf,"
                            + "/usr/share/fonts/truetype/droid/DroidSansFallback.ttf,"
                            + "/usr/share/fonts-droid-fallback/truetype/DroidSansFallback.ttf}")
                    String... candidates) {
        this.candidates = Stream.of(candidates).map(Path::of).toList();
    }

    boolean isThere() {
        return candidates.stream().anyMatch(Files::isReadable);
    }

    /** Empty where none is there, or it is no TrueType font. */
    synchronized Optional<byte[]> bytes() {
        byte[] font = read;
        if (font != null) {
            return Optional.of(font);
        }
        Optional<byte[]> found =
                candidates.stream().filter(Files::isReadable).findFirst().flatMap(PaperFont::usable);
        found.ifPresent(bytes -> read = bytes);
        return found;
    }

    private static Optional<byte[]> usable(Path font) {
        try {
            return Optional.of(PlainCharacterMap.in(Files.readAllBytes(font)));
        } catch (IOException | UncheckedIOException | IllegalArgumentException unusable) {
            LOG.warn("{} cannot be used for PDFs; maybe it is not a TrueType font", font, unusable);
            return Optional.empty();
        }
    }
}
