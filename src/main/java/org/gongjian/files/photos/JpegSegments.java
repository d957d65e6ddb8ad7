package org.gongjian.files.photos;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a JPEG, walked before anything is decoded.
 *
 * @param progressive whether a decoder has to keep the whole picture in memory
 * @param scans how often it goes over the picture
 * @param exif the first Exif block there is, empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record JpegSegments(List<Integer> markers, boolean progressive, int scans, byte[] exif) {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;
    private static final int APP1 = 0xE1;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};

    /** As far as the segments can be followed; a damaged file has fewer. */
    static JpegSegments of(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        boolean progressive = false;
        int scans = 0;
        byte[] exif = {};
        int at = 2;
        while (at + 2 <= jpeg.length && unsigned(jpeg, at) == 0xFF) {
            int marker = unsigned(jpeg, at + 1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            markers.add(marker);
            if (marker == END || at + 4 > jpeg.length) {
                break;
            }
            int length = unsigned(jpeg, at + 2) << 8 | unsigned(jpeg, at + 3);
            int end = at + 2 + length;
            if (length < 2 || end > jpeg.length) {
                break;
            }
            progressive |= isProgressive(marker);
            if (marker == APP1 && exif.length == 0 && begins(jpeg, at + 4, end)) {
                exif = Arrays.copyOfRange(jpeg, at + 4 + EXIF.length, end);
            }
            if (marker == START_OF_SCAN) {
                scans++;
                end = afterScan(jpeg, end);
            }
            at = end;
        }
        return new JpegSegments(List.copyOf(markers), progressive, scans, exif);
    }

    private static boolean isProgressive(int marker) {
        return marker == 0xC2 || marker == 0xC6 || marker == 0xCA || marker == 0xCE;
    }

    /** Where the next marker stands that is neither stuffing nor a restart. */
    private static int afterScan(byte[] jpeg, int from) {
        int at = from;
        while (at + 1 < jpeg.length) {
            if (unsigned(jpeg, at) == 0xFF) {
                int next = unsigned(jpeg, at + 1);
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
            at++;
        }
        return jpeg.length;
    }

    private static boolean begins(byte[] jpeg, int at, int end) {
        return end - at >= EXIF.length && Arrays.equals(jpeg, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int unsigned(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
