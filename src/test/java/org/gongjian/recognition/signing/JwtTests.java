package org.gongjian.recognition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JwtTests {

    private static final SigningKey KEY = SigningKey.generate(LocalDate.of(2026, 11, 29));
    private static final Jwt SIGNED =
            Jwt.sign(KEY, "did:web:gongjian.example.org", Map.of("name", "志愿服务记录证明", "hours", "30 h"));
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

    @Test
    void whatIsPackedForAQrCodeUnpacksToTheSameBytes() {
        assertThat(Jwt.typed(SIGNED.packed())).contains(SIGNED);
        assertThat(Jwt.typed("https://gongjian.example.org/verify#" + SIGNED.packed()))
                .contains(SIGNED);
        assertThat(Jwt.typed("  " + SIGNED.text().replaceAll("(.{60})", "$1\n") + "\n"))
                .contains(SIGNED);
        assertThat(SIGNED.keyId()).contains(KEY.id());
        assertThat(SIGNED.isSignedBy(KEY)).isTrue();
    }

    @Test
    void noCharacterOfACredentialCanBeChanged() {
        String text = SIGNED.text();
        for (int at = 0; at < text.length(); at++) {
            for (int other = 0; other < ALPHABET.length(); other += 23) {
                String altered = text.substring(0, at) + ALPHABET.charAt(other) + text.substring(at + 1);
                if (!altered.equals(text)) {
                    assertThat(holds(altered)).as(altered).isFalse();
                }
            }
        }
    }

    @Test
    void nothingCanBeCutOffOrAdded() {
        String text = SIGNED.text();
        for (int at = 0; at < text.length(); at++) {
            assertThat(holds(text.substring(0, at))).isFalse();
            assertThat(holds(text.substring(at + 1))).isFalse();
        }
        assertThat(holds(text + "A")).isFalse();
        assertThat(holds(text + ".")).isFalse();
        assertThat(holds(text + "=")).isFalse();
    }

    @Test
    void aPackedOneThatWasChangedIsNotValidOrSaysTheSame() {
        String packed = SIGNED.packed();
        for (int at = 0; at < packed.length(); at++) {
            char other = packed.charAt(at) == 'A' ? 'B' : 'A';
            String altered = packed.substring(0, at) + other + packed.substring(at + 1);
            Optional<Jwt> read = Jwt.typed(altered);
            assertThat(read.isEmpty()
                            || read.get().equals(SIGNED)
                            || !read.get().isSignedBy(KEY))
                    .as(altered)
                    .isTrue();
        }
    }

    @Test
    void anotherAlgorithmIsNotEvenLookedAt() {
        for (String header : new String[] {
            "{\"alg\":\"none\",\"kid\":\"did:web:here#" + KEY.id() + "\",\"typ\":\"vc+jwt\"}",
            "{\"alg\":\"HS256\",\"kid\":\"did:web:here#" + KEY.id() + "\",\"typ\":\"vc+jwt\"}",
            "{\"alg\":\"EdDSA\",\"kid\":\"did:web:here#" + KEY.id() + "\",\"typ\":\"JWT\"}",
            "{\"alg\":\"EdDSA\",\"kid\":\"did:web:here#" + KEY.id() + "\",\"typ\":\"vc+jwt\",\"crit\":[\"b64\"]}",
            "{\"alg\":\"EdDSA\",\"kid\":\"" + KEY.id() + "\",\"typ\":\"vc+jwt\"}",
            "[]",
            "nonsense"
        }) {
            byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
            assertThat(new Jwt(bytes, SIGNED.payload(), SIGNED.signature()).keyId())
                    .as(header)
                    .isEmpty();
        }
    }

    @Test
    void whatIsNoCredentialIsNotRead() {
        for (String text : new String[] {
            "",
            ".",
            "..",
            "...",
            "a.b",
            "a.b.c",
            "😀",
            "https://example.org/",
            "x".repeat(8_001),
            "AAAA.AAAA",
            base64(new byte[70_000]) + "." + base64(new byte[64])
        }) {
            assertThat(Jwt.typed(text)).as(text).isEmpty();
        }
    }

    private static boolean holds(String text) {
        return Jwt.typed(text)
                .filter(jwt -> jwt.keyId().isPresent())
                .filter(jwt -> jwt.isSignedBy(KEY))
                .isPresent();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
