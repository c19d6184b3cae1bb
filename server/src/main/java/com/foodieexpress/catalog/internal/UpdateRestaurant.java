package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Texts;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes what a restaurant says of itself and whether it takes orders.
@ApplicationScoped
class UpdateRestaurant {

    private static final Duration BUSY_AT_MOST = Duration.ofDays(7);

    private final Database db;
    private final CatalogEvents events;
    private final Settings settings;
    private final BusinessClock clock;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final RestaurantEdits edits = new RestaurantEdits();
    private final MenuStore menus = new MenuStore();

    UpdateRestaurant(Database db, CatalogEvents events, Settings settings, BusinessClock clock) {
        this.db = db;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    void update(UUID id, RestaurantPatchJson patch, Actor actor) {
        @Nullable List<Span> hours = patch.hours() == null ? null : HoursJson.spans(patch.hours());
        db.run(tx -> {
            RestaurantRow before = restaurants.lock(tx, id).orElseThrow(ShowRestaurant::unknown);
            RestaurantRow after = apply(before, patch);
            edits.update(tx, after);
            if (hours != null) {
                edits.replaceHours(tx, id, hours);
            }
            edits.setSearchText(tx, id, SearchText.of(menus.searchable(tx, id)));
            events.updated(tx, after, actor);
        });
    }

    private RestaurantRow apply(RestaurantRow before, RestaurantPatchJson patch) {
        Busy busy = busy(before, patch);
        return new RestaurantRow(
                before.id(),
                before.ownerId(),
                before.slug(),
                before.name(),
                text("phone", patch.phone(), before.phone()),
                Objects.requireNonNullElse(text("description", patch.description(), before.description()), ""),
                text("descriptionFr", patch.descriptionFr(), before.descriptionFr()),
                patch.cuisines() == null ? before.cuisines() : Bounds.words("cuisines", patch.cuisines()),
                before.picture(),
                before.address(),
                before.location(),
                patch.zoneRadiusMetres() == null ? before.zoneRadiusMetres() : patch.zoneRadiusMetres(),
                patch.minimumOrder() == null
                        ? before.minimumOrder()
                        : Bounds.money("minimumOrder", patch.minimumOrder(), before.currency()),
                patch.prepMinutes() == null ? before.prepMinutes() : patch.prepMinutes(),
                before.taxBasisPoints(),
                before.ownCommissionBasisPoints(),
                patch.accepting() == null ? before.accepting() : patch.accepting(),
                busy.until(),
                busy.extraMinutes(),
                before.timeZone(),
                before.rating(),
                before.approved(),
                before.menuVersion());
    }

    private record Busy(@Nullable Instant until, int extraMinutes) {
        static final Busy NO = new Busy(null, 0);
    }

    private Busy busy(RestaurantRow before, RestaurantPatchJson patch) {
        Instant now = clock.instant();
        Busy current = before.isBusy(now) ? new Busy(before.busyUntil(), before.busyExtraMinutes()) : Busy.NO;
        Instant until = patch.busyUntil() == null ? current.until() : patch.busyUntil();
        Integer extra = patch.busyExtraMinutes();
        if (patch.busyUntil() == null && extra == null) {
            return current;
        }
        if (extra != null && extra == 0) {
            return Busy.NO;
        }
        if (until == null) {
            until = now.plus(settings.of(RestaurantDefaults.class).busyFor());
        }
        if (until.isAfter(now.plus(BUSY_AT_MOST))) {
            throw Refusal.invalid("busyUntil", "must be within " + BUSY_AT_MOST.toDays() + " days");
        }
        if (!until.isAfter(now)) {
            return Busy.NO;
        }
        int kept = current.extraMinutes() == 0
                ? settings.of(RestaurantDefaults.class).busyExtraMinutes()
                : current.extraMinutes();
        return new Busy(until, extra == null ? kept : extra);
    }

    private static @Nullable String text(String field, @Nullable String wanted, @Nullable String before) {
        return wanted == null ? before : Texts.clean(field, wanted);
    }
}
