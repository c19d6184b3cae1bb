package com.foodieexpress.dispatch.internal;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AdminFacts;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Deliveries, for the rider on them and for the operator.
@Path("/api/v1/deliveries")
@RunOnVirtualThread
class DeliveryResource {

    record ProofJson(@Size(max = 10) @Nullable String pin) {}

    record StatusJson(
            @NotNull @Size(max = 40) String status,
            @Nullable GeoPoint position,
            @Valid @Nullable ProofJson proof,
            @Size(max = 300) @Nullable String reason)
            implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of("status", status);
        }
    }

    record ReasonJson(@NotNull @Size(max = 300) String reason) {}

    record AssignJson(@NotNull UUID riderId) implements AdminFacts {

        @Override
        public Map<String, Object> auditFacts() {
            return Map.of("rider", riderId);
        }
    }

    private final Database database;
    private final DeliveryStore deliveries;
    private final OfferStore offers;
    private final ChangeDelivery change;
    private final EndDelivery end;
    private final AssignRider assign;
    private final KnownRider knownRider;
    private final DeliveryViews views;
    private final Caller caller;

    DeliveryResource(
            Database database,
            DeliveryStore deliveries,
            OfferStore offers,
            ChangeDelivery change,
            EndDelivery end,
            AssignRider assign,
            KnownRider knownRider,
            DeliveryViews views,
            Caller caller) {
        this.database = database;
        this.deliveries = deliveries;
        this.offers = offers;
        this.change = change;
        this.end = end;
        this.assign = assign;
        this.knownRider = knownRider;
        this.views = views;
        this.caller = caller;
    }

    @GET
    public Page<DispatchJson.DeliveryJson> list(
            @QueryParam("state") @Nullable String state,
            @QueryParam("cursor") @Nullable UUID cursor,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit) {
        Actor actor = caller.actor();
        UUID riderId = actor.is(Role.ADMIN) ? null : actor.id();
        UUID before = cursor == null ? DeliveryStore.FIRST_PAGE : cursor;
        List<Delivery> found = database.read(tx -> deliveries.list(tx, riderId, active(state), before, limit + 1));
        boolean more = found.size() > limit;
        List<Delivery> page = more ? found.subList(0, limit) : found;
        return new Page<>(
                page.stream().map(views::view).toList(),
                more ? page.getLast().id().toString() : null);
    }

    @GET
    @Path("/{id}")
    public DispatchJson.DeliveryJson delivery(@PathParam("id") UUID id) {
        return views.view(database.read(tx -> deliveries.find(tx, id)).orElseThrow(DeliveryStore::unknown));
    }

    @POST
    @Idempotent
    @Path("/{id}/status")
    @AdminAct(value = AuditAction.DELIVERY_MOVE, on = "delivery")
    public DispatchJson.DeliveryJson setStatus(@PathParam("id") UUID id, @NotNull @Valid StatusJson body) {
        DeliveryState wanted = DeliveryState.ofWire(body.status())
                .orElseThrow(() -> Refusal.invalid("status", "is not a delivery status"));
        var details = new ChangeDelivery.Details(
                body.position(),
                body.proof() == null ? null : body.proof().pin(),
                Texts.clean("reason", body.reason()));
        return views.view(database.write(tx -> change.apply(tx, id, wanted, caller.actor(), details)));
    }

    @POST
    @Idempotent
    @Path("/{id}/drop")
    public DispatchJson.DeliveryJson drop(@PathParam("id") UUID id, @NotNull @Valid ReasonJson body) {
        return views.view(end.byRider(caller.actor(), id, Texts.required("reason", body.reason())));
    }

    @POST
    @Idempotent
    @Path("/{id}/assign")
    @AdminAct(value = AuditAction.DELIVERY_ASSIGN, on = "delivery")
    public DispatchJson.DeliveryJson assign(@PathParam("id") UUID id, @NotNull @Valid AssignJson body) {
        knownRider.require(body.riderId());
        return views.view(assign.byAdmin(caller.actor(), id, body.riderId()));
    }

    @GET
    @Path("/{id}/decisions")
    public Page<DispatchJson.DecisionJson> decisions(@PathParam("id") UUID id) {
        return Page.of(database.read(tx -> offers.decisions(tx, id)).stream()
                .map(made -> new DispatchJson.DecisionJson(
                        made.round(),
                        made.riderId(),
                        made.travelSeconds(),
                        made.idleSeconds(),
                        made.score(),
                        made.outcome(),
                        made.at()))
                .toList());
    }

    private static @Nullable Boolean active(@Nullable String state) {
        if (state == null) {
            return null;
        }
        return switch (state) {
            case "active" -> true;
            case "past" -> false;
            default -> throw Refusal.invalid("state", "must be active or past");
        };
    }
}
