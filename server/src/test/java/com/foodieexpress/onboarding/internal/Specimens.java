package com.foodieexpress.onboarding.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/// Papers made for tests: good ones, and what people with bad intentions send.
final class Specimens {

    /// A lossy WebP of 96 × 64 pixels with a colour profile, red on the left and blue on the right, as a browser writes
    /// one.
    static final byte[] WEBP = Base64.getDecoder()
            .decode("UklGRlQCAABXRUJQVlA4WAoAAAAgAAAAXwAAPwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAA"
                    + "AABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAA"
                    + "ABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAA"
                    + "AAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAA"
                    + "AAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAA"
                    + "AABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggZgAAADAF"
                    + "AJ0BKmAAQAA+0WitUCgmJCKmqAEAGgllANQGoH4q/gAAOGmoTbI8vtOeJFcno98QAP7rNv/0IkbbC9//0JGTHh/JjI4x8yIP"
                    + "/9CRkx4fyd/ed01Y6gYOTG4blbeg78KSY4AAAA==");

    private Specimens() {}

    /// A photo: red on the left, blue on the right, 300 × 200.
    static BufferedImage picture() {
        var picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 150, 200);
        pen.setColor(Color.BLUE);
        pen.fillRect(150, 0, 150, 200);
        pen.dispose();
        return picture;
    }

    /// A photo of a few megabytes.
    static byte[] noisyJpeg() {
        var noise = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int x = 0; x < noise.getWidth(); x++) {
            for (int y = 0; y < noise.getHeight(); y++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        return image(noise, "jpeg");
    }

    static byte[] jpeg() {
        return image(picture(), "jpeg");
    }

    static byte[] png() {
        return image(picture(), "png");
    }

    private static byte[] image(BufferedImage picture, String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A photo that says where it was taken, and that the phone was held so.
    static byte[] jpegWithPlace(int orientation) {
        byte[] plain = jpeg();
        byte[] secret = "GPS 43.7384 N 7.4246 E, serial 0123456789".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        exif.put(secret);
        ByteBuffer whole = ByteBuffer.allocate(plain.length + 4 + exif.capacity());
        whole.put(plain, 0, 2);
        whole.put((byte) 0xff).put((byte) 0xe1).putShort((short) (2 + exif.capacity()));
        whole.put(exif.array());
        whole.put(plain, 2, plain.length - 2);
        return whole.array();
    }

    /// A PNG of a few hundred bytes that says it is this large.
    static byte[] pngBomb(int width, int height) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        chunk(out, "IDAT", packed(new byte[1000]));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    static byte[] pdf() {
        return pdf(document -> {});
    }

    static byte[] pdf(Consumer<PDDocument> more) {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            more.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static COSDictionary catalog(PDDocument document) {
        return document.getDocumentCatalog().getCOSObject();
    }

    static byte[] together(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    static byte[] packed(byte[] bytes) {
        try {
            var out = new ByteArrayOutputStream();
            try (var deflater = new DeflaterOutputStream(out)) {
                deflater.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
