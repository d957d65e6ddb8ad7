package org.gongjian.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as phones send them: with an Exif block that says how the phone was held, where, when, and which phone it was. */
public final class TestPhotos {

    /** The latitude of Hunchun, in degrees; a photo that was re-encoded does not know it. */
    public static final int LATITUDE = 42;

    public static final String CAMERA = "Gongjian Test Phone";

    private static final int EXIF_IFD = 0x8769;
    private static final int GPS_IFD = 0x8825;

    private TestPhotos() {}

    /** Red at the top left, green at the top right, blue at the bottom left, yellow at the bottom right. */
    public static BufferedImage corners(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = picture.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < colours.length; i++) {
            paper.setColor(colours[i]);
            paper.fillRect(i % 2 * width / 2, i / 2 * height / 2, width - width / 2, height - height / 2);
        }
        paper.dispose();
        return picture;
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(corners(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return encoded(corners(width, height), "png");
    }

    /** Taken upright, in Hunchun, with a phone. */
    public static byte[] fromAPhone(int width, int height) {
        return withExif(jpeg(width, height), 1);
    }

    public static byte[] encoded(BufferedImage picture, String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (!ImageIO.write(picture, format, bytes)) {
                throw new AssertionError("nothing writes " + format);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static BufferedImage decoded(byte[] content) {
        try {
            return ImageIO.read(new ByteArrayInputStream(content));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Puts an Exif block behind the beginning of a JPEG. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteBuffer photo = ByteBuffer.allocate(jpeg.length + tiff.length + 10);
        photo.put(jpeg, 0, 2);
        photo.putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        photo.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        photo.put(jpeg, 2, jpeg.length - 2);
        return photo.array();
    }

    /** Three directories: the picture's (camera, orientation), Exif's (when), GPS's (42° 51′ north, 130° 22′ east). */
    private static byte[] tiff(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(400).order(ByteOrder.BIG_ENDIAN);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        int camera = 200;
        int when = 240;
        int north = 280;
        int east = 310;
        tiff.putShort((short) 4);
        entry(tiff, 0x0110, 2, CAMERA.length() + 1, camera);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, EXIF_IFD, 4, 1, 70);
        entry(tiff, GPS_IFD, 4, 1, 100);
        tiff.putInt(0);
        tiff.position(70).putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, when);
        tiff.putInt(0);
        tiff.position(100).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, north);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, east);
        tiff.putInt(0);
        tiff.position(camera).put(CAMERA.getBytes(StandardCharsets.US_ASCII));
        tiff.position(when).put("2024:06:05 09:12:00".getBytes(StandardCharsets.US_ASCII));
        degrees(tiff.position(north), LATITUDE, 51);
        degrees(tiff.position(east), 130, 22);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, int degrees, int minutes) {
        tiff.putInt(degrees).putInt(1).putInt(minutes).putInt(1).putInt(0).putInt(1);
    }
}
