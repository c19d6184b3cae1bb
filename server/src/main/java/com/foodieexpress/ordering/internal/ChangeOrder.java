package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.Fault;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Carries out one command on one order: table, row, timers, money and event in the caller's transaction.
@ApplicationScoped
class ChangeOrder {

    private final OrderStore orders;
    private final CartStore carts;
    private final OrderEvents events;
    private final Payments payments;
    private final Jobs jobs;
    private final BusinessClock clock;
    private final Settings settings;

    ChangeOrder(
            OrderStore orders,
            CartStore carts,
            OrderEvents events,
            Payments payments,
            Jobs jobs,
            BusinessClock clock,
            Settings settings) {
        this.orders = orders;
        this.carts = carts;
        this.events = events;
        this.payments = payments;
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
    }

    /// What a command may carry: minutes for ACCEPT, a reason and whose fault it is for what ends an order.
    record Details(
            @Nullable Integer prepMinutes,
            @Nullable String reason,
            @Nullable Fault fault,
            @Nullable UUID riderId) {

        static final Details NONE = new Details(null, null, null, null);

        static Details because(@Nullable String reason, @Nullable Fault fault) {
            return new Details(null, reason, fault, null);
        }
    }

    /// Answers the order as it is afterwards, unchanged when it already was there.
    Order apply(Tx tx, UUID orderId, OrderCommand command, Actor actor, Details details) {
        Order before = orders.lock(tx, orderId);
        OrderState to = OrderMachine.next(before.state(), command, actor.role());
        if (to == null) {
            return before;
        }
        if (command == OrderCommand.MARK_READY && before.state() == OrderState.ACCEPTED) {
            before = move(tx, before, OrderCommand.START_PREPARING, OrderState.PREPARING, actor, Details.NONE);
        }
        return move(tx, before, command, to, actor, details);
    }

    private Order move(Tx tx, Order before, OrderCommand command, OrderState to, Actor actor, Details details) {
        Instant now = clock.instant();
        Order after = write(tx, before, command, to, now, actor, details);
        timers(tx, after, command, now);
        money(tx, before, after, command);
        events.tell(tx, OrderEventTypes.of(to), after, actor);
        return after;
    }

    private Order write(
            Tx tx, Order before, OrderCommand command, OrderState to, Instant now, Actor actor, Details details) {
        return switch (command) {
            case CONFIRM_PAYMENT ->
                orders.update(
                        tx,
                        before,
                        to,
                        "placed_at = :now, payment_status = :paid",
                        row -> row.bind("now", now)
                                .bind("paid", before.paymentMethod().equals("CASH") ? "pending" : "authorised"));
            case ACCEPT -> {
                int minutes = details.prepMinutes() == null ? 15 : details.prepMinutes();
                yield orders.update(
                        tx,
                        before,
                        to,
                        "accepted_at = :now, prep_minutes = :minutes, ready_by = :readyBy",
                        row -> row.bind("now", now)
                                .bind("minutes", minutes)
                                .bind("readyBy", now.plus(Duration.ofMinutes(minutes))));
            }
            case START_PREPARING -> orders.update(tx, before, to, "preparing_at = :now", row -> row.bind("now", now));
            case MARK_READY -> orders.update(tx, before, to, "ready_at = :now", row -> row.bind("now", now));
            case PICK_UP ->
                orders.update(
                        tx,
                        before,
                        to,
                        "picked_up_at = :now, rider_id = coalesce(:rider, rider_id), ready_at = coalesce(ready_at, :now)",
                        row -> row.bind("now", now).bind("rider", details.riderId()));
            case DELIVER -> orders.update(tx, before, to, "delivered_at = :now", row -> row.bind("now", now));
            case CLOSE -> orders.update(tx, before, to, "", row -> {});
            case FAIL_PAYMENT, ABANDON, REJECT, EXPIRE, FAIL_DELIVERY, CANCEL ->
                orders.update(
                        tx,
                        before,
                        to,
                        "ended_at = :now, cancel_reason = :reason, fault = :fault",
                        row -> row.bind("now", now)
                                .bind("reason", reasonOf(command, details))
                                .bind("fault", faultOf(command, actor, details).name()));
        };
    }

