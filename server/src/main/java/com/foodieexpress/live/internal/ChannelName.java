package com.foodieexpress.live.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A channel's name taken apart: `kind`, or `kind:key`, where the key may hold colons of its own.
record ChannelName(String kind, String key) {

    private static final Pattern FORM = Pattern.compile("([a-z]{1,32})(?::([A-Za-z0-9._:-]{1,100}))?");

    /// Null for text that can name no channel.
    static @Nullable ChannelName read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        String key = form.group(2);
        return new ChannelName(form.group(1), key == null ? "" : key);
    }
}
