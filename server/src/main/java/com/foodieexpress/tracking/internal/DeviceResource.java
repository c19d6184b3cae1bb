package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Page;
import com.foodieexpress.platform.access.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider's own trackers.
@Path(DeviceResource.PATH)
@RunOnVirtualThread
class DeviceResource {

    static final String PATH = "/api/v1/riders/me/devices";

    record NewDeviceJson(@NotBlank @Size(max = 60) String name) {}

    record DeviceJson(
            UUID id,
            String name,
            Instant createdAt,
            @Nullable Instant lastSeenAt) {}

    /// `token` is the device identifier of Traccar Client, and the password of OwnTracks.
    record AdmittedJson(
            UUID id, String name, Instant createdAt, String token, String osmandPath, String owntracksPath) {}

    private final ManageDevices devices;
    private final Caller caller;

    DeviceResource(ManageDevices devices, Caller caller) {
        this.devices = devices;
        this.caller = caller;
    }

    @GET
    public Page<DeviceJson> list() {
        return Page.of(devices.listOf(caller.actor().id()).stream()
                .map(each -> new DeviceJson(each.id(), each.name(), each.createdAt(), each.lastSeenAt()))
                .toList());
    }

    @POST
    public Response admit(@NotNull @Valid NewDeviceJson body) {
        ManageDevices.Admitted admitted =
                devices.admit(caller.actor().id(), body.name().strip());
        Device device = admitted.device();
        return Response.status(Response.Status.CREATED)
                .entity(new AdmittedJson(
                        device.id(),
                        device.name(),
                        device.createdAt(),
                        admitted.token(),
                        TrackerResource.OSMAND,
                        TrackerResource.OWNTRACKS))
                .build();
    }

    @DELETE
    @Path("/{deviceId}")
    public void revoke(@PathParam("deviceId") UUID deviceId) {
        devices.revoke(caller.actor().id(), deviceId);
    }
}
