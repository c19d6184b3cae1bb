package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.platform.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wire shapes of dispatch. Absent fields are omitted.
final class DispatchJson {

    private DispatchJson() {}

    record VehicleJson(@Nullable String type, @Nullable String description) {}

    record TodayJson(int deliveries, Money earnings) {}

    record RiderJson(
            UUID id,
            String name,
            VehicleJson vehicle,
            String status,
            @Nullable GeoPoint position,
            List<DeliveryJson> activeDeliveries,
            TodayJson today) {}

    record RestaurantJson(
            UUID id,
            String name,
            GeoPoint location,
            String line,
            @Nullable String phone) {}

    record AreaJson(GeoPoint location) {}

    record OfferJson(
            UUID id,
            UUID deliveryId,
            UUID orderId,
            String state,
            RestaurantJson restaurant,
            AreaJson dropoffArea,
            double distanceMetres,
            double durationSeconds,
            Money pay,
            Instant sentAt,
            Instant expiresAt) {}

    record DropoffJson(
            String line,
            @Nullable String details,
            GeoPoint location,
            @Nullable String instructions) {}

    record ItemJson(String name, @Nullable String nameFr, int quantity) {}

    record LegJson(String to, String polyline, double distanceMetres, double durationSeconds) {}

    record HistoryJson(
            String status,
            Instant at,
            Role actor,
            @Nullable GeoPoint position,
            @Nullable Boolean inferred,
            @Nullable String reason) {}

    record DeliveryJson(
            UUID id,
            UUID orderId,
            String orderNumber,
            String status,
            @Nullable UUID riderId,
            RestaurantJson restaurant,
            @Nullable DropoffJson dropoff,
            @Nullable String customerName,
            List<ItemJson> items,
            Money pay,
            Money tip,
            @Nullable Instant readyBy,
            @Nullable Instant readyAt,
            @Nullable Instant assignedAt,
            @Nullable Instant pickedUpAt,
            @Nullable Instant deliveredAt,
            @Nullable LegJson leg,
            List<HistoryJson> history,
            long version) {

        /// As somebody may know it whose job it is no longer: nothing of the customer, nor of whoever has it now.
        DeliveryJson forFormerRider() {
            return new DeliveryJson(
                    id,
                    orderId,
                    orderNumber,
                    status,
                    null,
                    restaurant,
                    null,
                    null,
                    items,
                    pay,
                    tip,
                    readyBy,
                    readyAt,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    version);
        }
    }

    record DecisionJson(
            int round,
            UUID riderId,
            @Nullable Double travelSeconds,
            @Nullable Double idleSeconds,
            @Nullable Double score,
            String outcome,
            Instant at) {}
}
