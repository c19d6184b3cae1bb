package com.foodieexpress.ordering.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// SQL of quotes.
@ApplicationScoped
class QuoteStore {

    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

    void insert(Tx tx, Quote quote) {
        Bill bill = quote.bill();
        tx.update("""
                        insert into ordering.quote (id, customer_id, restaurant_id, lines, dropoff, currency, subtotal_minor, discount_minor,
                            delivery_fee_minor, service_fee_minor, tax_minor, tip_minor, total_minor, eta_low_minutes, eta_high_minutes,
                            expires_at)
                        values (:id, :customer, :restaurant, :lines::jsonb, :dropoff::jsonb, :currency, :subtotal, :discount, :deliveryFee,
                            :serviceFee, :tax, :tip, :total, :etaLow, :etaHigh, :expiresAt)""")
                .bind("id", quote.id())
                .bind("customer", quote.customerId())
                .bind("restaurant", quote.restaurantId())
                .bind("lines", Json.write(quote.lines()))
                .bind("dropoff", Json.write(quote.dropoff()))
                .bind("currency", bill.total().currency().getCurrencyCode())
                .bind("subtotal", bill.subtotal().amountMinor())
                .bind("discount", bill.discount().amountMinor())
                .bind("deliveryFee", bill.deliveryFee().amountMinor())
                .bind("serviceFee", bill.serviceFee().amountMinor())
                .bind("tax", bill.tax().amountMinor())
                .bind("tip", bill.tip().amountMinor())
                .bind("total", bill.total().amountMinor())
                .bind("etaLow", quote.etaLowMinutes())
                .bind("etaHigh", quote.etaHighMinutes())
                .bind("expiresAt", quote.expiresAt())
                .execute();
    }

    /// The customer's own quote; somebody else's is not found.
    Optional<Quote> find(Tx tx, UUID id, UUID customerId) {
        return tx.query("select * from ordering.quote where id = :id and customer_id = :customer")
                .bind("id", id)
                .bind("customer", customerId)
                .map((row, context) -> quote(row))
                .findOne();
    }

    int deleteExpired(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from ordering.quote where id in
                            (select id from ordering.quote where expires_at < :before limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private static Quote quote(ResultSet row) throws SQLException {
        return new Quote(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("restaurant_id", UUID.class),
                Json.read(row.getString("lines"), LINES),
                Json.read(row.getString("dropoff"), Dropoff.class),
                OrderStore.bill(row),
                row.getInt("eta_low_minutes"),
                row.getInt("eta_high_minutes"),
                row.getTimestamp("expires_at").toInstant());
    }
}
