package org.gongjian.papers;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A paper as a picture, for chats that show no PDF. */
public final class PaperPicture {

    private static final int DOTS_PER_INCH = 200;
    private static final int MOST_PAGES = 8;

    private PaperPicture() {}

    /** A PNG of the pages of one of our PDFs, one below the other; of a longer one the first eight. */
    public static byte[] png(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            List<BufferedImage> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                pages.add(renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB));
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(stacked(pages), "PNG", png);
            return png.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static BufferedImage stacked(List<BufferedImage> pages) {
        int width = pages.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height = pages.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage all = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = all.createGraphics();
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, width, height);
        int top = 0;
        for (BufferedImage page : pages) {
            drawing.drawImage(page, 0, top, null);
            top += page.getHeight();
        }
        drawing.dispose();
        return all;
    }
}
