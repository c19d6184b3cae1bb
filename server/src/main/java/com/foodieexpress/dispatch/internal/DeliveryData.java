package com.foodieexpress.dispatch.internal;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider's deliveries, and where a customer's food went. Of a forgotten customer no way leads to the door
/// any more; of a forgotten rider no place they were at remains. Pay and times stay.
@ApplicationScoped
class DeliveryData implements PersonalData {

    record DeliveryJson(
            UUID id,
            String orderNumber,
            String state,
            Money pay,
            Money tip,
            @Nullable Instant assignedAt,
            @Nullable Instant pickedUpAt,
            @Nullable Instant deliveredAt) {}

    record RiderExport(@Nullable String status, List<DeliveryJson> deliveries) {}

    private final DeliveryErasureStore erasures;
    private final EventLog events;

    DeliveryData(DeliveryErasureStore erasures, EventLog events) {
        this.erasures = erasures;
        this.events = events;
    }

    @Override
    public String section() {
        return "deliveries";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        String status = erasures.lockStatus(tx, person, false).orElse(null);
        List<DeliveryJson> all = erasures.listOf(tx, person);
        return status == null && all.isEmpty() ? Optional.empty() : Optional.of(new RiderExport(status, all));
    }

    @Override
    public void requireErasable(Tx tx, UUID person) {
        boolean onDuty = erasures.lockStatus(tx, person, true)
                .filter(status -> !status.equals("OFFLINE"))
                .isPresent();
        if (onDuty || erasures.hasOpenDelivery(tx, person)) {
            throw Refusal.conflict("dispatch.on-duty", "Finish your delivery and go offline first");
        }
    }

    @Override
    public void erase(Tx tx, UUID person) {
        erasures.forgetRider(tx, person).forEach(delivery -> events.forget(tx, delivery, "position"));
        for (UUID delivery : erasures.forgetCustomer(tx, person)) {
            events.forget(tx, delivery, "position");
            events.forget(tx, delivery, "reason");
        }
    }
}
