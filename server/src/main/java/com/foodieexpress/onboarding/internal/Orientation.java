package com.foodieexpress.onboarding.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a phone was held, from a JPEG's EXIF block: the one thing of it that a picture needs to be looked at.
///
/// Source: EXIF 2.32, 4.6.4 (tag 0x0112). Whatever is not as the standard says counts as upright.
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int START_OF_SCAN = 0xda;
    private static final int APP1 = 0xe1;
    private static final int TAG = 0x0112;
    private static final int MOST_ENTRIES = 500;

    private Orientation() {}

    static int of(byte[] jpeg) {
        try {
            return find(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException shorterThanItSays) {
            return UPRIGHT;
        }
    }

    private static int find(ByteBuffer jpeg) {
        int at = 2;
        while (at + 4 <= jpeg.limit() && (jpeg.get(at) & 0xff) == 0xff) {
            int marker = jpeg.get(at + 1) & 0xff;
            int length = jpeg.getShort(at + 2) & 0xffff;
            if (marker == START_OF_SCAN || length < 2) {
                return UPRIGHT;
            }
            // "Exif\0\0"
            if (marker == APP1 && length > 16 && jpeg.getInt(at + 4) == 0x45786966) {
                return inExif(jpeg.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return UPRIGHT;
    }

    private static int inExif(ByteBuffer exif) {
        exif.order(exif.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        int entries = Math.min(exif.getShort(directory) & 0xffff, MOST_ENTRIES);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * 12;
            if ((exif.getShort(entry) & 0xffff) == TAG) {
                int value = exif.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
