package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// Unpacks request bodies, but never to more than a limit, however small they came.
final class Bodies {

    private Bodies() {}

    static byte[] plain(byte[] body, @Nullable String encoding, int limit) {
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return body;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw Refusal.invalid("Content-Encoding", "must be gzip or absent");
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw new Refusal(
                        "platform.body-too-large", Refusal.Kind.TOO_LARGE, "The unpacked body is too large", Map.of());
            }
            return plain;
        } catch (IOException e) {
            throw Refusal.invalid("body", "is not valid gzip");
        }
    }
}
