package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// What is taken for a document, told by its content: names and declared types are only believed where they agree.
enum Upload {
    JPEG("image/jpeg", "ff d8 ff"),
    PNG("image/png", "89 50 4e 47 0d 0a 1a 0a"),
    WEBP("image/webp", "52 49 46 46"),
    PDF("application/pdf", "25 50 44 46 2d");

    static final int MOST_BYTES = 8 << 20;

    private final String mediaType;
    private final byte[] start;

    Upload(String mediaType, String start) {
        this.mediaType = mediaType;
        this.start = HexFormat.ofDelimiter(" ").parseHex(start);
    }

    String mediaType() {
        return mediaType;
    }

    /// Refuses, naming `file`, content that is none of these, and content that is not what its sender says it is.
    static Upload of(byte[] content, String declared) {
        for (Upload each : values()) {
            if (each.fits(content)) {
                if (!each.mediaType.equals(declared) && !declared.equals("application/octet-stream")) {
                    throw refused("is " + each.mediaType + ", not " + declared);
                }
                return each;
            }
        }
        throw refused("must be a JPEG, PNG or WebP picture or a PDF");
    }

    static Refusal refused(String why) {
        return Refusal.invalid("file", why);
    }

    private boolean fits(byte[] content) {
        if (content.length < 16) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return this != WEBP || new String(content, 8, 4, StandardCharsets.ISO_8859_1).equals("WEBP");
    }
}
