package dev.rollcall.register;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws a photo anew, so that nothing but the picture is left of a file: no place, no camera, no name. Large ones are made
 * small while they are read, so that a file of a few bytes cannot fill the memory.
 */
final class PhotoEncoding {

    /** Longest edge in pixels; a label stays readable. */
    static final int EDGE = 1600;

    private static final long MOST_PIXELS = 80_000_000;

    private PhotoEncoding() {}

    /** A JPEG, or empty when the bytes are no photo. */
    static Optional<byte[]> jpeg(byte[] file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.ofNullable(read(reader)).map(PhotoEncoding::write);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return null;
        }
        int step = Math.max(1, Math.max(width, height) / EDGE);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, param);
    }

    private static byte[] write(BufferedImage image) {
        double scale = Math.min(1.0, EDGE / (double) Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = plain.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        drawing.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(plain, "jpeg", out);
        } catch (IOException impossible) {
            throw new IllegalStateException("A picture in memory cannot be written", impossible);
        }
        return out.toByteArray();
    }
}
