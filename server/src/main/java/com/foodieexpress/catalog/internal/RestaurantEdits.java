package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/// SQL that writes restaurants.
final class RestaurantEdits {

    /// A restaurant about to be stored, with what the row does not carry.
    record NewRestaurant(RestaurantRow row, List<Span> hours, String searchText, Instant createdAt) {}

    /// One batch for each table. Throws a unique violation of `restaurant_slug` for a slug that is taken.
    void insert(Tx tx, Collection<NewRestaurant> restaurants) {
        PreparedBatch batch = tx.batch("""
                insert into catalog.restaurant (id, owner_id, slug, name, phone, description, description_fr, cuisines,
                    picture, address_line, street, house_number, city, postal_code, country, lat, lng,
                    zone_radius_metres, currency, minimum_order_minor, prep_minutes, tax_basis_points,
                    commission_basis_points, accepting, time_zone, rating_average, rating_count, status, search_text,
                    created_at)
                values (:id, :owner, :slug, :name, :phone, :description, :descriptionFr, :cuisines::text[],
                    :picture, :line, :street, :houseNumber, :city, :postalCode, :country, :lat, :lng,
                    :zone, :currency, :minimumOrder, :prepMinutes, :tax,
                    :commission, :accepting, :timeZone, :ratingAverage, :ratingCount, :status, :searchText,
                    :createdAt)""");
        for (NewRestaurant restaurant : restaurants) {
            bind(batch, restaurant.row());
            batch.bind("searchText", restaurant.searchText())
                    .bind("createdAt", restaurant.createdAt())
                    .add();
        }
        batch.execute();
        PreparedBatch hours = hoursBatch(tx);
        restaurants.forEach(restaurant -> addHours(hours, restaurant.row().id(), restaurant.hours()));
        if (hours.size() > 0) {
            hours.execute();
        }
    }

    void update(Tx tx, RestaurantRow row) {
        tx.update("""
                        update catalog.restaurant set description = :description, description_fr = :descriptionFr,
                            phone = :phone, cuisines = :cuisines, zone_radius_metres = :zone,
                            prep_minutes = :prepMinutes, minimum_order_minor = :minimumOrder, accepting = :accepting,
                            busy_until = :busyUntil::timestamptz, busy_extra_minutes = :busyExtra
                        where id = :id""")
                .bind("id", row.id())
                .bind("description", row.description())
                .bind("descriptionFr", row.descriptionFr())
                .bind("phone", row.phone())
                .bindArray("cuisines", String.class, row.cuisines())
                .bind("zone", row.zoneRadiusMetres())
                .bind("prepMinutes", row.prepMinutes())
                .bind("minimumOrder", row.minimumOrder().amountMinor())
                .bind("accepting", row.accepting())
                .bind("busyUntil", row.busyUntil())
                .bind("busyExtra", row.busyExtraMinutes())
                .execute();
    }

    void replaceHours(Tx tx, UUID restaurantId, List<Span> spans) {
        tx.update("delete from catalog.opening_hours where restaurant_id = :id")
                .bind("id", restaurantId)
                .execute();
        if (!spans.isEmpty()) {
            PreparedBatch batch = hoursBatch(tx);
            addHours(batch, restaurantId, spans);
            batch.execute();
        }
    }

    void setSearchText(Tx tx, UUID restaurantId, String text) {
        tx.update("update catalog.restaurant set search_text = :text where id = :id")
                .bind("id", restaurantId)
                .bind("text", text)
                .execute();
    }

    /// The menu changed; answers its new version.
    long bumpMenu(Tx tx, UUID restaurantId) {
        return tx.query("""
                        update catalog.restaurant set menu_version = menu_version + 1 where id = :id
                        returning menu_version""").bind("id", restaurantId).mapTo(Long.class).one();
    }

    /// Lets an approved owner's restaurants trade; answers which were waiting.
    List<UUID> approveOf(Tx tx, UUID ownerId) {
        return tx.query("""
                        update catalog.restaurant set status = 'approved' where owner_id = :owner and status = 'pending'
                        returning id""").bind("owner", ownerId).mapTo(UUID.class).list();
    }

    /// Takes an owner's restaurants off the market; answers which were on it.
    List<UUID> closeOf(Tx tx, UUID ownerId) {
        return tx.query("""
                        update catalog.restaurant set status = 'closed' where owner_id = :owner and status = 'approved'
                        returning id""").bind("owner", ownerId).mapTo(UUID.class).list();
    }

    /// Undoes [#closeOf].
    List<UUID> reopenOf(Tx tx, UUID ownerId) {
        return tx.query("""
                        update catalog.restaurant set status = 'approved' where owner_id = :owner and status = 'closed'
                        returning id""").bind("owner", ownerId).mapTo(UUID.class).list();
    }

    /// Takes a forgotten owner's restaurants off the market for good, and their telephone numbers with them.
    void forgetOwner(Tx tx, UUID ownerId) {
        tx.update("""
                        update catalog.restaurant set status = 'closed', accepting = false, phone = null
                        where owner_id = :owner""").bind("owner", ownerId).execute();
    }

    /// Two requests of one owner run one after the other from here to the end of the transaction.
    void lockOwner(Tx tx, UUID ownerId) {
        tx.query("select pg_advisory_xact_lock(hashtextextended('catalog.owner ' || :owner::text, 0))::text")
                .bind("owner", ownerId)
                .mapTo(String.class)
                .one();
    }

    private static PreparedBatch hoursBatch(Tx tx) {
        return tx.batch("""
                insert into catalog.opening_hours (restaurant_id, day, opens_minute, closes_minute)
                values (:id, :day, :opens, :closes)""");
    }

    private static void addHours(PreparedBatch batch, UUID restaurantId, List<Span> spans) {
        for (Span span : spans) {
            batch.bind("id", restaurantId)
                    .bind("day", span.day())
                    .bind("opens", span.opensMinute())
                    .bind("closes", span.closesMinute())
                    .add();
        }
    }

    private static void bind(SqlStatement<?> statement, RestaurantRow row) {
        statement
                .bind("id", row.id())
                .bind("owner", row.ownerId())
                .bind("slug", row.slug())
                .bind("name", row.name())
                .bind("phone", row.phone())
                .bind("description", row.description())
                .bind("descriptionFr", row.descriptionFr())
                .bindArray("cuisines", String.class, row.cuisines())
                .bind("picture", row.picture())
                .bind("lat", row.location().lat())
                .bind("lng", row.location().lng())
                .bind("zone", row.zoneRadiusMetres())
                .bind("currency", row.currency().getCurrencyCode())
                .bind("minimumOrder", row.minimumOrder().amountMinor())
                .bind("prepMinutes", row.prepMinutes())
                .bind("tax", row.taxBasisPoints())
                .bind("commission", row.ownCommissionBasisPoints())
                .bind("accepting", row.accepting())
                .bind("timeZone", row.timeZone().getId())
                .bind("status", row.approved() ? "approved" : "pending");
        bindAddress(statement, row.address());
        var rating = row.rating();
        statement
                .bind("ratingAverage", rating == null ? null : rating.average())
                .bind("ratingCount", rating == null ? 0 : rating.count());
    }

    private static void bindAddress(SqlStatement<?> statement, RestaurantRow.Address address) {
        statement
                .bind("line", address.line())
                .bind("street", address.street())
                .bind("houseNumber", address.houseNumber())
                .bind("city", address.city())
                .bind("postalCode", address.postalCode())
                .bind("country", address.country());
    }
}
