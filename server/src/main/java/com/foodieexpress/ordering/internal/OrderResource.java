package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.ordering.OrderState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.IdempotencyKeys;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Orders: placing and reading them.
@Path("/api/v1/orders")
@RunOnVirtualThread
class OrderResource {

    record PaymentJson(
            @NotNull @Size(max = 20) String method,
            @Size(max = 200) @Nullable String token) {}

    record NewOrderJson(
            @NotNull UUID quoteId, @NotNull @Valid PaymentJson payment) {}

    private final PlaceOrder placeOrder;
    private final ListOrders listOrders;
    private final OrderHistory history;
    private final OrderViews views;
    private final OrderStore orders;
    private final Payments payments;
    private final Database database;
    private final Caller caller;

    OrderResource(
            PlaceOrder placeOrder,
            ListOrders listOrders,
            OrderHistory history,
            OrderViews views,
            OrderStore orders,
            Payments payments,
            Database database,
            Caller caller) {
        this.placeOrder = placeOrder;
        this.listOrders = listOrders;
        this.history = history;
        this.views = views;
        this.orders = orders;
        this.payments = payments;
        this.database = database;
        this.caller = caller;
    }

    @POST
    public Response place(
            @NotNull @Valid NewOrderJson body, @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key) {
        Order order = placeOrder.place(caller.actor(), command(body, key));
        int status = order.state() == OrderState.AWAITING_PAYMENT ? 202 : 201;
        return Response.status(status)
                .header("Location", "/api/v1/orders/" + order.id())
                .entity(views.view(order, caller.actor().role()))
                .build();
    }

    @GET
    public Page<OrderJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("status") @Nullable String status,
            @QueryParam("q") @Nullable String number,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        return listOrders.of(caller.actor(), new ListOrders.Request(state, status, number, cursor, limit));
    }

    @GET
    @Path("/{id}")
    public OrderJson order(@PathParam("id") UUID id) {
        Order order = database.read(tx -> orders.find(tx, id)).orElseThrow(OrderStore::unknown);
        return views.view(order, caller.actor().role());
    }

    @GET
    @Path("/{id}/history")
    public Page<OrderHistory.EntryJson> history(@PathParam("id") UUID id) {
        return Page.of(history.of(id, caller.actor().role()));
    }

    private PlaceOrder.Command command(NewOrderJson body, @Nullable String key) {
        String attempt = IdempotencyKeys.required(key);
        String token = body.payment().token();
        Payments.Method method = switch (body.payment().method().toLowerCase(Locale.ROOT)) {
            case "card" -> Payments.Method.CARD;
            case "cash" -> Payments.Method.CASH;
            default -> throw Refusal.invalid("payment.method", "must be card or cash");
        };
        if (method == Payments.Method.CARD && (token == null || !payments.knowsToken(token))) {
            throw Refusal.invalid("payment.token", "is not a token of the payment provider");
        }
        return new PlaceOrder.Command(body.quoteId(), method, method == Payments.Method.CARD ? token : null, attempt);
    }

    static List<OrderState> statesOf(String canonical) {
        return List.of(OrderState.values()).stream()
                .filter(state -> OrderStatus.canonical(state, false).equals(canonical)
                        || OrderStatus.canonical(state, true).equals(canonical))
                .toList();
    }
}
