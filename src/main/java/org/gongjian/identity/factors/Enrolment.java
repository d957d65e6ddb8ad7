package org.gongjian.identity.factors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gongjian.papers.QrCode;

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

    /** The address as a QR code. */
    public QrCode.Picture picture() {
        return new QrCode(uri()).picture();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
