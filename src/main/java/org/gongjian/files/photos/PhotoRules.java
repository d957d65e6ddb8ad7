package org.gongjian.files.photos;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What a photo may be, asked before it is decoded. */
final class PhotoRules {

    /** A picture a decoder has to hold as a whole, with its coefficients, takes up to 6 bytes a pixel. */
    private static final long MOST_PROGRESSIVE = 50_000_000;
    /** Cameras write at most a dozen; each makes the decoder go over the whole picture again. */
    private static final int MOST_SCANS = 64;

    private static final int LONGEST_SIDE = 30_000;

    private PhotoRules() {}

    /** Why contents that are in none of our formats are refused. */
    static Reason unknown(byte[] content) {
        return Reason.of(
                PhotoFormat.isOfPhonesOnly(content) ? "files.refused.photo.heic" : "files.refused.photo.format");
    }

    static Verdict hasFewEnoughPixels(PhotoFormat format, int width, int height) {
        long pixels = (long) width * height;
        return Verdict.require(
                width > 0 && height > 0 && Math.max(width, height) <= LONGEST_SIDE && pixels <= format.mostPixels(),
                tooManyPixels(format.mostPixels()));
    }

    static Verdict canBeDecodedInOneGo(JpegSegments segments, int width, int height) {
        return Verdict.require(
                        !segments.progressive() || (long) width * height <= MOST_PROGRESSIVE,
                        tooManyPixels(MOST_PROGRESSIVE))
                .and(Verdict.require(segments.scans() <= MOST_SCANS, Reason.of("files.refused.photo.damaged")));
    }

    private static Reason tooManyPixels(long most) {
        return Reason.of("files.refused.photo.pixels", most / 1_000_000);
    }
}
