package com.foodieexpress.catalog.internal;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL that reads restaurants.
final class RestaurantStore {

    private static final String COLUMNS = """
            r.id, r.owner_id, r.slug, r.name, r.phone, r.description, r.description_fr, r.cuisines, r.picture,
            r.address_line, r.street, r.house_number, r.city, r.postal_code, r.country, r.lat, r.lng,
            r.zone_radius_metres, r.currency, r.minimum_order_minor, r.prep_minutes, r.tax_basis_points,
            r.commission_basis_points, r.accepting, r.busy_until, r.busy_extra_minutes, r.time_zone,
            r.rating_average, r.rating_count, r.status, r.menu_version""";

    Optional<RestaurantRow> find(Tx tx, UUID id) {
        return tx.query("select " + COLUMNS + " from catalog.restaurant r where r.id = :id")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    /// Reads and locks the row; every change of a restaurant or its menu takes this lock first.
    Optional<RestaurantRow> lock(Tx tx, UUID id) {
        return tx.query("select " + COLUMNS + " from catalog.restaurant r where r.id = :id for update")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne();
    }

    List<RestaurantRow> listByIds(Tx tx, Collection<UUID> ids) {
        return tx.query("select " + COLUMNS + " from catalog.restaurant r where r.id = any(:ids) order by r.id")
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .map((row, context) -> read(row))
                .list();
    }

    List<RestaurantRow> listApproved(Tx tx) {
        return tx.query("select " + COLUMNS + " from catalog.restaurant r where r.status = 'approved' order by r.id")
                .map((row, context) -> read(row))
                .list();
    }

    List<RestaurantRow> listOwnedBy(Tx tx, UUID ownerId) {
        return tx.query("select " + COLUMNS + " from catalog.restaurant r where r.owner_id = :owner order by r.id")
                .bind("owner", ownerId)
                .map((row, context) -> read(row))
                .list();
    }

    Set<String> knownSlugs(Tx tx, Collection<String> slugs) {
        return tx.query("select slug from catalog.restaurant where slug = any(:slugs)")
                .bindArray("slugs", String.class, List.copyOf(slugs))
                .mapTo(String.class)
                .set();
    }

    boolean isOwner(Tx tx, UUID ownerId, UUID restaurantId) {
        return tx.query("select exists (select from catalog.restaurant where id = :id and owner_id = :owner)")
                .bind("id", restaurantId)
                .bind("owner", ownerId)
                .mapTo(Boolean.class)
                .one();
    }

    OpeningTimes hours(Tx tx, RestaurantRow restaurant) {
        List<Span> spans = hoursOf(tx, List.of(restaurant.id())).getOrDefault(restaurant.id(), List.of());
        return new OpeningTimes(spans, restaurant.timeZone());
    }

    Map<UUID, List<Span>> hoursOf(Tx tx, Collection<UUID> restaurantIds) {
        record Line(UUID restaurantId, Span span) {}
        return tx
                .query("""
                        select restaurant_id, day, opens_minute, closes_minute from catalog.opening_hours
                        where restaurant_id = any(:ids)""")
                .bindArray("ids", UUID.class, List.copyOf(restaurantIds))
                .map((row, context) -> new Line(
                        row.getObject("restaurant_id", UUID.class),
                        new Span(row.getInt("day"), row.getInt("opens_minute"), row.getInt("closes_minute"))))
                .list()
                .stream()
                .collect(groupingBy(Line::restaurantId, mapping(Line::span, toList())));
    }

    /// What a list asks for. `words` are letters and digits only (see SearchText), so none is a LIKE pattern. `near`
    /// decides the order: by distance from it, else the most rated first.
    record Search(
            List<String> words,
            @Nullable String cuisine,
            @Nullable Instant openAt,
            @Nullable GeoPoint near,
            @Nullable ListCursor after,
            int limit) {}

    /// A row of a list and its place in the order; with a point, `sortKey` is the distance in metres.
    record Found(RestaurantRow restaurant, long sortKey) {}

    List<Found> search(Tx tx, Search search) {
        var sql = new StringBuilder(
                "select " + COLUMNS + ", k.sort_key from catalog.restaurant r cross join lateral (select ");
        sql.append(search.near() == null ? POPULARITY : DISTANCE).append(" as sort_key) k where r.status = 'approved'");
        for (int i = 0; i < search.words().size(); i++) {
            sql.append(" and r.search_text like :word").append(i);
        }
        sql.append(search.cuisine() == null ? "" : " and :cuisine = any(r.cuisines)");
        sql.append(search.openAt() == null ? "" : " " + OPEN);
        sql.append(search.after() == null ? "" : " and (k.sort_key, r.id) > (:afterKey, :afterId)");
        sql.append(" order by k.sort_key, r.id limit :limit");
        var query = tx.query(sql.toString()).bind("limit", search.limit());
        for (int i = 0; i < search.words().size(); i++) {
            query.bind("word" + i, "%" + search.words().get(i) + "%");
        }
        if (search.cuisine() != null) {
            query.bind("cuisine", search.cuisine());
        }
        if (search.openAt() != null) {
            query.bind("at", search.openAt());
        }
        if (search.near() != null) {
            query.bind("lat", search.near().lat()).bind("lng", search.near().lng());
        }
        if (search.after() != null) {
            query.bind("afterKey", search.after().key())
                    .bind("afterId", search.after().id());
        }
        return query.map((row, context) -> new Found(read(row), row.getLong("sort_key")))
                .list();
    }

    private static final String POPULARITY = "-r.rating_count::bigint";

    /// Haversine on the mean earth radius, as GeoPoint computes it.
    private static final String DISTANCE = """
            round(2 * 6371008.8 * asin(least(1, sqrt(power(sin(radians(r.lat - :lat) / 2), 2)
                + cos(radians(:lat)) * cos(radians(r.lat)) * power(sin(radians(r.lng - :lng) / 2), 2)))))::bigint""";

    /// OpeningTimes.isOpen in SQL; a span past midnight is also looked for from the day after.
    private static final String OPEN = """
             and r.accepting and exists (
                select from (select :at::timestamptz at time zone r.time_zone as wall) l
                cross join lateral (select extract(isodow from l.wall)::int as day,
                    (extract(hour from l.wall) * 60 + extract(minute from l.wall))::int as minute) t
                join catalog.opening_hours h on h.restaurant_id = r.id
                where (h.day = t.day and t.minute >= h.opens_minute and t.minute < h.closes_minute)
                   or (h.day = 1 + (t.day + 5) % 7 and t.minute + 1440 < h.closes_minute))""";

    private static RestaurantRow read(ResultSet row) throws SQLException {
        Timestamp busyUntil = row.getTimestamp("busy_until");
        int ratings = row.getInt("rating_count");
        return new RestaurantRow(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("description"),
                row.getString("description_fr"),
                List.of((String[]) row.getArray("cuisines").getArray()),
                row.getString("picture"),
                address(row),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lng")),
                row.getInt("zone_radius_metres"),
                Money.of(row.getLong("minimum_order_minor"), row.getString("currency")),
                row.getInt("prep_minutes"),
                row.getInt("tax_basis_points"),
                row.getObject("commission_basis_points", Integer.class),
                row.getBoolean("accepting"),
                busyUntil == null ? null : busyUntil.toInstant(),
                row.getInt("busy_extra_minutes"),
                ZoneId.of(row.getString("time_zone")),
                ratings == 0 ? null : new RestaurantRow.Rating(row.getDouble("rating_average"), ratings),
                row.getString("status").equals("approved"),
                row.getLong("menu_version"));
    }

    private static RestaurantRow.Address address(ResultSet row) throws SQLException {
        return new RestaurantRow.Address(
                row.getString("address_line"),
                row.getString("street"),
                row.getString("house_number"),
                row.getString("city"),
                row.getString("postal_code"),
                row.getString("country"));
    }
}
