package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The `If-Match` header as a version: `7`, `"7"` or `W/"7"`; `*` and no header ask for none.
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?(\\d{1,18})\"?");

    private IfMatch() {}

    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) {
            throw Refusal.invalid("If-Match", "must be a version that an ETag told");
        }
        return Long.valueOf(matcher.group(1));
    }
}
