package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A customer's own addresses.
@Path("/api/v1/me/addresses")
@RunOnVirtualThread
class AddressResource {

    /// Boxed, so that what is missing can be named.
    record LocationJson(@Nullable Double lat, @Nullable Double lng) {}

    record NewAddressJson(
            @Nullable String label,
            @Nullable String line,
            @Nullable String details,
            @Nullable LocationJson location,
            @Nullable Boolean isDefault) {

        AddAddress.Command toCommand() {
            var errors = new FieldErrors();
            String name = errors.required("label", label, 60);
            String street = errors.required("line", line, 200);
            String more = errors.optional("details", details, 300);
            double lat = degrees(errors, "location.lat", location == null ? null : location.lat(), 90);
            double lng = degrees(errors, "location.lng", location == null ? null : location.lng(), 180);
            errors.throwIfAny();
            return new AddAddress.Command(name, street, more, new GeoPoint(lat, lng), Boolean.TRUE.equals(isDefault));
        }

        private static double degrees(FieldErrors errors, String field, @Nullable Double value, double limit) {
            if (value == null) {
                errors.add(field, "is required");
                return 0;
            }
            if (!(Math.abs(value) <= limit)) {
                errors.add(field, "is out of range");
            }
            return value;
        }
    }

    record AddressJson(
            UUID id, String label, String line, @Nullable String details, GeoPoint location, boolean isDefault) {

        static AddressJson of(AddressStore.Address address) {
            return new AddressJson(
                    address.id(),
                    address.label(),
                    address.line(),
                    address.details(),
                    address.location(),
                    address.isDefault());
        }
    }

    private final Database database;
    private final AddAddress addAddress;
    private final RemoveAddress removeAddress;
    private final Caller caller;
    private final AddressStore addresses;

    AddressResource(
            Database database,
            AddAddress addAddress,
            RemoveAddress removeAddress,
            Caller caller,
            AddressStore addresses) {
        this.addresses = addresses;
        this.database = database;
        this.addAddress = addAddress;
        this.removeAddress = removeAddress;
        this.caller = caller;
    }

    @GET
    public Page<AddressJson> list() {
        UUID account = caller.actor().id();
        return Page.of(database.read(tx -> addresses.listOf(tx, account))).map(AddressJson::of);
    }

    @POST
    @Idempotent
    public Response add(@NotNull NewAddressJson body) {
        AddressStore.Address added = addAddress.add(caller.actor().id(), body.toCommand());
        return Response.status(201).entity(AddressJson.of(added)).build();
    }

    @DELETE
    @Path("/{id}")
    public void remove(@PathParam("id") UUID id) {
        removeAddress.remove(caller.actor().id(), id);
    }
}
