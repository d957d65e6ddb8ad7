package org.gongjian.recognition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShorthandTests {

    /** A printed QR code has to be readable in twenty years: whoever changes the list breaks this on purpose or not at all. */
    @Test
    void theListIsTheOneThatWasPrinted() {
        assertThat(Shorthand.PHRASES).hasSize(26).doesNotHaveDuplicates();
        assertThat(String.join("", Shorthand.PHRASES).hashCode()).isEqualTo(-836755539);
    }

    @Test
    void thePageThatVerifiesHasTheSameList() throws IOException {
        String script = Files.readString(Path.of("src/main/resources/static/assets/verify.js"));
        assertThat(script)
                .contains(Shorthand.PHRASES.stream()
                        .map(phrase -> "    '" + phrase + "'")
                        .collect(Collectors.joining(",\n")));
    }

    @Test
    void everyPhraseComesBackInItsPlace() {
        String text = String.join(" 王芳 \n", Shorthand.PHRASES.reversed());
        assertThat(Shorthand.shortened(text).length()).isLessThan(200);
        assertThat(Shorthand.written(Shorthand.shortened(text))).isEqualTo(text);
        for (String plain : List.of("", "\n", "{}", "志愿服务记录证明")) {
            assertThat(Shorthand.written(Shorthand.shortened(plain))).isEqualTo(plain);
        }
    }
}
