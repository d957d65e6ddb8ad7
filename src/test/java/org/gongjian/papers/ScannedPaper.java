package org.gongjian.papers;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

/** What a telephone reads from the first page of a paper. */
public final class ScannedPaper {

    private static final int DOTS_PER_INCH = 200;

    private ScannedPaper() {}

    /** Where the codes lead, each as a path without its host. */
    public static List<String> paths(byte[] paper) {
        try (var pdf = Loader.loadPDF(paper)) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, DOTS_PER_INCH);
            Result[] found = new QRCodeMultiReader()
                    .decodeMultiple(
                            new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
            return Stream.of(found).map(code -> path(code.getText())).toList();
        } catch (NotFoundException unread) {
            throw new AssertionError("no code can be read on this paper", unread);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String path(String text) {
        URI address = URI.create(text);
        return address.getRawQuery() == null ? address.getPath() : address.getPath() + "?" + address.getRawQuery();
    }
}
