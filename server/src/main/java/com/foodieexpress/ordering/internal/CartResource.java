package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The customer's cart.
@Path("/api/v1/cart")
@RunOnVirtualThread
class CartResource {

    record NewLineJson(
            @NotNull UUID restaurantId,
            @NotNull UUID itemId,
            @Min(1) @Max(50) int quantity,
            @Size(max = 40) @Nullable List<@NotNull UUID> optionIds,
            @Size(max = 300) @Nullable String note,
            @Nullable Boolean replace) {}

    record QuantityJson(@Min(1) @Max(50) int quantity) {}

    private final PriceCart price;
    private final EditCart edit;
    private final Caller caller;

    CartResource(PriceCart price, EditCart edit, Caller caller) {
        this.price = price;
        this.edit = edit;
        this.caller = caller;
    }

    @GET
    public CartJson cart() {
        return price.of(caller.actor().id());
    }

    @DELETE
    public CartJson clear() {
        edit.clear(caller.actor().id());
        return CartJson.EMPTY;
    }

    @POST
    @Idempotent
    @Path("/lines")
    public CartJson add(@NotNull @Valid NewLineJson body) {
        List<UUID> options = body.optionIds() == null ? List.of() : body.optionIds();
        var line = new EditCart.NewLine(
                body.restaurantId(), body.itemId(), body.quantity(), options, Texts.clean("note", body.note()));
        edit.add(caller.actor().id(), line, Boolean.TRUE.equals(body.replace()));
        return cart();
    }

    @PATCH
    @Path("/lines/{lineId}")
    public CartJson setQuantity(@PathParam("lineId") UUID lineId, @NotNull @Valid QuantityJson body) {
        edit.setQuantity(caller.actor().id(), lineId, body.quantity());
        return cart();
    }

    @DELETE
    @Path("/lines/{lineId}")
    public CartJson remove(@PathParam("lineId") UUID lineId) {
        edit.remove(caller.actor().id(), lineId);
        return cart();
    }
}
