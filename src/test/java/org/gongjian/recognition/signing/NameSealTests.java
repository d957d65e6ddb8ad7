package org.gongjian.recognition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameSealTests {

    private static final NameSeal SEAL = new NameSeal("AB01-CDEF-GH23");

    @Test
    void theNameIsProvedWithTheCodeAsPeopleTypeIt() {
        String sealed = SEAL.of("王 芳");

        assertThat(sealed).matches("sha256\\$[0-9a-f]{64}");
        assertThat(new NameSeal(" abo1 cdef-ghZ3".replace('Z', '2')).of("王芳")).isEqualTo(sealed);
        assertThat(new NameSeal("ABOI-CDEF-GH23").of("王芳 ")).isEqualTo(sealed);
        assertThat(SEAL.shown()).isEqualTo("AB01-CDEF-GH23");
    }

    @Test
    void anotherNameOrCodeDoesNotMatch() {
        assertThat(SEAL.of("王方")).isNotEqualTo(SEAL.of("王芳"));
        assertThat(NameSeal.next().of("王芳")).isNotEqualTo(SEAL.of("王芳"));
        assertThat(new NameSeal("").of("王芳")).isNotEqualTo(SEAL.of("王芳"));
        assertThat(NameSeal.next().shown()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void latinNamesMayBeTypedInSmallLetters() {
        assertThat(SEAL.of("Kim Minji")).isEqualTo(SEAL.of("kim minji"));
    }
}
