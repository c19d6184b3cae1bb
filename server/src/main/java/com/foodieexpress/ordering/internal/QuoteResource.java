package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.Texts;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Prices for the cart.
@Path("/api/v1/quotes")
@RunOnVirtualThread
class QuoteResource {

    record NewQuoteJson(
            @NotNull @Valid Dropoff dropoff, @Nullable Money tip) {}

    record EtaMinutesJson(int low, int high) {}

    record QuoteJson(
            UUID id,
            UUID restaurantId,
            List<OrderLine> lines,
            Money subtotal,
            Money discount,
            Money deliveryFee,
            Money serviceFee,
            Money tax,
            Money tip,
            Money total,
            EtaMinutesJson etaMinutes,
            Instant expiresAt) {

        static QuoteJson of(Quote quote) {
            Bill bill = quote.bill();
            return new QuoteJson(
                    quote.id(),
                    quote.restaurantId(),
                    quote.lines(),
                    bill.subtotal(),
                    bill.discount(),
                    bill.deliveryFee(),
                    bill.serviceFee(),
                    bill.tax(),
                    bill.tip(),
                    bill.total(),
                    new EtaMinutesJson(quote.etaLowMinutes(), quote.etaHighMinutes()),
                    quote.expiresAt());
        }
    }

    private final MakeQuote makeQuote;
    private final Caller caller;

    QuoteResource(MakeQuote makeQuote, Caller caller) {
        this.makeQuote = makeQuote;
        this.caller = caller;
    }

    @POST
    @Idempotent
    public Response quote(@NotNull @Valid NewQuoteJson body) {
        Quote quote = makeQuote.of(caller.actor().id(), clean(body.dropoff()), body.tip());
        return Response.status(201).entity(QuoteJson.of(quote)).build();
    }

    private static Dropoff clean(Dropoff dropoff) {
        return new Dropoff(
                Texts.required("dropoff.line", dropoff.line()),
                Texts.clean("dropoff.details", dropoff.details()),
                dropoff.location(),
                Texts.clean("dropoff.instructions", dropoff.instructions()));
    }
}
