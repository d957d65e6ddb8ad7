package org.gongjian.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    private static final String ADDRESS = "https://example.org/card/QJ0sR1Zb3yXw5u7t9vA1cD2eF3gH4iJ5";

    @Test
    void aReaderReadsWhatWasWritten() throws Exception {
        assertThat(read(new QrCode(ADDRESS).png(300))).isEqualTo(ADDRESS);
        assertThat(read(new QrCode("红石榴党建联盟").png(200))).isEqualTo("红石榴党建联盟");
    }

    @Test
    void theDrawingIsReadLikeThePicture() throws Exception {
        String svg = new QrCode(ADDRESS).svg();
        assertThat(read(drawn(svg))).isEqualTo(ADDRESS);
        assertThat(svg).startsWith("<svg ").doesNotContain("style=", "script");
    }

    @Test
    void theAddressOfThePictureIsThePictureItself() throws Exception {
        String address = new QrCode(ADDRESS).dataUri(200);
        byte[] png = Base64.getDecoder().decode(address.substring("data:image/png;base64,".length()));
        assertThat(read(png)).isEqualTo(ADDRESS);
    }

    @Test
    void aTextThatIsNoneOrTooLongIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QrCode(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new QrCode("x".repeat(1_001)));
    }

    private static String read(byte[] png) throws Exception {
        return read(ImageIO.read(new ByteArrayInputStream(png)));
    }

    private static String read(BufferedImage picture) throws Exception {
        var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(picture)));
        return new QRCodeReader().decode(bitmap).getText();
    }

    /** Every module of the drawing, eight pixels wide. */
    private static BufferedImage drawn(String svg) {
        int size = Integer.parseInt(svg.replaceAll(".*viewBox=\"0 0 (\\d+) .*", "$1"));
        BufferedImage picture = new BufferedImage(size * 8, size * 8, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, size * 8, size * 8);
        pen.setColor(Color.BLACK);
        Pattern.compile("M(\\d+) (\\d+)h1")
                .matcher(svg)
                .results()
                .forEach(module -> pen.fillRect(
                        8 * Integer.parseInt(module.group(1)), 8 * Integer.parseInt(module.group(2)), 8, 8));
        pen.dispose();
        return picture;
    }
}
