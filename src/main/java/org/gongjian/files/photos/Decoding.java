package org.gongjian.files.photos;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongjian.files.Uploads;

/**
 * Reads a photo within bounds: its size is looked at first, and a large one is read with pixels left out, so that what is
 * held in memory stays small whatever was sent.
 */
final class Decoding {

    /** Enough to make a full rendition of, whatever the shape. */
    private static final long MOST_DECODED = 16_000_000;

    private Decoding() {}

    /** The picture in sRGB without transparency, turned as the camera was held. */
    static BufferedImage decode(PhotoFormat format, byte[] content) throws IOException {
        ImageReader reader = reader(format);
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            PhotoRules.hasFewEnoughPixels(format, width, height).orRefuse(Uploads.FIELD);
            if (format == PhotoFormat.JPEG) {
                PhotoRules.canBeDecodedInOneGo(JpegSegments.of(content), width, height)
                        .orRefuse(Uploads.FIELD);
            }
            return inOurColours(reader.read(0, leavingOut(reader, format, (long) width * height)));
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PhotoFormat format) throws IOException {
        return switch (format) {
            case JPEG -> registered().createReaderInstance(null);
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    /** It asks Java's own reader to help, and knows it only once it is registered. */
    private static JPEGImageReaderSpi registered() {
        IIORegistry readers = IIORegistry.getDefaultInstance();
        JPEGImageReaderSpi found = readers.getServiceProviderByClass(JPEGImageReaderSpi.class);
        if (found != null) {
            return found;
        }
        JPEGImageReaderSpi added = new JPEGImageReaderSpi();
        readers.registerServiceProvider(added, ImageReaderSpi.class);
        return added;
    }

    private static ImageReadParam leavingOut(ImageReader reader, PhotoFormat format, long pixels) {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = 1;
        while (format != PhotoFormat.WEBP && pixels / ((long) step * step) > MOST_DECODED) {
            step++;
        }
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    static BufferedImage inOurColours(BufferedImage read) {
        BufferedImage ours = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        ColorSpace space = read.getColorModel().getColorSpace();
        if (space.getType() == ColorSpace.TYPE_RGB
                && !space.isCS_sRGB()
                && !read.getColorModel().hasAlpha()) {
            return new ColorConvertOp(null).filter(read, ours);
        }
        Graphics2D paper = ours.createGraphics();
        try {
            paper.drawImage(read, 0, 0, Color.WHITE, null);
        } finally {
            paper.dispose();
        }
        return ours;
    }
}
