package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.http.Texts;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/// Meanings of single values that annotations cannot say. Each refusal names the field.
final class Bounds {

    private static final long MOST_MINOR = 10_000_000;

    private Bounds() {}

    static Money money(String field, Money money, Currency expected) {
        if (!money.currency().equals(expected)) {
            throw Refusal.invalid(field + ".currency", "must be " + expected.getCurrencyCode());
        }
        return money(field, money);
    }

    static Money money(String field, Money money) {
        if (money.isNegative() || money.amountMinor() > MOST_MINOR) {
            throw Refusal.invalid(field + ".amountMinor", "must be between 0 and " + MOST_MINOR);
        }
        return money;
    }

    static ZoneId timeZone(String field, String name) {
        try {
            ZoneId zone = ZoneId.of(name);
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException unknown) {
            // refused below
        }
        throw Refusal.invalid(field, "must be a time zone like Europe/Paris");
    }

    /// Short words such as cuisines and allergens, cleaned and each only once.
    static List<String> words(String field, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> Texts.required(field + "[" + i + "]", words.get(i)))
                .distinct()
                .toList();
    }
}
