package org.gongjian.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.gongjian.frame.PictureSource;
import org.junit.jupiter.api.Test;

class ContentPolicyTests {

    @Test
    void picturesComeFromTheSiteThatIsNamedAndNothingElseDoes() {
        assertThat(ContentPolicy.with(Stream.of(new PictureSource("https://tiles.example"))))
                .contains("img-src 'self' data: https://tiles.example;", "script-src 'self';", "connect-src 'self';");
    }

    @Test
    void whereNoneIsNamedEverythingIsOurs() {
        assertThat(ContentPolicy.with(Stream.of(new PictureSource(""))))
                .contains("img-src 'self' data:; ")
                .doesNotContain("http");
    }
}
