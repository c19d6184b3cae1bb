package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What restaurant, customer and admin can ask of an order.
@Path("/api/v1/orders/{id}")
@RunOnVirtualThread
class OrderCommandResource {

    record AcceptJson(@Nullable Integer prepMinutes) {}

    record ReasonJson(@Size(max = 300) @Nullable String reason) {}

    private final ChangeOrder change;
    private final OrderViews views;
    private final Database database;
    private final Caller caller;

    OrderCommandResource(ChangeOrder change, OrderViews views, Database database, Caller caller) {
        this.change = change;
        this.views = views;
        this.database = database;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Path("/accept")
    @AdminAct(value = AuditAction.ORDER_ACCEPT, on = "order")
    public OrderJson accept(@PathParam("id") UUID id, @NotNull @Valid AcceptJson body) {
        int minutes = ChangeOrder.checkedPrepMinutes(body.prepMinutes());
        return apply(id, OrderCommand.ACCEPT, new ChangeOrder.Details(minutes, null, null, null));
    }

    @POST
    @Idempotent
    @Path("/reject")
    @AdminAct(value = AuditAction.ORDER_REJECT, on = "order")
    public OrderJson reject(@PathParam("id") UUID id, @NotNull @Valid ReasonJson body) {
        String reason = Texts.required("reason", body.reason());
        return apply(id, OrderCommand.REJECT, ChangeOrder.Details.because(reason, null));
    }

    @POST
    @Idempotent
    @Path("/preparing")
    @AdminAct(value = AuditAction.ORDER_PREPARE, on = "order")
    public OrderJson preparing(@PathParam("id") UUID id) {
        return apply(id, OrderCommand.START_PREPARING, ChangeOrder.Details.NONE);
    }

    @POST
    @Idempotent
    @Path("/ready")
    @AdminAct(value = AuditAction.ORDER_READY, on = "order")
    public OrderJson ready(@PathParam("id") UUID id) {
        return apply(id, OrderCommand.MARK_READY, ChangeOrder.Details.NONE);
    }

    @POST
    @Idempotent
    @Path("/cancel")
    @AdminAct(value = AuditAction.ORDER_CANCEL, on = "order")
    public OrderJson cancel(@PathParam("id") UUID id, @Valid @Nullable ReasonJson body) {
        String reason = body == null ? null : Texts.clean("reason", body.reason());
        return apply(id, OrderCommand.CANCEL, ChangeOrder.Details.because(reason, null));
    }

    private OrderJson apply(UUID id, OrderCommand command, ChangeOrder.Details details) {
        Order order = database.write(tx -> change.apply(tx, id, command, caller.actor(), details));
        return views.view(order, caller.actor().role());
    }
}
