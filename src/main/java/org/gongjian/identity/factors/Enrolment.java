package org.gongjian.identity.factors;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A secret on its way into somebody's app.
 *
 * @param secret in base 32
 * @param site the host people type, which the app shows beside the code
 */
public record Enrolment(String secret, String site, String userName) {

    private static final String PRODUCT = "Gongjian";

    @Override
    public String toString() {
        return userName + " at " + site;
    }

    /** In groups of four, to be typed by hand. */
    public String spelled() {
        return secret.replaceAll(".{4}(?=.)", "$0 ");
    }

    /** What apps read: the form Google Authenticator began and all of them understand. */
    public String uri() {
        String issuer = escaped(PRODUCT + " " + site);
        return "otpauth://totp/" + issuer + ":" + escaped(userName) + "?secret=" + secret + "&issuer=" + issuer
                + "&algorithm=SHA1&digits=6&period=30";
    }

    /** The address as a QR code: the outline of its dark modules, one unit each, for the path of an SVG. */
    public Picture picture() {
        try {
            BitMatrix modules =
                    new QRCodeWriter().encode(uri(), BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, 4));
            StringBuilder outline = new StringBuilder();
            for (int y = 0; y < modules.getHeight(); y++) {
                for (int x = 0; x < modules.getWidth(); x++) {
                    if (modules.get(x, y)) {
                        outline.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                    }
                }
            }
            return new Picture(modules.getWidth(), outline.toString());
        } catch (WriterException tooLong) {
            throw new IllegalStateException("an address of this kind fits into a QR code", tooLong);
        }
    }

    /** @param size of each side, in modules */
    public record Picture(int size, String outline) {}

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
