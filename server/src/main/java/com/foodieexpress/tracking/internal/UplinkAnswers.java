package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.tracking.internal.FixUpload.Receipt;
import com.foodieexpress.tracking.internal.FixUpload.Refused;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The server's frames of an uplink. Receipts of the same session that wait together become one `ack`: the
/// acknowledgement is cumulative.
final class UplinkAnswers {

    private static final long RETRY_AFTER_MILLIS = 1_000;

    private final Map<UUID, Receipt> waiting = new LinkedHashMap<>();
    private @Nullable Refusal slow;

    record Ready(String type, int window) {}

    record Ack(String type, UUID session, long acknowledged, int stored, int duplicates, List<Refused> refused) {}

    record Failed(
            String type,
            String code,
            String message,
            Map<String, List<String>> errors,
            @Nullable Long retryAfterMillis) {}

    Buffer ready() {
        return frame(new Ready("ready", Uplink.WINDOW));
    }

    /// `errors` names the fields; `retryAfterMillis` stands where the same frame may be sent again.
    Buffer refusal(Refusal refusal) {
        boolean again = refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.TOO_MANY;
        return frame(new Failed(
                "error",
                refusal.code(),
                refusal.message(),
                refusal.fieldErrors(),
                again ? Long.valueOf(RETRY_AFTER_MILLIS) : null));
    }

    void add(Receipt receipt) {
        waiting.merge(receipt.session(), receipt, UplinkAnswers::join);
    }

    /// A group that was not stored: said once, however many frames were in it.
    void slow(Refusal refusal) {
        slow = refusal;
    }

    List<Buffer> drain() {
        var frames = new ArrayList<Buffer>(waiting.size() + 1);
        waiting.values().forEach(receipt -> frames.add(ack(receipt)));
        waiting.clear();
        Refusal refusal = slow;
        if (refusal != null) {
            frames.add(refusal(refusal));
            slow = null;
        }
        return frames;
    }

    private static Buffer ack(Receipt receipt) {
        return frame(new Ack(
                "ack",
                receipt.session(),
                receipt.acknowledged(),
                receipt.stored(),
                receipt.duplicates(),
                receipt.refused()));
    }

    private static Receipt join(Receipt before, Receipt now) {
        var refused = new ArrayList<>(before.refused());
        refused.addAll(now.refused());
        return new Receipt(
                now.session(),
                now.acknowledged(),
                before.stored() + now.stored(),
                before.duplicates() + now.duplicates(),
                refused);
    }

    private static Buffer frame(Object value) {
        return Buffer.buffer(Json.writeBytes(value));
    }
}
