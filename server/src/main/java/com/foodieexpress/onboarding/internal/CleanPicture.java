package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;

/// Draws a picture anew as a plain JPEG: nothing but pixels is left, no place, no device, no second file behind it.
///
/// The size is asked of the header before a pixel is decoded; a large photo is read in steps, so that it never stands
/// in
/// memory whole.
final class CleanPicture {

    static final long MOST_PIXELS = 60_000_000;
    private static final int MOST_SIDE = 20_000;
    private static final int LEAST_SIDE = 32;
    /// WebP is decoded whole, whatever is asked of the reader.
    private static final long MOST_PIXELS_WHOLE = 16_000_000;
    /// Fine print stays legible.
    private static final int KEPT_SIDE = 2_400;

    private static final float QUALITY = 0.85f;

    private CleanPicture() {}

    /// Refuses, naming `file`, what is no picture, or one too large or too small.
    static byte[] of(byte[] content, Upload type) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            ImageReader reader = reader(type);
            try {
                reader.setInput(in, true, true);
                BufferedImage read = read(reader, type);
                return jpeg(upright(read, type == Upload.JPEG ? Orientation.of(content) : 1));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // Readers meet broken files with all sorts of exceptions.
            throw Upload.refused("cannot be read as a picture");
        }
    }

    private static BufferedImage read(ImageReader reader, Upload type) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        long most = type == Upload.WEBP ? MOST_PIXELS_WHOLE : MOST_PIXELS;
        if (width > MOST_SIDE || height > MOST_SIDE || pixels > most) {
            throw Upload.refused("has more than " + most / 1_000_000 + " million pixels");
        }
        if (width < LEAST_SIDE || height < LEAST_SIDE) {
            throw Upload.refused("is too small to be read");
        }
        int step = Math.max(1, (int) Math.ceil(Math.max(width, height) / (double) KEPT_SIDE));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    /// On white, because JPEG knows no transparency, and the way round the phone was held.
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        boolean lies = orientation >= 5;
        int width = lies ? picture.getHeight() : picture.getWidth();
        int height = lies ? picture.getWidth() : picture.getHeight();
        var clean = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = clean.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
            pen.drawImage(picture, turn(orientation, picture.getWidth(), picture.getHeight()), null);
        } finally {
            pen.dispose();
        }
        return clean;
    }

    /// The eight orientations of the EXIF standard, from stored pixels to upright ones.
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ImageReader reader(Upload type) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IllegalStateException("no reader for " + type.mediaType());
        }
        return readers.next();
    }
}