    private void timers(Tx tx, Order after, OrderCommand command, Instant now) {
        OrderSettings spans = settings.of(OrderSettings.class);
        switch (command) {
            case CONFIRM_PAYMENT -> {
                OrderTimers.cancelAbandon(jobs, tx, after.id());
                OrderTimers.expire(jobs, tx, after.id(), now.plus(spans.answerLimit()));
                carts.clear(tx, after.customerId());
            }
            case ACCEPT -> {
                OrderTimers.cancelExpire(jobs, tx, after.id());
                OrderTimers.startPreparing(jobs, tx, after.id(), now.plus(spans.preparingAfter()));
            }
            case START_PREPARING, MARK_READY -> OrderTimers.cancelStartPreparing(jobs, tx, after.id());
            case PICK_UP -> OrderTimers.cancelStartPreparing(jobs, tx, after.id());
            case DELIVER -> OrderTimers.close(jobs, tx, after.id(), now.plus(spans.disputeWindow()));
            case FAIL_PAYMENT, ABANDON, REJECT, EXPIRE, FAIL_DELIVERY, CANCEL ->
                OrderTimers.cancelAll(jobs, tx, after.id());
            case CLOSE -> {}
        }
    }

    private void money(Tx tx, Order before, Order after, OrderCommand command) {
        switch (command) {
            case PICK_UP -> {
                // Cash changes hands at the door.
                if (!after.paymentMethod().equals("CASH")) {
                    payments.capture(tx, after.id(), after.bill().total());
                }
            }
            case DELIVER -> {
                if (after.paymentMethod().equals("CASH")) {
                    payments.capture(tx, after.id(), after.bill().total());
                }
            }
            case REJECT, EXPIRE, ABANDON -> payments.release(tx, after.id());
            case CANCEL -> CancelCharge.settle(payments, tx, before, after);
            case CONFIRM_PAYMENT, FAIL_PAYMENT, ACCEPT, START_PREPARING, MARK_READY, FAIL_DELIVERY, CLOSE -> {}
        }
    }

    private static String reasonOf(OrderCommand command, Details details) {
        if (details.reason() != null) {
            return details.reason();
        }
        return switch (command) {
            case EXPIRE -> "restaurant_no_answer";
            case ABANDON -> "not_paid";
            case FAIL_PAYMENT -> "payment_declined";
            case REJECT -> "restaurant_rejected";
            case FAIL_DELIVERY -> "undeliverable";
            case CANCEL -> "cancelled";
            case CONFIRM_PAYMENT, ACCEPT, START_PREPARING, MARK_READY, PICK_UP, DELIVER, CLOSE ->
                throw new IllegalArgumentException("ends nothing: " + command);
        };
    }

    private static Fault faultOf(OrderCommand command, Actor actor, Details details) {
        if (details.fault() != null) {
            return details.fault();
        }
        return switch (command) {
            case FAIL_PAYMENT, ABANDON -> Fault.CUSTOMER;
            case REJECT, EXPIRE -> Fault.RESTAURANT;
            default -> byRole(actor.role());
        };
    }

    private static Fault byRole(Role role) {
        return switch (role) {
            case CUSTOMER -> Fault.CUSTOMER;
            case RESTAURANT -> Fault.RESTAURANT;
            case RIDER -> Fault.RIDER;
            case ADMIN, SYSTEM, ANONYMOUS -> Fault.PLATFORM;
        };
    }

    /// For commands of the restaurant, whose minutes must be believable.
    static int checkedPrepMinutes(@Nullable Integer minutes) {
        if (minutes == null || minutes < 1 || minutes > 180) {
            throw Refusal.invalid("prepMinutes", "must be between 1 and 180");
        }
        return minutes;
    }
}
