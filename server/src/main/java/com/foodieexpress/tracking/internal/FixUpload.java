package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// What one request brought: fixes of one rider and session, and those refused at once. `single` tells the
/// request form that holds one fix in place of a list.
record FixUpload(UUID riderId, UUID session, boolean single, List<Fix> fixes, List<Refused> refused) {

    /// A fix that will never be stored; `field` is to blame.
    record Refused(long seq, String code, String field) {

        static Refused outOfRange(long seq, String field) {
            return new Refused(seq, "tracking.out-of-range", field);
        }

        static Refused missing(long seq, String field) {
            return new Refused(seq, "tracking.missing", field);
        }

        static Refused unreadable(long seq, String field) {
            return new Refused(seq, "tracking.unreadable", field);
        }

        static Refused tooManyGaps(long seq) {
            return new Refused(seq, "tracking.too-many-gaps", "seq");
        }
    }

    /// `acknowledged` is the end of the unbroken run of accepted numbers that begins at 0 or 1; -1 while
    /// the beginning is missing. A refused fix is not accepted, so the run ends before it.
    record Receipt(UUID session, long acknowledged, int stored, int duplicates, List<Refused> refused) {

        /// By hand where nothing was refused: receipts are as many as requests.
        byte[] json() {
            if (!refused.isEmpty()) {
                return Json.writeBytes(this);
            }
            String text = "{\"session\":\"" + session + "\",\"acknowledged\":" + acknowledged + ",\"stored\":" + stored
                    + ",\"duplicates\":" + duplicates + ",\"refused\":[]}";
            return text.getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
