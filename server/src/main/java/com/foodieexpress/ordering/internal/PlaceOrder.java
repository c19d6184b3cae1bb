package com.foodieexpress.ordering.internal;

import com.foodieexpress.catalog.Catalog;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.db.Violations;
import com.foodieexpress.platform.http.IdempotencyKeys;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Turns a quote into an order and asks for the money. The same idempotency key answers the same order again.
@ApplicationScoped
class PlaceOrder {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final OrderStore orders;
    private final QuoteStore quotes;
    private final OrderEvents events;
    private final Catalog catalog;
    private final Payments payments;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final OrderingConfig config;
    private final Settings settings;

    PlaceOrder(
            Database database,
            OrderStore orders,
            QuoteStore quotes,
            OrderEvents events,
            Catalog catalog,
            Payments payments,
            Jobs jobs,
            BusinessClock clock,
            OrderingConfig config,
            Settings settings) {
        this.database = database;
        this.orders = orders;
        this.quotes = quotes;
        this.events = events;
        this.catalog = catalog;
        this.payments = payments;
        this.jobs = jobs;
        this.clock = clock;
        this.config = config;
        this.settings = settings;
    }

    record Command(
            UUID quoteId, Payments.Method method, @Nullable String token, String idempotencyKey) {

        /// Two requests with the same key must ask for the same thing.
        String fingerprint() {
            return quoteId + "|" + method + "|" + token;
        }
    }

    /// Answers the order after waiting briefly for the authorisation. Refuses `ordering.unknown-quote`,
    /// `ordering.quote-expired`, `ordering.paused`,
    /// `ordering.quote-used`, `catalog.restaurant-closed`, `platform.idempotency-mismatch`, `payments.declined`.
    Order place(Actor customer, Command command) {
        UUID orderId = existing(customer, command).orElseGet(() -> create(customer, command));
        payments.awaitAuthorisation(orderId, config.authorisationWait().toMillis());
        Order order = database.read(tx -> orders.find(tx, orderId)).orElseThrow(OrderStore::unknown);
        if (order.state() == OrderState.PAYMENT_FAILED) {
            throw declined(order);
        }
        return order;
    }

    private Optional<UUID> existing(Actor customer, Command command) {
        return database.read(tx -> orders.findByKey(tx, customer.id(), command.idempotencyKey()))
                .map(order -> sameRequest(order, command).id());
    }

    private UUID create(Actor customer, Command command) {
        try {
            return database.write(tx -> insert(tx, customer, command));
        } catch (RuntimeException e) {
            // Two identical requests at once: the loser answers what the winner made.
            if (Violations.isUnique(e, "orders_idempotency")) {
                return existing(customer, command).orElseThrow(() -> e);
            }
            if (Violations.isUnique(e, "orders_quote_id_key")) {
                throw Refusal.conflict("ordering.quote-used", "This quote was ordered already");
            }
            throw e;
        }
    }

    private UUID insert(Tx tx, Actor customer, Command command) {
        Quote quote = quotes.find(tx, command.quoteId(), customer.id())
                .orElseThrow(() -> Refusal.notFound("ordering.unknown-quote", "There is no such quote"));
        Instant now = clock.instant();
        if (!now.isBefore(quote.expiresAt())) {
            throw Refusal.conflict("ordering.quote-expired", "The quote has expired; ask for a new one");
        }
        OrderSettings orderSettings = settings.of(OrderSettings.class);
        MakeQuote.requireTaken(orderSettings);
        catalog.requireOpen(quote.restaurantId(), now);
        UUID id = UuidV7.next();
        Order order = orders.insert(
                tx,
                quote,
                id,
                command.idempotencyKey(),
                command.fingerprint(),
                command.method().name(),
                newPin(),
                now);
        events.tell(tx, "order.created", order, customer);
        payments.authorise(
                tx,
                new Payments.PaymentRequest(
                        id,
                        customer.id(),
                        command.method(),
                        command.token(),
                        quote.bill().total()));
        OrderTimers.abandon(jobs, tx, id, now.plus(orderSettings.paymentLimit()));
        return id;
    }

    private static Order sameRequest(Order order, Command command) {
        if (!order.fingerprint().equals(command.fingerprint())) {
            throw IdempotencyKeys.mismatch();
        }
        return order;
    }

    private static Refusal declined(Order order) {
        String reason = order.cancelReason() == null ? "declined" : order.cancelReason();
        return new Refusal(
                "payments.declined",
                Refusal.Kind.PAYMENT_REFUSED,
                "The payment was declined",
                Map.of("orderId", order.id(), "reason", reason));
    }

    private static String newPin() {
        return "%04d".formatted(RANDOM.nextInt(10_000));
    }
}
