package org.gongjian.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrReadingTests {

    @Test
    void aCertificatesDenseCodeIsReadWhereverItsDotsFallOnThePicture() throws IOException {
        Random random = new Random(2025);
        for (int n = 0; n < 40; n++) {
            String link = "https://example.org/verify#" + letters(random, 690);
            byte[] paper = drawnOnPaper(new QrCode(link).png(600), 380 + n * 2, 60 + 3 * random.nextDouble());
            assertThat(QrReading.in(paper)).as("code %s", n).hasValue(link);
        }
    }

    @Test
    void whatIsNoPictureOrHasNoCodeHasNoText() throws IOException {
        assertThat(QrReading.in("no picture".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(QrReading.in(png(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB))))
                .isEmpty();
    }

    private static String letters(Random random, int many) {
        return random.ints(many, 0, 26)
                .collect(StringBuilder::new, (all, letter) -> all.append((char) ('a' + letter)), StringBuilder::append)
                .toString();
    }

    private static byte[] drawnOnPaper(byte[] code, double width, double corner) throws IOException {
        BufferedImage paper = new BufferedImage(800, 700, BufferedImage.TYPE_INT_RGB);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code));
        Graphics2D pen = paper.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 800, 700);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform place = AffineTransform.getTranslateInstance(corner, corner);
        place.scale(width / picture.getWidth(), width / picture.getHeight());
        pen.drawImage(picture, place, null);
        pen.dispose();
        return png(paper);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(picture, "PNG", png);
        return png.toByteArray();
    }
}
