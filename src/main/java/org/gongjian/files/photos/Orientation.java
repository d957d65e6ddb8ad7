package org.gongjian.files.photos;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How the camera was held (Exif 2.32, tag 0x0112), and how to turn the picture upright. */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    FLIPPED,
    TRANSPOSED,
    TURNED_LEFT,
    TRANSVERSED,
    TURNED_RIGHT;

    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;

    /** As an Exif block says; upright where it says nothing one can read. */
    static Orientation of(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif);
            switch (tiff.getShort()) {
                case 0x4949 -> tiff.order(ByteOrder.LITTLE_ENDIAN);
                case 0x4D4D -> tiff.order(ByteOrder.BIG_ENDIAN);
                default -> {
                    return UPRIGHT;
                }
            }
            return tiff.getShort() == 42 ? inDirectory(tiff, tiff.getInt()) : UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return UPRIGHT;
        }
    }

    private static Orientation inDirectory(ByteBuffer tiff, int at) {
        int entries = tiff.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return compareTo(TRANSPOSED) >= 0;
    }

    /** From the pixels as they were taken to the upright picture. */
    AffineTransform upright(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case TURNED_LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case TURNED_RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
