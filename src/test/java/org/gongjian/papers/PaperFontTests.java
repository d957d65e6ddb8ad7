package org.gongjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PaperFontTests {

    @TempDir
    private Path home;

    private final ApplicationContextRunner site = new ApplicationContextRunner().withBean(PaperFont.class);

    @Test
    void theFirstFontOfTheListThatIsThereIsTaken() throws IOException {
        Path font = home.resolve("second.ttf");
        TestPaperFont.write(font);
        site.withPropertyValues("gongjian.papers.fonts=" + home.resolve("first.ttf") + "," + font)
                .run(started -> {
                    assertThat(started.getBean(PaperFont.class).isThere()).isTrue();
                    assertThat(started.getBean(PaperFont.class).bytes()).isPresent();
                });
    }

    @Test
    void withoutAnyOfThemThereIsNone() {
        site.withPropertyValues("gongjian.papers.fonts=" + home.resolve("first.ttf") + "," + home.resolve("second.ttf"))
                .run(started ->
                        assertThat(started.getBean(PaperFont.class).isThere()).isFalse());
    }
}
