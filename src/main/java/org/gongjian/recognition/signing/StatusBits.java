package org.gongjian.recognition.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Collection;
import java.util.zip.GZIPOutputStream;

/** A list of bits as W3C Bitstring Status List 1.0 encodes it: the first bit is the highest of the first byte. */
public final class StatusBits {

    /** So long at least, so that nobody learns from which place in it somebody asked. */
    private static final int FEWEST = 131_072;

    private StatusBits() {}

    /**
     * @param set the places of the bits that are set, from 0
     * @param length how many places were given out
     */
    public static String encoded(Collection<Long> set, long length) {
        int places = (int) Math.max(FEWEST, (length + 7) / 8 * 8);
        byte[] bits = new byte[places / 8];
        set.forEach(place -> bits[(int) (place / 8)] |= (byte) (0x80 >>> (place % 8)));
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
