package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.foodieexpress.kernel.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Reads one fix or a batch from JSON, without building a tree. The shape must be right as a whole; a value out of its
/// range
/// refuses only its own fix.
final class FixParser {

    static final int BATCH_MAX = 500;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(200)
                    .build())
            .build();
    private static final double FUTURE_SECONDS_MAX = 86_400;
    private static final Duration SKEW_MAX = Duration.ofDays(2);
    /// Years a clock of a phone can show; what lies outside would overflow the arithmetic.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final UUID riderId;
    private final Instant businessNow;
    private @Nullable UUID session;
    private @Nullable Instant sentAt;
    private final List<RawFix> raw = new ArrayList<>();

    private FixParser(UUID riderId, Instant businessNow) {
        this.riderId = riderId;
        this.businessNow = businessNow;
    }

    /// Throws [Refusal] naming the field when the body is not of the agreed shape.
    static FixUpload parse(byte[] body, UUID riderId, Instant businessNow) {
        try (JsonParser json = JSON.createParser(body)) {
            var parser = new FixParser(riderId, businessNow);
            parser.readBody(json);
            return parser.upload();
        } catch (IOException e) {
            throw Refusal.invalid("body", "is not well-formed JSON");
        }
    }

    /// A fix before its values were judged; NaN and null stand for what was not sent.
    private static final class RawFix {
        private final String path;
        private long seq = -1;
        private boolean hasSeq;
        private double lat = Double.NaN;
        private double lng = Double.NaN;
        private double accuracy = -1;
        private double speed = -1;
        private double heading = -1;
        private boolean mock;
        private @Nullable Instant recordedAt;

        RawFix(String path) {
            this.path = path;
        }
    }

    private void readBody(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw Refusal.invalid("body", "must be an object");
        }
        var single = new RawFix("");
        boolean batch = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "session" -> session = uuid(json);
                case "sentAt" -> sentAt = instant(json, "sentAt");
                case "fixes" -> {
                    batch = true;
                    readBatch(json);
                }
                default -> readField(json, name, single);
            }
        }
        if (json.nextToken() != null) {
            throw Refusal.invalid("body", "holds more than one object");
        }
        if (!batch) {
            raw.add(single);
        }
    }

    private void readBatch(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw Refusal.invalid("fixes", "must be a list");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw Refusal.invalid("fixes." + raw.size(), "must be an object");
            }
            if (raw.size() == BATCH_MAX) {
                throw Refusal.invalid("fixes", "holds more than " + BATCH_MAX + " fixes");
            }
            var fix = new RawFix("fixes." + raw.size() + ".");
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                readField(json, name, fix);
            }
            raw.add(fix);
        }
    }

    private static void readField(JsonParser json, String name, RawFix fix) throws IOException {
        // A browser's geolocation sends null for what it does not know.
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return;
        }
        switch (name) {
            case "seq" -> {
                if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                    throw Refusal.invalid(fix.path + "seq", "must be a whole number");
                }
                fix.seq = whole(json, fix.path + "seq");
                fix.hasSeq = true;
            }
            case "lat" -> fix.lat = number(json, fix.path + "lat");
            case "lng" -> fix.lng = number(json, fix.path + "lng");
            case "accuracyMetres" -> fix.accuracy = number(json, fix.path + "accuracyMetres");
            case "speedMps" -> fix.speed = number(json, fix.path + "speedMps");
            case "headingDegrees" -> fix.heading = number(json, fix.path + "headingDegrees");
            case "mock" -> fix.mock = json.currentToken() == JsonToken.VALUE_TRUE;
            case "recordedAt" -> fix.recordedAt = instant(json, fix.path + "recordedAt");
            default -> json.skipChildren();
        }
    }

    private FixUpload upload() {
        UUID known = session;
        if (known == null) {
            throw Refusal.invalid("session", "is missing");
        }
        if (raw.isEmpty()) {
            throw Refusal.invalid("fixes", "must not be empty");
        }
        ClockSkew skew = ClockSkew.of(sentAt, businessNow);
        if (skew.offset().abs().compareTo(SKEW_MAX) > 0) {
            throw Refusal.invalid("sentAt", "is too far from the platform's clock");
        }
        var fixes = new ArrayList<Fix>(raw.size());
        var refused = new ArrayList<FixUpload.Refused>();
        for (RawFix fix : raw) {
            Instant recordedAt = required(fix);
            String wrong = outOfRange(fix, skew.correct(recordedAt));
            if (wrong != null) {
                refused.add(new FixUpload.Refused(fix.seq, "tracking.out-of-range", wrong));
            } else {
                fixes.add(judged(fix, known, skew.correct(recordedAt), skew.isCorrecting()));
            }
        }
        return new FixUpload(riderId, known, fixes, refused, new CompletableFuture<>());
    }

    private static Instant required(RawFix fix) {
        if (!fix.hasSeq) {
            throw Refusal.invalid(fix.path + "seq", "is missing");
        }
        if (Double.isNaN(fix.lat)) {
            throw Refusal.invalid(fix.path + "lat", "is missing");
        }
        if (Double.isNaN(fix.lng)) {
            throw Refusal.invalid(fix.path + "lng", "is missing");
        }
        if (fix.recordedAt == null) {
            throw Refusal.invalid(fix.path + "recordedAt", "is missing");
        }
        return fix.recordedAt;
    }

    /// The field whose value cannot be, null when all can.
    private @Nullable String outOfRange(RawFix fix, Instant recordedAt) {
        if (fix.seq < 0 || fix.seq >= Long.MAX_VALUE - 1) {
            return "seq";
        }
        if (!(Math.abs(fix.lat) <= 90)) {
            return "lat";
        }
        if (!(Math.abs(fix.lng) <= 180)) {
            return "lng";
        }
        double ahead = (recordedAt.toEpochMilli() - businessNow.toEpochMilli()) / 1000.0;
        return ahead > FUTURE_SECONDS_MAX || ahead < -FUTURE_SECONDS_MAX * 7 ? "recordedAt" : null;
    }

    private Fix judged(RawFix fix, UUID known, Instant recordedAt, boolean corrected) {
        int flags = (fix.mock ? Flags.MOCK : 0)
                | (fix.accuracy > 100 ? Flags.POOR_ACCURACY : 0)
                | (corrected ? Flags.CLOCK_CORRECTED : 0);
        return new Fix(
                riderId,
                known,
                fix.seq,
                fix.lat,
                fix.lng,
                (float) fix.accuracy,
                (float) fix.speed,
                (float) fix.heading,
                flags,
                recordedAt,
                businessNow);
    }

    private static UUID uuid(JsonParser json) throws IOException {
        try {
            return UUID.fromString(text(json, "session"));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("session", "must be a UUID");
        }
    }

    private static Instant instant(JsonParser json, String field) throws IOException {
        try {
            Instant at = Instant.parse(text(json, field));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw Refusal.invalid(field, "must lie between 1970 and 2200");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(field, "must be an ISO-8601 time in UTC");
        }
    }

    private static String text(JsonParser json, String field) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw Refusal.invalid(field, "must be text");
        }
        return json.getText();
    }

    private static double number(JsonParser json, String field) throws IOException {
        if (!json.currentToken().isNumeric()) {
            throw Refusal.invalid(field, "must be a number");
        }
        return json.getDoubleValue();
    }

    private static long whole(JsonParser json, String field) {
        try {
            return json.getLongValue();
        } catch (IOException tooLarge) {
            throw Refusal.invalid(field, "is too large");
        }
    }
}
