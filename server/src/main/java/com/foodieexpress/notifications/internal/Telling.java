package com.foodieexpress.notifications.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who is told what when which event happens. One row, one notification.
///
/// `{order}` and `{restaurant}` stand for the order's number and the restaurant's name; clients that speak another
/// language use `key` and the arguments instead.
enum Telling {
    PLACED("order.placed", Party.RESTAURANT, "New order {order}", "Accept or decline it on the order board."),
    ACCEPTED("order.accepted", Party.CUSTOMER, "Order accepted", "{restaurant} accepted your order {order}."),
    PREPARING("order.preparing", Party.CUSTOMER, "In the kitchen", "{restaurant} is preparing your order {order}."),
    READY("order.ready", Party.CUSTOMER, "Food is ready", "Your order {order} is packed and waits for the rider."),
    READY_FOR_PICKUP("order.ready", Party.RIDER, "Order {order} is ready", "It waits for you at {restaurant}."),
    PICKED_UP("order.picked_up", Party.CUSTOMER, "Picked up", "The rider has your order {order} from {restaurant}."),
    HANDED_OVER("order.picked_up", Party.RESTAURANT, "Order {order} picked up", "The rider has taken it along."),
    ON_THE_WAY("order.en_route", Party.CUSTOMER, "On the way", "Your order {order} is on its way to you."),
    ARRIVING("delivery.arrived", Party.CUSTOMER, "Your rider is here", "Have the PIN of order {order} ready."),
    DELIVERED("order.delivered", Party.CUSTOMER, "Delivered", "Enjoy your meal from {restaurant}."),
    REJECTED("order.rejected", Party.CUSTOMER, "Order declined", "{restaurant} cannot take your order {order}."),
    EXPIRED("order.expired", Party.CUSTOMER, "No answer", "{restaurant} did not answer your order {order}."),
    MISSED("order.expired", Party.RESTAURANT, "Order {order} missed", "It was not answered in time."),
    CANCELLED("order.cancelled", Party.CUSTOMER, "Order cancelled", "Your order {order} was cancelled."),
    CALLED_OFF("order.cancelled", Party.RESTAURANT, "Order {order} cancelled", "It need not be prepared any more."),
    JOB_CANCELLED("order.cancelled", Party.RIDER, "Delivery cancelled", "Order {order} was cancelled."),
    PAYMENT_FAILED("order.payment_failed", Party.CUSTOMER, "Payment failed", "Order {order} was not paid for."),
    UNDELIVERABLE(
            "order.undeliverable", Party.CUSTOMER, "Not delivered", "Order {order} could not be handed over to you."),
    COMES_BACK("order.undeliverable", Party.RESTAURANT, "Order {order} not delivered", "Nobody could be found."),
    ASSIGNED("delivery.assigned", Party.RIDER, "New delivery", "Pick up order {order} at {restaurant}."),
    RIDER_HERE("delivery.at_restaurant", Party.RESTAURANT, "Rider arrived", "A rider is here for order {order}."),
    TAKEN_BACK("delivery.searching", Party.RIDER, "Delivery taken back", "Order {order} goes to somebody else."),
    ACCOUNT_APPROVED("account.approved", Party.OWNER, "You are approved", "You may start now."),
    PAPERS_SENT_BACK(
            "onboarding.rejected",
            Party.OWNER,
            "Documents needed again",
            "Look at the reasons and hand them in again."),
    PAPER_RUNS_OUT(
            "document.expiring", Party.OWNER, "A document runs out soon", "Send a newer one in time to go on working."),
    PAPERS_LAPSED(
            "onboarding.lapsed",
            Party.OWNER,
            "A document has run out",
            "You are paused until a newer one is accepted."),
    PAPER_ACCEPTED("document.approved", Party.OWNER, "Document accepted", "One of your documents was accepted."),
    PAPER_REFUSED("document.rejected", Party.OWNER, "Document not accepted", "Look at the reason and send it again.");

    /// The people an order concerns, with the member of the event data that names them.
    enum Party {
        CUSTOMER("customerId"),
        RESTAURANT("restaurantOwnerId"),
        RIDER("riderId"),
        /// Of an account or of papers.
        OWNER("accountId");

        private final String member;

        Party(String member) {
            this.member = member;
        }

        String member() {
            return member;
        }
    }

    private static final Map<String, List<Telling>> BY_EVENT =
            Arrays.stream(values()).collect(Collectors.groupingBy(each -> each.event));

    private final String event;
    private final Party party;
    private final String title;
    private final String body;

    Telling(String event, Party party, String title, String body) {
        this.event = event;
        this.party = party;
        this.title = title;
        this.body = body;
    }

    static List<Telling> of(String eventType) {
        return BY_EVENT.getOrDefault(eventType, List.of());
    }

    Party party() {
        return party;
    }

    /// For example `order.accepted.customer`.
    String key() {
        return event + "." + party.name().toLowerCase(java.util.Locale.ROOT);
    }

    /// `order_update`, `delivery_update` or `system`, the mobile app's words.
    String category() {
        if (party == Party.OWNER) {
            return "system";
        }
        return event.startsWith("delivery.") || party == Party.RIDER ? "delivery_update" : "order_update";
    }

    String title(Function<String, @Nullable String> args) {
        return filled(title, args);
    }

    String body(Function<String, @Nullable String> args) {
        return filled(body, args);
    }

    private static String filled(String text, Function<String, @Nullable String> args) {
        String filled = text;
        for (String name : List.of("order", "restaurant")) {
            String value = args.apply(name);
            filled = filled.replace("{" + name + "}", value == null ? "" : value);
        }
        return filled;
    }
}
