package com.foodieexpress.tracking.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.foodieexpress.kernel.Refusal;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Tells the two kinds of a phone's text frames apart: `{"type":"auth","token":…}`, and all others, which are fixes in
/// the
/// form of the HTTP request.
final class UplinkFrame {

    private static final JsonFactory JSON = new JsonFactory();

    private UplinkFrame() {}

    /// The token of an `auth` frame; null for other frames. `type` comes first, so frames of fixes are not read twice.
    static @Nullable String token(byte[] frame) {
        try (JsonParser json = JSON.createParser(frame)) {
            if (json.nextToken() != JsonToken.START_OBJECT
                    || !"type".equals(json.nextFieldName())
                    || !"auth".equals(json.nextTextValue())) {
                return null;
            }
            if (!"token".equals(json.nextFieldName())) {
                throw Refusal.invalid("token", "is missing");
            }
            String token = json.nextTextValue();
            if (token == null) {
                throw Refusal.invalid("token", "must be a text");
            }
            return token;
        } catch (IOException e) {
            throw Refusal.invalid("body", "is not well-formed JSON");
        }
    }
}
