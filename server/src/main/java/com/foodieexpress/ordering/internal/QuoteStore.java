package com.foodieexpress.ordering.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.kernel.GeoPoint;
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

    private final PersonalPart personal;

    QuoteStore(PersonalPart personal) {
        this.personal = personal;
    }

    void insert(Tx tx, Quote quote) {
        Bill bill = quote.bill();
        tx.update("""
                        insert into ordering.quote (id, customer_id, restaurant_id, lines, personal, currency, subtotal_minor, discount_minor,
                            delivery_fee_minor, service_fee_minor, tax_minor, tip_minor, total_minor, eta_low_minutes, eta_high_minutes,
                            settings_version, cancellation_fee_minor, expires_at)
                        values (:id, :customer, :restaurant, :lines::jsonb, :personal, :currency, :subtotal, :discount, :deliveryFee,
                            :serviceFee, :tax, :tip, :total, :etaLow, :etaHigh,
                            :settingsVersion, :cancellationFee, :expiresAt)""")
                .bind("id", quote.id())
                .bind("customer", quote.customerId())
                .bind("restaurant", quote.restaurantId())
                .bind("lines", PersonalPart.withoutNotes(quote.lines()))
                .bind(
                        "personal",
                        personal.seal(tx, quote.customerId(), PersonalPart.OF_QUOTE, quote.dropoff(), quote.lines()))
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
                .bind("settingsVersion", quote.terms().settingsVersion())
                .bind("cancellationFee", quote.terms().cancellationFee().amountMinor())
                .bind("expiresAt", quote.expiresAt())
                .execute();
    }

    /// The customer's own quote; somebody else's is not found.
    Optional<Quote> find(Tx tx, UUID id, UUID customerId) {
        return tx.query("select * from ordering.quote where id = :id and customer_id = :customer")
                .bind("id", id)
                .bind("customer", customerId)
                .map((row, context) -> quote(tx, row))
                .findOne();
    }

    int deleteExpired(Tx tx, Instant before, int limit) {
        return tx.update("""
                        delete from ordering.quote where id in
                            (select id from ordering.quote where expires_at < :before limit :limit)""").bind("before", before).bind("limit", limit).execute();
    }

    private Quote quote(Tx tx, ResultSet row) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        // Only its own customer finds a quote, so it is never that of an erased one.
        PersonalPart.Opened whole = personal.open(
                tx,
                customer,
                PersonalPart.OF_QUOTE,
                row.getBytes("personal"),
                Json.read(row.getString("lines"), LINES),
                new GeoPoint(0, 0));
        return new Quote(
                row.getObject("id", UUID.class),
                customer,
                row.getObject("restaurant_id", UUID.class),
                whole.lines(),
                whole.dropoff(),
                OrderStore.bill(row),
                row.getInt("eta_low_minutes"),
                row.getInt("eta_high_minutes"),
                OrderStore.terms(row),
                row.getTimestamp("expires_at").toInstant());
    }
}
