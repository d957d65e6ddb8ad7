package org.gongjian.files.photos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.Rendition;
import org.gongjian.files.Uploads;

/**
 * Makes of what was sent the pictures that are kept: decoded, turned upright, made small, encoded anew. Nothing of what was
 * sent survives but how it looks: no place, no time, no name of a camera, no second file behind the first.
 */
public final class Darkroom {

    private static final List<Rendition> SIZES = List.of(Rendition.FULL, Rendition.MEDIUM, Rendition.SMALL);

    private Darkroom() {}

    /** The picture in its sizes; refused where it is none, is too large, or cannot be read. */
    public static List<Picture> develop(byte[] content) {
        PhotoFormat format =
                PhotoFormat.of(content).orElseThrow(() -> Refused.invalid(Uploads.FIELD, PhotoRules.unknown(content)));
        try {
            return sizes(format, content);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException unreadable) {
            throw Refused.invalid(Uploads.FIELD, Reason.of("files.refused.photo.damaged"));
        }
    }

    private static List<Picture> sizes(PhotoFormat format, byte[] content) throws IOException {
        Orientation orientation = format == PhotoFormat.JPEG
                ? Orientation.of(JpegSegments.of(content).exif())
                : Orientation.UPRIGHT;
        BufferedImage picture = Scaling.turned(
                Scaling.within(Decoding.decode(format, content), Rendition.FULL.longestSide()), orientation);
        List<Picture> sizes = new ArrayList<>();
        for (Rendition size : SIZES) {
            picture = Scaling.within(picture, size.longestSide());
            sizes.add(new Picture(size, Encoding.jpeg(picture), picture.getWidth(), picture.getHeight()));
        }
        return List.copyOf(sizes);
    }
}
