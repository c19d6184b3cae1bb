package com.foodieexpress.simulator.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.live.ChannelListener;
import com.foodieexpress.simulator.wire.Delivery;
import com.foodieexpress.simulator.wire.Offer;
import com.foodieexpress.simulator.wire.RiderProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// What a rider's screen shows: offers to answer and the latest word of each delivery. Thread-safe.
final class DeliveryBoard implements ChannelListener {
    private final LinkedBlockingQueue<Offer> offers = new LinkedBlockingQueue<>();
    private final Map<UUID, Offer> latestOffers = new ConcurrentHashMap<>();
    private final Map<UUID, Delivery> deliveries = new ConcurrentHashMap<>();

    /// The next offer, null after the wait.
    @Nullable
    Offer nextOffer(Duration wall) throws InterruptedException {
        return offers.poll(wall.toNanos(), TimeUnit.NANOSECONDS);
    }

    boolean isOpenAt(Offer offer, Instant now) {
        return latestOffers.getOrDefault(offer.id(), offer).isOpenAt(now);
    }

    void forget(Offer offer) {
        latestOffers.remove(offer.id());
    }

    @Nullable
    Delivery latest(UUID delivery) {
        return deliveries.get(delivery);
    }

    void put(Delivery delivery) {
        deliveries.merge(delivery.id(), delivery, (before, now) -> now.completedBy(before));
    }

    void forget(UUID delivery) {
        deliveries.remove(delivery);
    }

    @Override
    public void snapshot(JsonNode snapshot) {
        Json.list(Offer.class, snapshot.path("offers")).forEach(this::take);
        if (snapshot.has("rider")) {
            Json.as(RiderProfile.class, snapshot.path("rider")).carried().forEach(this::put);
        }
    }

    @Override
    public void event(String type, String at, JsonNode data) {
        if (data.has("offer")) {
            take(Json.as(Offer.class, data.path("offer")));
        }
        if (data.has("delivery")) {
            put(Json.as(Delivery.class, data.path("delivery")));
        }
    }

    private void take(Offer offer) {
        boolean known = latestOffers.put(offer.id(), offer) != null;
        if (!known && offer.isOpen()) {
            offers.add(offer);
        }
    }
}
