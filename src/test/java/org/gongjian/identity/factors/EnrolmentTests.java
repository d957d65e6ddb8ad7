package org.gongjian.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.gongjian.papers.QrCode;
import org.junit.jupiter.api.Test;

class EnrolmentTests {

    private static final Enrolment ENROLMENT =
            new Enrolment("JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "gongjian.example.org", "jin");

    @Test
    void anAppReadsItsSecretAndTheSite() {
        assertThat(ENROLMENT.uri())
                .isEqualTo("otpauth://totp/Gongjian%20gongjian.example.org:jin?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
                        + "&issuer=Gongjian%20gongjian.example.org&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void theSecretCanBeTypedByHandAndIsNotPrinted() {
        assertThat(ENROLMENT.spelled()).isEqualTo("JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP");
        assertThat(ENROLMENT.toString()).doesNotContain("JBSW");
    }

    @Test
    void thePictureSaysWhatTheAddressSays() throws ReaderException {
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(new Drawn(ENROLMENT.picture()))))
                        .getText())
                .isEqualTo(ENROLMENT.uri());
    }

    /** The outline of a picture, drawn with eight pixels to a module. */
    private static final class Drawn extends LuminanceSource {

        private static final int SCALE = 8;
        private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");

        private final byte[] pixels;

        Drawn(QrCode.Picture picture) {
            super(picture.size() * SCALE, picture.size() * SCALE);
            pixels = new byte[getWidth() * getHeight()];
            Arrays.fill(pixels, (byte) 0xff);
            MODULE.matcher(picture.outline())
                    .results()
                    .forEach(module -> fill(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2))));
        }

        private void fill(int x, int y) {
            for (int row = y * SCALE; row < (y + 1) * SCALE; row++) {
                Arrays.fill(pixels, row * getWidth() + x * SCALE, row * getWidth() + (x + 1) * SCALE, (byte) 0);
            }
        }

        @Override
        public byte[] getRow(int y, byte[] row) {
            return Arrays.copyOfRange(pixels, y * getWidth(), (y + 1) * getWidth());
        }

        @Override
        public byte[] getMatrix() {
            return pixels.clone();
        }
    }
}
