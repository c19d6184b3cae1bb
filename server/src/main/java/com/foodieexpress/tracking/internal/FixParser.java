package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.tracking.internal.FixUpload.Refused;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads the body of a fix request token by token, without building a tree.
///
/// What concerns the request as a whole (no JSON, no session, too many fixes, a fix without a number) is
/// refused as a whole. What concerns one fix refuses that fix, and the others stand: one bad row in a
/// phone's memory must not hold up all others for ever.
final class FixParser {

    static final int BATCH_MAX = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(200)
                    .build())
            .build();

    private final JsonParser json;
    private final UUID riderId;
    private final Instant now;
    private final List<FixValues> fixes = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>(0);
    private FixValues values = new FixValues();
    private @Nullable UUID session;
    private long sentAtMicros = TimestampText.NO_TIME;
    private boolean hasList;

    private FixParser(JsonParser json, UUID riderId, Instant now) {
        this.json = json;
        this.riderId = riderId;
        this.now = now;
    }

    /// Throws [Refusal] naming the field when the body is not of the agreed shape. `rate` is how fast
    /// business time runs.
    static FixUpload parse(byte[] body, UUID riderId, Instant businessNow, double rate) {
        try (JsonParser json = JSON.createParser(body)) {
            var parser = new FixParser(json, riderId, businessNow);
            UUID session = parser.read();
            return parser.upload(session, ClockSkew.of(parser.sentAt(), businessNow, rate));
        } catch (IOException e) {
            throw Refusal.invalid("body", "is not well-formed JSON");
        }
    }

    private UUID read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.invalid("body", "must be an object");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "session" -> session = readSession();
                case "sentAt" -> sentAtMicros = readSentAt();
                case "fixes" -> readList();
                default -> readField(name);
            }
        }
        if (json.nextToken() != null) {
            throw Refusal.invalid("body", "holds more than one object");
        }
        if (session == null) {
            throw Refusal.invalid("session", "is missing");
        }
        if (!hasList) {
            finishFix("");
        }
        return session;
    }

    private void readList() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY || hasList) {
            throw Refusal.invalid("fixes", "must be one list");
        }
        hasList = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int index = fixes.size() + refused.size();
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw Refusal.invalid("fixes." + index, "must be an object");
            }
            if (index == BATCH_MAX) {
                throw Refusal.invalid("fixes", "holds more than " + BATCH_MAX + " fixes");
            }
            values = new FixValues();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                readField(name);
            }
            finishFix("fixes." + index + ".");
        }
        if (fixes.isEmpty() && refused.isEmpty()) {
            throw Refusal.invalid("fixes", "must not be empty");
        }
    }

    private void finishFix(String path) {
        if (!values.hasSeq) {
            throw Refusal.invalid(path + "seq", "must be a whole number");
        }
        Refused refusal = values.refusal();
        if (refusal == null) {
            fixes.add(values);
        } else {
            refused.add(refusal);
        }
    }

    private FixUpload upload(UUID session, ClockSkew skew) {
        var taken = new ArrayList<Fix>(fixes.size());
        for (FixValues fix : fixes) {
            fix.place(riderId, session, skew, now, taken, refused);
        }
        return new FixUpload(riderId, session, !hasList, taken, List.copyOf(refused));
    }

    private void readField(String name) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        switch (name) {
            case "seq" -> readSeq();
            case "lat" -> values.lat = readNumber(name);
            case "lng" -> values.lng = readNumber(name);
            case "accuracyMetres" -> values.accuracyMetres = readNumber(name);
            case "speedMps" -> values.speedMps = readNumber(name);
            case "headingDegrees" -> values.headingDegrees = readNumber(name);
            case "recordedAt" -> readRecordedAt();
            case "mock" -> readMock();
            default -> json.skipChildren();
        }
    }

    private void readMock() throws IOException {
        values.mock = json.currentToken() == JsonToken.VALUE_TRUE;
        json.skipChildren();
    }

    private void readSeq() throws IOException {
        values.hasSeq = json.currentToken() == JsonToken.VALUE_NUMBER_INT
                && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
        if (values.hasSeq) {
            values.seq = json.getLongValue();
        } else {
            json.skipChildren();
        }
    }

    private double readNumber(String name) throws IOException {
        if (json.currentToken().isNumeric()) {
            return json.getDoubleValue();
        }
        setUnreadable(name);
        return -1;
    }

    private void readRecordedAt() throws IOException {
        values.recordedAtMicros = readTime();
        if (values.recordedAtMicros == TimestampText.NO_TIME) {
            setUnreadable("recordedAt");
        }
    }

    private void setUnreadable(String name) throws IOException {
        json.skipChildren();
        if (values.unreadable == null) {
            values.unreadable = name;
        }
    }

    private long readTime() throws IOException {
        return json.currentToken() == JsonToken.VALUE_STRING
                ? TimestampText.micros(json.getTextCharacters(), json.getTextOffset(), json.getTextLength())
                : TimestampText.NO_TIME;
    }

    private long readSentAt() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return TimestampText.NO_TIME;
        }
        long time = readTime();
        if (time == TimestampText.NO_TIME) {
            throw Refusal.invalid("sentAt", "must be an ISO-8601 time");
        }
        return time;
    }

    private @Nullable Instant sentAt() {
        return sentAtMicros == TimestampText.NO_TIME ? null : TimestampText.instant(sentAtMicros);
    }

    private UUID readSession() throws IOException {
        try {
            if (json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() == 36) {
                return UUID.fromString(json.getText());
            }
        } catch (IllegalArgumentException notAUuid) {
            // told below
        }
        throw Refusal.invalid("session", "must be a UUID");
    }
}
