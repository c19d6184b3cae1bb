package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language we write to people in.
enum Language {
    EN,
    FR;

    @JsonValue
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    Locale locale() {
        return Locale.of(wire());
    }

    static Optional<Language> find(String tag) {
        return Arrays.stream(values())
                .filter(each -> each.wire().equalsIgnoreCase(tag.strip()))
                .findFirst();
    }

    /// What a client chose, objected to when we do not speak it.
    static Language chosen(FieldErrors errors, String tag) {
        Optional<Language> known = find(tag);
        errors.add("language", known.isPresent() ? null : "must be en or fr");
        return known.orElse(EN);
    }

    static Language of(String stored) {
        return find(stored).orElseThrow();
    }

    /// The one a browser likes best (`Accept-Language`), English when it likes none of ours or says nonsense.
    static Language preferred(@Nullable String accepted) {
        if (accepted == null || accepted.length() > 500) {
            return EN;
        }
        try {
            List<Locale> ours = Arrays.stream(values()).map(Language::locale).toList();
            Locale liked = Locale.lookup(Locale.LanguageRange.parse(accepted), ours);
            return liked == null ? EN : of(liked.getLanguage());
        } catch (IllegalArgumentException nonsense) {
            return EN;
        }
    }
}
