package org.gongjian.files.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.Rendition;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestPhotos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTests {

    private static final String LOSSY_WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";
    private static final String LOSSLESS_WEBP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
    /** Start, JFIF, tables, frame, scan, end: what a JPEG needs and nothing else. */
    private static final Set<Integer> NEEDED = Set.of(0xE0, 0xDB, 0xC0, 0xC4, 0xDA, 0xD9);

    @Test
    void aPhotoComesInThreeSizesNoneLargerThanItWas() {
        assertThat(Darkroom.develop(TestPhotos.jpeg(4000, 3000)))
                .extracting(Picture::rendition, Picture::width, Picture::height)
                .containsExactly(
                        tuple(Rendition.FULL, 2560, 1920),
                        tuple(Rendition.MEDIUM, 960, 720),
                        tuple(Rendition.SMALL, 320, 240));
        assertThat(Darkroom.develop(TestPhotos.jpeg(500, 1000)))
                .extracting(Picture::width, Picture::height)
                .containsExactly(tuple(500, 1000), tuple(480, 960), tuple(160, 320));
    }

    @Test
    void whereWhenAndWithWhatItWasTakenIsGone() throws IOException {
        byte[] sent = TestPhotos.fromAPhone(800, 600);
        assertThat(latin(sent)).as("the camera is in what was sent").contains(TestPhotos.CAMERA);
        assertThat(latitudeIn(sent)).as("so is the place").isEqualTo(TestPhotos.LATITUDE);

        for (Picture picture : Darkroom.develop(sent)) {
            assertThat(Set.copyOf(JpegSegments.of(picture.jpeg()).markers())).isEqualTo(NEEDED);
            assertThat(latin(picture.jpeg())).doesNotContain("Exif", TestPhotos.CAMERA, "ICC_PROFILE", "http");
            assertThat(TestPhotos.decoded(picture.jpeg()).getWidth()).isEqualTo(picture.width());
        }
    }

    /** Row 0 and column 0 of what is stored lie where the Exif standard says they do. */
    @ParameterizedTest
    @CsvSource({"1", "2", "3", "4", "5", "6", "7", "8"})
    void aPhotoIsTurnedUpright(int orientation) {
        BufferedImage upright = TestPhotos.corners(60, 40);
        byte[] sent = TestPhotos.withExif(TestPhotos.encoded(held(upright, orientation), "jpeg"), orientation);

        Picture full = Darkroom.develop(sent).getFirst();

        assertThat(List.of(full.width(), full.height())).containsExactly(60, 40);
        assertCorners(TestPhotos.decoded(full.jpeg()));
    }

    @Test
    void pngAndWebpBecomeJpeg() {
        Picture full = Darkroom.develop(TestPhotos.png(120, 80)).getFirst();
        assertCorners(TestPhotos.decoded(full.jpeg()));
        for (String webp : List.of(LOSSY_WEBP, LOSSLESS_WEBP)) {
            assertThat(Darkroom.develop(Base64.getDecoder().decode(webp))
                            .getFirst()
                            .jpeg())
                    .startsWith(0xFF, 0xD8, 0xFF);
        }
    }

    @Test
    void whatIsTransparentBecomesWhite() {
        BufferedImage glass = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        byte[] jpeg =
                Darkroom.develop(TestPhotos.encoded(glass, "png")).getFirst().jpeg();
        assertThat(new Color(TestPhotos.decoded(jpeg).getRGB(20, 20))).isEqualTo(Color.WHITE);
    }

    @Test
    void greyPhotosAreReadToo() {
        BufferedImage grey = new BufferedImage(64, 64, BufferedImage.TYPE_BYTE_GRAY);
        grey.createGraphics().drawImage(TestPhotos.corners(64, 64), 0, 0, null);
        for (String format : List.of("jpeg", "png")) {
            BufferedImage read = TestPhotos.decoded(Darkroom.develop(TestPhotos.encoded(grey, format))
                    .getFirst()
                    .jpeg());
            int expected = grey.getRaster().getSample(10, 10, 0);
            assertThat(new Color(read.getRGB(10, 10)).getRed()).isBetween(expected - 4, expected + 4);
        }
    }

    /** Printers' photos, which Java's own reader does not read. */
    @Test
    void photosInInkColoursAreReadToo() throws IOException {
        var inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 32, 32, 4, null);
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                inks.setPixel(x, y, new int[] {0, 0, 0, 255});
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(inks, null, null), null);
        }
        BufferedImage read = TestPhotos.decoded(
                Darkroom.develop(byAdobe(bytes.toByteArray())).getFirst().jpeg());
        assertThat(new Color(read.getRGB(9, 9))).isEqualTo(Color.BLACK);
    }

    @Test
    void coloursOfAWiderSpaceAreConverted() throws IOException {
        ICC_Profile linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB);
        var space = new ICC_ColorSpace(linear);
        var model = new ComponentColorModel(space, false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        var picture = new BufferedImage(model, model.createCompatibleWritableRaster(32, 32), false, null);
        int half = 55;
        for (int x = 0; x < 32; x++) {
            for (int y = 0; y < 32; y++) {
                picture.getRaster().setPixel(x, y, new int[] {half, half, half});
            }
        }
        BufferedImage ours = Decoding.inOurColours(picture);
        assertThat(new Color(ours.getRGB(5, 5)).getRed()).isBetween(124, 132);
    }

    @Test
    void aPictureWithTooManyPixelsIsRefusedBeforeItIsDecoded() {
        byte[] bomb = TestPhotos.png(20, 20);
        ByteBuffer.wrap(bomb).putInt(16, 29_000).putInt(20, 29_000);
        assertRefused(bomb, Reason.of("files.refused.photo.pixels", 50L));

        ByteBuffer.wrap(bomb).putInt(16, 2_000_000_000).putInt(20, 1);
        assertRefused(bomb, Reason.of("files.refused.photo.pixels", 50L));

        byte[] jpeg = TestPhotos.jpeg(64, 64);
        int frame = startOfFrame(jpeg);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 20_000).putShort(frame + 7, (short) 20_000);
        assertRefused(jpeg, Reason.of("files.refused.photo.pixels", 120L));
    }

    @Test
    void aPictureThatIsGoneOverAgainAndAgainIsRefused() {
        var scan = new ByteArrayOutputStream();
        scan.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        for (int i = 0; i < 65; i++) {
            scan.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 3, 1, 7, (byte) 0xFF, 0, 9});
        }
        JpegSegments segments = JpegSegments.of(scan.toByteArray());
        assertThat(segments.scans()).isEqualTo(65);
        assertThat(PhotoRules.canBeDecodedInOneGo(segments, 10, 10).isAllowed()).isFalse();
        assertThat(PhotoRules.canBeDecodedInOneGo(new JpegSegments(List.of(), true, 10, new byte[0]), 8000, 8000)
                        .reason())
                .contains(Reason.of("files.refused.photo.pixels", 50L));
    }

    @Test
    void aLargePhotoIsReadWithPixelsLeftOut() throws IOException {
        BufferedImage read = Decoding.decode(PhotoFormat.JPEG, TestPhotos.jpeg(8000, 6000));
        assertThat(List.of(read.getWidth(), read.getHeight())).containsExactly(4000, 3000);
        assertCorners(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "<!doctype html><script>alert(1)</script>",
                "GIF89a/*<script>alert(1)</script>*/",
                "BM6",
                "\0\0\0",
                "#!/bin/sh\nexit",
                "MZ"
            })
    void whatIsNoPhotoIsRefusedWhateverItIsCalled(String content) {
        assertRefused(TestDocuments.bytes(content), Reason.of("files.refused.photo.format"));
    }

    @Test
    void aPageBehindAPhotoIsGone() {
        byte[] polyglot = TestDocuments.joined(
                TestPhotos.jpeg(50, 50), TestDocuments.bytes("<html><script>alert(1)</script></html>"));
        for (Picture picture : Darkroom.develop(polyglot)) {
            assertThat(latin(picture.jpeg())).doesNotContain("<script>", "<html>");
        }
    }

    @Test
    void whatOnlyPhonesReadIsRefusedWithItsName() {
        byte[] heic = TestDocuments.bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
        assertRefused(heic, Reason.of("files.refused.photo.heic"));
    }

    @Test
    void aDamagedPhotoIsRefused() {
        assertRefused(TestDocuments.bytes("RIFF\0\0\0\0WEBPVP8 nonsense"), Reason.of("files.refused.photo.damaged"));
        byte[] png = TestPhotos.png(30, 30);
        assertRefused(Arrays.copyOf(png, 40), Reason.of("files.refused.photo.damaged"));
        byte[] jpeg = TestPhotos.jpeg(30, 30);
        assertRefused(Arrays.copyOf(jpeg, 30), Reason.of("files.refused.photo.damaged"));
    }

    @Test
    void anExifBlockOfNonsenseDoesNoHarm() {
        assertThat(Orientation.of(new byte[0])).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(TestDocuments.bytes("MM\0*\0\0\0\u00ff"))).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(TestDocuments.bytes("II*\0\u00ff\u00ff\u00ff\u007f")))
                .isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(TestDocuments.bytes("nonsense"))).isEqualTo(Orientation.UPRIGHT);
    }

    /** Says that the four channels are inks and were not transformed. */
    private static byte[] byAdobe(byte[] jpeg) {
        ByteBuffer marked = ByteBuffer.allocate(jpeg.length + 16).put(jpeg, 0, 2);
        marked.putShort((short) 0xFFEE).putShort((short) 14).put("Adobe".getBytes(StandardCharsets.US_ASCII));
        return marked.putShort((short) 100)
                .putInt(0)
                .put((byte) 0)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static BufferedImage held(BufferedImage upright, int orientation) {
        int width = upright.getWidth();
        int height = upright.getHeight();
        boolean swapped = orientation >= 5;
        var stored = new BufferedImage(swapped ? height : width, swapped ? width : height, upright.getType());
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int x = switch (orientation) {
                    case 1, 4 -> column;
                    case 2, 3 -> width - 1 - column;
                    case 5, 8 -> row;
                    default -> width - 1 - row;
                };
                int y = switch (orientation) {
                    case 1, 2 -> row;
                    case 3, 4 -> height - 1 - row;
                    case 5, 6 -> column;
                    default -> height - 1 - column;
                };
                stored.setRGB(column, row, upright.getRGB(x, y));
            }
        }
        return stored;
    }

    private static void assertCorners(BufferedImage picture) {
        int right = picture.getWidth() - 8;
        int bottom = picture.getHeight() - 8;
        assertClose(picture, 8, 8, Color.RED);
        assertClose(picture, right, 8, Color.GREEN);
        assertClose(picture, 8, bottom, Color.BLUE);
        assertClose(picture, right, bottom, Color.YELLOW);
    }

    private static void assertClose(BufferedImage picture, int x, int y, Color expected) {
        Color found = new Color(picture.getRGB(x, y));
        assertThat(Math.abs(found.getRed() - expected.getRed())
                        + Math.abs(found.getGreen() - expected.getGreen())
                        + Math.abs(found.getBlue() - expected.getBlue()))
                .as("%s at %d,%d is %s", expected, x, y, found)
                .isLessThan(60);
    }

    private static void assertRefused(byte[] content, Reason reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Darkroom.develop(content))
                .satisfies(refused -> assertThat(refused.field("file")).contains(reason));
    }

    private static int startOfFrame(byte[] jpeg) {
        for (int at = 2; ; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                return at;
            }
        }
    }

    /** As another reader finds it. */
    private static int latitudeIn(byte[] jpeg) throws IOException {
        try (var stream = new MemoryCacheImageInputStream(
                new ByteArrayInputStream(JpegSegments.of(jpeg).exif()))) {
            Directory exif = new TIFFReader().read(stream);
            Directory gps = (Directory) exif.getEntryById(0x8825).getValue();
            Object[] degrees = (Object[]) gps.getEntryById(2).getValue();
            return ((Number) degrees[0]).intValue();
        }
    }

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
