package org.gongjian.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;

/**
 * A text as a QR code (ISO/IEC 18004, error correction M, a quiet zone of four modules).
 *
 * @param text 1 to 1,000 characters
 */
public record QrCode(String text) {

    private static final int LONGEST = 1_000;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            4);

    public QrCode {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a QR code has 1 to " + LONGEST + " characters, not " + text.length());
        }
    }

    /**
     * @param pixels the width and height wanted; the picture is made of whole modules and may be larger
     */
    public byte[] png(int pixels) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            MatrixToImageWriter.writeToStream(matrix(pixels), "PNG", png);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return png.toByteArray();
    }

    /** For the {@code src} of an image on a page or in a PDF. */
    public String dataUri(int pixels) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(pixels));
    }

    /**
     * The outline of the dark modules, for the path of an SVG.
     *
     * @param size of each side with its quiet zone, in modules; a module is one unit wide
     */
    public record Picture(int size, String outline) {}

    public Picture picture() {
        BitMatrix matrix = matrix(0);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                if (matrix.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return new Picture(matrix.getWidth(), path.toString());
    }

    /** Sized by whoever shows it. */
    public String svg() {
        Picture picture = picture();
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(picture.size(), picture.size())
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + picture.outline()
                + "\" fill=\"#000\"/></svg>";
    }

    private BitMatrix matrix(int pixels) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, pixels, pixels, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "no QR code holds this text of " + text.length() + " characters; maybe it is not Latin", tooLong);
        }
    }
}
