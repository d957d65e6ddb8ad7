package org.gongjian.files.photos;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Makes pictures smaller, never larger, halving them as long as that is possible so that nothing flickers. */
final class Scaling {

    private Scaling() {}

    static BufferedImage within(BufferedImage picture, int longestSide) {
        BufferedImage scaled = picture;
        int longest = Math.max(scaled.getWidth(), scaled.getHeight());
        while (longest > longestSide) {
            int next = Math.max(longestSide, (longest + 1) / 2);
            scaled = to(scaled, (double) next / longest);
            longest = next;
        }
        return scaled;
    }

    static BufferedImage turned(BufferedImage picture, Orientation orientation) {
        if (orientation == Orientation.UPRIGHT) {
            return picture;
        }
        int width = orientation.swapsSides() ? picture.getHeight() : picture.getWidth();
        int height = orientation.swapsSides() ? picture.getWidth() : picture.getHeight();
        return drawn(picture, orientation.upright(picture.getWidth(), picture.getHeight()), width, height);
    }

    private static BufferedImage to(BufferedImage picture, double factor) {
        int width = side(picture.getWidth(), factor);
        int height = side(picture.getHeight(), factor);
        return drawn(
                picture,
                AffineTransform.getScaleInstance(
                        (double) width / picture.getWidth(), (double) height / picture.getHeight()),
                width,
                height);
    }

    private static int side(int pixels, double factor) {
        return Math.max(1, Math.toIntExact(Math.round(pixels * factor)));
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform transform, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = drawn.createGraphics();
        try {
            paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            paper.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            paper.drawImage(picture, transform, null);
        } finally {
            paper.dispose();
        }
        return drawn;
    }
}
