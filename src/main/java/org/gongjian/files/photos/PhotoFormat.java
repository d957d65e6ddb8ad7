package org.gongjian.files.photos;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** What photos may come as, told by their first bytes and nothing else; and how many pixels each may have. */
enum PhotoFormat {
    JPEG(120_000_000) {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, 0xFF, 0xD8, 0xFF);
        }
    },
    PNG(50_000_000) {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n');
        }
    },
    /** Decoded in one piece, so it may have fewer pixels. */
    WEBP(24_000_000) {
        @Override
        boolean begins(byte[] content) {
            return startsWith(content, 0, 'R', 'I', 'F', 'F') && startsWith(content, 8, 'W', 'E', 'B', 'P');
        }
    };

    private final long mostPixels;

    PhotoFormat(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    abstract boolean begins(byte[] content);

    long mostPixels() {
        return mostPixels;
    }

    static Optional<PhotoFormat> of(byte[] content) {
        return Stream.of(values()).filter(format -> format.begins(content)).findFirst();
    }

    /** What phones keep photos in and browsers do not show: HEIC, HEIF and AVIF. */
    static boolean isOfPhonesOnly(byte[] content) {
        return startsWith(content, 4, 'f', 't', 'y', 'p')
                && content.length >= 12
                && Stream.of("heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif")
                        .anyMatch(new String(content, 8, 4, StandardCharsets.US_ASCII)::equals);
    }

    private static boolean startsWith(byte[] content, int at, int... bytes) {
        if (content.length < at + bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[at + i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
