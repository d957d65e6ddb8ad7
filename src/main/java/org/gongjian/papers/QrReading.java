package org.gongjian.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Reads the QR code in a picture. */
public final class QrReading {

    private static final long MOST_PIXELS = 60_000_000;
    /** So many are enough for a code; a larger picture is read in steps, so that it takes no more memory. */
    private static final double ENOUGH_PIXELS = 6_000_000;

    private static final double MOST_SCALED_PIXELS = 30_000_000;
    private static final double[] SIZES = {1, 2, 0.75, 1.4, 0.5};

    private QrReading() {}

    /** Its text; empty where there is none, or it is no picture, or one of more than 60 million pixels. */
    public static Optional<String> in(byte[] picture) {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            return readers.hasNext() ? decoded(readers.next(), stream) : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException noPicture) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(ImageReader reader, ImageInputStream stream) throws IOException {
        try {
            reader.setInput(stream);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            if (pixels > MOST_PIXELS) {
                return Optional.empty();
            }
            int step = (int) Math.ceil(Math.sqrt(pixels / ENOUGH_PIXELS));
            ImageReadParam inSteps = reader.getDefaultReadParam();
            inSteps.setSourceSubsampling(step, step, 0, 0);
            return text(reader.read(0, inSteps));
        } finally {
            reader.dispose();
        }
    }

    /** A dense code is found at one size and missed at another, where its dots fall between those of the picture. */
    private static Optional<String> text(BufferedImage picture) {
        return Arrays.stream(SIZES)
                .mapToObj(size -> text(new BufferedImageLuminanceSource(scaled(picture, size))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> text(LuminanceSource light) {
        return text(new BinaryBitmap(new HybridBinarizer(light)), DecodeHintType.TRY_HARDER)
                .or(() -> text(new BinaryBitmap(new HybridBinarizer(light)), DecodeHintType.PURE_BARCODE))
                .or(() -> text(new BinaryBitmap(new GlobalHistogramBinarizer(light)), DecodeHintType.TRY_HARDER));
    }

    /** Finding the corners of a photograph can fail where a picture is nothing but the code, and the other way round. */
    private static Optional<String> text(BinaryBitmap bitmap, DecodeHintType how) {
        try {
            return Optional.of(
                    new QRCodeReader().decode(bitmap, Map.of(how, true)).getText());
        } catch (ReaderException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double size) {
        int width = Math.max(1, (int) (picture.getWidth() * size));
        int height = Math.max(1, (int) (picture.getHeight() * size));
        if (size == 1 || (long) width * height > MOST_SCALED_PIXELS) {
            return picture;
        }
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = scaled.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return scaled;
    }
}
