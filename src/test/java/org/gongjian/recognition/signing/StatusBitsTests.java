package org.gongjian.recognition.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class StatusBitsTests {

    @Test
    void theFirstBitIsTheHighestOfTheFirstByte() throws IOException {
        byte[] bits = bits(StatusBits.encoded(List.of(0L, 9L), 10));

        assertThat(bits).hasSize(16_384);
        assertThat(bits[0]).isEqualTo((byte) 0x80);
        assertThat(bits[1]).isEqualTo((byte) 0x40);
        assertThat(bits[2]).isZero();
    }

    @Test
    void aListGrowsWithWhatWasIssued() throws IOException {
        byte[] bits = bits(StatusBits.encoded(List.of(200_000L), 200_001));

        assertThat(bits).hasSize(25_001);
        assertThat(bits[25_000]).isEqualTo((byte) 0x80);
    }

    private static byte[] bits(String encoded) throws IOException {
        assertThat(encoded).startsWith("u");
        byte[] packed = Base64.getUrlDecoder().decode(encoded.substring(1));
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return zip.readAllBytes();
        }
    }
}
