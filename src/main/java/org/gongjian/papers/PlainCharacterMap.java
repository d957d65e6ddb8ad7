package org.gongjian.papers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the radicals (U+2E80–2FDF) and the compatibility ideographs (U+F900–FAFF) out of a font's character map. They share
 * glyphs with everyday characters, and text copied out of a PDF would become them: 人 (U+4EBA) would be read as ⼈ (U+2F08).
 */
final class PlainCharacterMap {

    private static final int HEADER = 12;
    private static final int ENTRY = 16;
    private static final int LAST_CODE_POINT = 0x10FFFF;

    private PlainCharacterMap() {}

    /** A run of code points whose glyphs follow one another. */
    private record Run(int first, int last, int glyph) {}

    static byte[] in(byte[] font) throws IOException {
        int entry = entryOf("cmap", font);
        byte[] map = table(runs(font));
        int at = (font.length + 3) / 4 * 4;
        byte[] changed = Arrays.copyOf(font, at + map.length);
        System.arraycopy(map, 0, changed, at, map.length);
        ByteBuffer directory = ByteBuffer.wrap(changed);
        directory.putInt(entry + 8, at);
        directory.putInt(entry + 12, map.length);
        return changed;
    }

    private static int entryOf(String tag, byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = font.length < HEADER ? 0 : directory.getShort(4);
        for (int at = HEADER; at < HEADER + tables * ENTRY && at + ENTRY <= font.length; at += ENTRY) {
            if (new String(font, at, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return at;
            }
        }
        throw new IllegalArgumentException("this font has no table " + tag + "; maybe it is a collection");
    }

    private static List<Run> runs(byte[] font) throws IOException {
        List<Run> runs = new ArrayList<>();
        try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            CmapLookup map = parsed.getUnicodeCmapLookup();
            @Nullable Run run = null;
            for (int code = 1; code <= LAST_CODE_POINT; code++) {
                int glyph = isAlias(code) ? 0 : map.getGlyphId(code);
                if (run != null && glyph != 0 && glyph == run.glyph() + code - run.first()) {
                    run = new Run(run.first(), code, run.glyph());
                    runs.set(runs.size() - 1, run);
                } else if (glyph != 0) {
                    run = new Run(code, code, glyph);
                    runs.add(run);
                } else {
                    run = null;
                }
            }
        }
        return runs;
    }

    private static boolean isAlias(int code) {
        return (code >= 0x2E80 && code <= 0x2FDF) || (code >= 0xF900 && code <= 0xFAFF);
    }

    /** One subtable: Windows, full Unicode, segmented coverage (format 12). */
    private static byte[] table(List<Run> runs) {
        int length = 16 + 12 * runs.size();
        ByteBuffer table = ByteBuffer.allocate(12 + length);
        table.putShort((short) 0).putShort((short) 1);
        table.putShort((short) 3).putShort((short) 10).putInt(12);
        table.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(runs.size());
        runs.forEach(run -> table.putInt(run.first()).putInt(run.last()).putInt(run.glyph()));
        return table.array();
    }
}
