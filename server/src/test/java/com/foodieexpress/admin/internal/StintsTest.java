package com.foodieexpress.admin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.admin.internal.Stints.Stint;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StintsTest {

    private static final Instant EIGHT = Instant.parse("2030-01-01T20:00:00Z");
    private static final UUID ANNA = UUID.randomUUID();
    private static final UUID BRUNO = UUID.randomUUID();

    @Test
    void aDeliveryGivenBackHasTwoStintsWithAPauseBetween() {
        assertThat(stints(
                        delivery(0, DeliveryState.SEARCHING, null),
                        delivery(1, DeliveryState.ASSIGNED, ANNA),
                        delivery(2, DeliveryState.AT_PICKUP, ANNA),
                        delivery(3, DeliveryState.SEARCHING, null),
                        delivery(5, DeliveryState.ASSIGNED, BRUNO),
                        delivery(9, DeliveryState.DELIVERED, BRUNO)))
                .containsExactly(new Stint(ANNA, minute(1), minute(3)), new Stint(BRUNO, minute(5), minute(9)));
    }

    @Test
    void aDeliveryHandedOverGoesOnWithoutAPause() {
        assertThat(stints(delivery(1, DeliveryState.ASSIGNED, ANNA), delivery(4, DeliveryState.ASSIGNED, BRUNO)))
                .containsExactly(new Stint(ANNA, minute(1), minute(4)), new Stint(BRUNO, minute(4), minute(60)));
    }

    @Test
    void whatComesAfterTheEndIsNobodysRide() {
        assertThat(stints(
                        delivery(1, DeliveryState.ASSIGNED, ANNA),
                        delivery(2, DeliveryState.CANCELLED, ANNA),
                        delivery(3, DeliveryState.CANCELLED, null)))
                .containsExactly(new Stint(ANNA, minute(1), minute(2)));
    }

    @Test
    void ordersSayNothingOfRiders() {
        assertThat(Stints.of(List.of(event(1, "order", "{\"state\":\"PLACED\",\"riderId\":\"" + ANNA + "\"}")), EIGHT))
                .isEmpty();
    }

    private static List<Stint> stints(StoredEvent... events) {
        return Stints.of(List.of(events), minute(60));
    }

    private static StoredEvent delivery(int minute, DeliveryState state, @Nullable UUID rider) {
        String member = rider == null ? "" : ",\"riderId\":\"" + rider + "\"";
        return event(minute, "delivery", "{\"state\":\"" + state + "\"" + member + "}");
    }

    private static StoredEvent event(int minute, String entity, String data) {
        return new StoredEvent(
                minute,
                UUID.randomUUID(),
                entity + ".any",
                entity,
                UUID.randomUUID(),
                List.of(),
                Json.tree(data),
                null,
                Role.SYSTEM,
                minute(minute),
                minute(minute));
    }

    private static Instant minute(int minute) {
        return EIGHT.plusSeconds(60L * minute);
    }
}
