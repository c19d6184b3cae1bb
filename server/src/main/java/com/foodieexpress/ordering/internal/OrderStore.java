package com.foodieexpress.ordering.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// SQL of orders.
@ApplicationScoped
class OrderStore {

    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};
    private static final String UNFINISHED =
            "state in ('AWAITING_PAYMENT', 'PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'PICKED_UP')";

    private final PersonalPart personal;

    OrderStore(PersonalPart personal) {
        this.personal = personal;
    }

    Order insert(Tx tx, Quote quote, UUID id, String key, String fingerprint, String method, String pin, Instant now) {
        Bill bill = quote.bill();
        return tx.query("""
                        insert into ordering.orders (id, customer_id, restaurant_id, state, quote_id, idempotency_key, fingerprint,
                            payment_method, payment_status, lines, personal, dropoff_lat, dropoff_lng, pin, currency, subtotal_minor,
                            discount_minor, delivery_fee_minor, service_fee_minor, tax_minor, tip_minor, total_minor, created_at,
                            eta_low, eta_high, eta_at, settings_version, cancellation_fee_minor)
                        values (:id, :customer, :restaurant, 'AWAITING_PAYMENT', :quote, :key, :fingerprint, :method, 'pending',
                            :lines::jsonb, :personal, :lat, :lng, :pin, :currency, :subtotal, :discount, :deliveryFee, :serviceFee,
                            :tax, :tip, :total, :now, :etaLow, :etaHigh, :now,
                            :settingsVersion, :cancellationFee)
                        returning *""")
                .bind("id", id)
                .bind("customer", quote.customerId())
                .bind("restaurant", quote.restaurantId())
                .bind("quote", quote.id())
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("method", method)
                .bind("lines", PersonalPart.withoutNotes(quote.lines()))
                .bind("personal", sealed(tx, quote.customerId(), quote.dropoff(), quote.lines()))
                .bind("lat", PersonalPart.coarse(quote.dropoff().location().lat()))
                .bind("lng", PersonalPart.coarse(quote.dropoff().location().lng()))
                .bind("pin", pin)
                .bind("currency", bill.total().currency().getCurrencyCode())
                .bind("subtotal", bill.subtotal().amountMinor())
                .bind("discount", bill.discount().amountMinor())
                .bind("deliveryFee", bill.deliveryFee().amountMinor())
                .bind("serviceFee", bill.serviceFee().amountMinor())
                .bind("tax", bill.tax().amountMinor())
                .bind("tip", bill.tip().amountMinor())
                .bind("total", bill.total().amountMinor())
                .bind("settingsVersion", quote.terms().settingsVersion())
                .bind("cancellationFee", quote.terms().cancellationFee().amountMinor())
                .bind("now", now)
                .bind("etaLow", now.plusSeconds(60L * quote.etaLowMinutes()))
                .bind("etaHigh", now.plusSeconds(60L * quote.etaHighMinutes()))
                .map((row, context) -> order(tx, row))
                .one();
    }

    Optional<Order> find(Tx tx, UUID id) {
        return tx.query("select * from ordering.orders where id = :id")
                .bind("id", id)
                .map((row, context) -> order(tx, row))
                .findOne();
    }

    /// Reads the order and holds its row until the transaction ends. Refuses `ordering.unknown-order`.
    Order lock(Tx tx, UUID id) {
        return tx.query("select * from ordering.orders where id = :id for no key update")
                .bind("id", id)
                .map((row, context) -> order(tx, row))
                .findOne()
                .orElseThrow(OrderStore::unknown);
    }

    /// Holds the order's row until the transaction ends, without reading it.
    void hold(Tx tx, UUID id) {
        Integer unused = tx.query("select 1 from ordering.orders where id = :id for no key update")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .orElseThrow(OrderStore::unknown);
    }

    Optional<Order> findByKey(Tx tx, UUID customerId, String idempotencyKey) {
        return tx.query("select * from ordering.orders where customer_id = :customer and idempotency_key = :key")
                .bind("customer", customerId)
                .bind("key", idempotencyKey)
                .map((row, context) -> order(tx, row))
                .findOne();
    }

    /// Writes what a transition changed and answers the order as it is then; `changes` sets further columns and may be
    /// empty text.
    Order update(Tx tx, Order before, OrderState to, String changes, Binder binder) {
        Query update = tx.query("update ordering.orders set state = :state, version = version + 1"
                        + (changes.isEmpty() ? "" : ", " + changes)
                        + " where id = :id and version = :version returning *")
                .bind("state", to.name())
                .bind("id", before.id())
                .bind("version", before.version());
        binder.bind(update);
        return update.map((row, context) -> order(tx, row))
                .findOne()
                .orElseThrow(() -> new IllegalStateException("order " + before.id() + " changed under its own lock"));
    }

    interface Binder {
        void bind(Query update);
    }

    Order setPaymentStatus(Tx tx, UUID id, String status) {
        return tx.query(
                        "update ordering.orders set payment_status = :status, version = version + 1 where id = :id returning *")
                .bind("status", status)
                .bind("id", id)
                .map((row, context) -> order(tx, row))
                .one();
    }

    Order setRider(Tx tx, UUID id, @Nullable UUID riderId) {
        return tx.query(
                        "update ordering.orders set rider_id = :rider, version = version + 1 where id = :id returning *")
                .bind("rider", riderId)
                .bind("id", id)
                .map((row, context) -> order(tx, row))
                .one();
    }

    Order setEnRoute(Tx tx, UUID id) {
        return tx.query("update ordering.orders set en_route = true, version = version + 1 where id = :id returning *")
                .bind("id", id)
                .map((row, context) -> order(tx, row))
                .one();
    }

    void setEta(Tx tx, UUID id, Order.Eta eta) {
        tx.update("""
                        update ordering.orders set eta_low = :low, eta_high = :high, eta_at = :at, eta_reason = :reason
                        where id = :id""")
                .bind("low", eta.low())
                .bind("high", eta.high())
                .bind("at", eta.at())
                .bind("reason", eta.reason())
                .bind("id", id)
                .execute();
    }

    List<Order> list(Tx tx, OrderFilter filter) {
        var sql = new StringBuilder("select * from ordering.orders where id < :before");
        sql.append(filter.active() == null ? "" : filter.active() ? " and " + UNFINISHED : " and not " + UNFINISHED);
        sql.append(filter.customerId() == null ? "" : " and customer_id = :customer");
        sql.append(filter.riderId() == null ? "" : " and rider_id = :rider");
        sql.append(
                filter.restaurantIds() == null
                        ? ""
                        : " and restaurant_id = any(:restaurants) and placed_at is not null");
        sql.append(filter.states() == null ? "" : " and state = any(:states)");
        sql.append(filter.serial() == null ? "" : " and serial = :serial");
        sql.append(" order by id desc limit :limit");
        var query = tx.query(sql.toString()).bind("before", filter.before()).bind("limit", filter.limit());
        if (filter.customerId() != null) {
            query.bind("customer", filter.customerId());
        }
        if (filter.riderId() != null) {
            query.bind("rider", filter.riderId());
        }
        if (filter.restaurantIds() != null) {
            query.bindArray("restaurants", UUID.class, filter.restaurantIds());
        }
        if (filter.states() != null) {
            query.bindArray("states", String.class, filter.states());
        }
        if (filter.serial() != null) {
            query.bind("serial", filter.serial());
        }
        return query.map((row, context) -> order(tx, row)).list();
    }

    /// Of a customer: all ever placed, and those under way.
    Map<String, Long> countsOf(Tx tx, UUID customerId) {
        return tx.query("select count(*) as orders, count(*) filter (where " + UNFINISHED
                        + ") as open from ordering.orders where customer_id = :customer")
                .bind("customer", customerId)
                .map((row, context) -> Map.of("orders", row.getLong("orders"), "openOrders", row.getLong("open")))
                .one();
    }

    static Refusal unknown() {
        return Refusal.notFound("ordering.unknown-order", "There is no such order");
    }

    private byte[] sealed(Tx tx, UUID customer, Dropoff dropoff, List<OrderLine> lines) {
        return personal.seal(tx, customer, PersonalPart.OF_ORDER, dropoff, lines);
    }

    private PersonalPart.Opened opened(Tx tx, ResultSet row) throws SQLException {
        return personal.open(
                tx,
                row.getObject("customer_id", UUID.class),
                PersonalPart.OF_ORDER,
                row.getBytes("personal"),
                Json.read(row.getString("lines"), LINES),
                new GeoPoint(row.getDouble("dropoff_lat"), row.getDouble("dropoff_lng")));
    }

    private Order order(Tx tx, ResultSet row) throws SQLException {
        PersonalPart.Opened whole = opened(tx, row);
        String fault = row.getString("fault");
        return new Order(
                row.getObject("id", UUID.class),
                row.getLong("serial"),
                row.getObject("customer_id", UUID.class),
                row.getObject("restaurant_id", UUID.class),
                row.getObject("rider_id", UUID.class),
                OrderState.valueOf(row.getString("state")),
                row.getBoolean("en_route"),
                row.getObject("quote_id", UUID.class),
                row.getString("fingerprint"),
                row.getString("payment_method"),
                row.getString("payment_status"),
                whole.lines(),
                whole.dropoff(),
                row.getString("pin"),
                bill(row),
                terms(row),
                row.getObject("prep_minutes", Integer.class),
                times(row),
                row.getString("cancel_reason"),
                fault == null ? null : Fault.valueOf(fault),
                eta(row),
                row.getLong("version"));
    }

    static Bill bill(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Bill(
                Money.of(row.getLong("subtotal_minor"), currency),
                Money.of(row.getLong("discount_minor"), currency),
                Money.of(row.getLong("delivery_fee_minor"), currency),
                Money.of(row.getLong("service_fee_minor"), currency),
                Money.of(row.getLong("tax_minor"), currency),
                Money.of(row.getLong("tip_minor"), currency),
                Money.of(row.getLong("total_minor"), currency));
    }

    static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getLong("settings_version"),
                Money.of(row.getLong("cancellation_fee_minor"), row.getString("currency")));
    }

    private static Order.Times times(ResultSet row) throws SQLException {
        return new Order.Times(
                row.getTimestamp("created_at").toInstant(),
                instant(row, "placed_at"),
                instant(row, "accepted_at"),
                instant(row, "preparing_at"),
                instant(row, "ready_by"),
                instant(row, "ready_at"),
                instant(row, "picked_up_at"),
                instant(row, "delivered_at"),
                instant(row, "ended_at"));
    }

    private static Order.@Nullable Eta eta(ResultSet row) throws SQLException {
        Instant low = instant(row, "eta_low");
        Instant high = instant(row, "eta_high");
        Instant at = instant(row, "eta_at");
        return low == null || high == null || at == null
                ? null
                : new Order.Eta(low, high, at, row.getString("eta_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
