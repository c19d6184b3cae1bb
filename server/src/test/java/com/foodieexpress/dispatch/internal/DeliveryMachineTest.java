package com.foodieexpress.dispatch.internal;

import static com.foodieexpress.dispatch.DeliveryState.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeliveryMachineTest {

    @Test
    void aRiderWhoSkipsStepsPassesThem() {
        assertThat(DeliveryMachine.steps(ASSIGNED, PICKED_UP)).containsExactly(EN_ROUTE_PICKUP, AT_PICKUP, PICKED_UP);
        assertThat(DeliveryMachine.steps(PICKED_UP, DELIVERED))
                .containsExactly(EN_ROUTE_DROPOFF, AT_DROPOFF, DELIVERED);
        assertThat(DeliveryMachine.steps(FAILED, RETURNED)).containsExactly(RETURNING, RETURNED);
    }

    @Test
    void tellingTheSameStretchAgainChangesNothing() {
        assertThat(DeliveryMachine.steps(AT_PICKUP, EN_ROUTE_PICKUP)).isEmpty();
        assertThat(DeliveryMachine.steps(AT_DROPOFF, PICKED_UP)).isEmpty();
        assertThat(DeliveryMachine.steps(DELIVERED, DELIVERED)).isEmpty();
    }

    @Test
    void whatIsOverStaysOver() {
        for (DeliveryState over : List.of(DELIVERED, RETURNED, CANCELLED)) {
            for (DeliveryState wanted : DeliveryState.values()) {
                if (wanted != over) {
                    assertThatThrownBy(() -> DeliveryMachine.steps(over, wanted))
                            .isInstanceOf(Refusal.class)
                            .extracting(refused -> ((Refusal) refused).code())
                            .isEqualTo("dispatch.illegal-transition");
                }
            }
        }
    }

    @Test
    void nobodyJumpsAcrossThePickupBackwards() {
        for (DeliveryState carrying : List.of(PICKED_UP, EN_ROUTE_DROPOFF, AT_DROPOFF)) {
            for (DeliveryState before : List.of(ASSIGNED, EN_ROUTE_PICKUP, AT_PICKUP, SEARCHING, PENDING)) {
                assertThatThrownBy(() -> DeliveryMachine.steps(carrying, before))
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    @Property(tries = 1_000)
    void everyWalkPassesThePickupBeforeTheDoorAndEachStateOnce(@ForAll @Size(max = 30) List<DeliveryState> wishes) {
        DeliveryState state = ASSIGNED;
        var walked = new ArrayList<DeliveryState>(List.of(ASSIGNED));
        for (DeliveryState wish : wishes) {
            try {
                List<DeliveryState> steps = DeliveryMachine.steps(state, wish);
                walked.addAll(steps);
                state = walked.getLast();
            } catch (Refusal refused) {
                assertThat(refused.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            }
        }
        assertThat(walked).doesNotHaveDuplicates();
        if (walked.contains(DELIVERED)) {
            assertThat(walked).containsSubsequence(AT_PICKUP, PICKED_UP, AT_DROPOFF, DELIVERED);
        }
        assertThat(walked).doesNotContainAnyElementsOf(Set.of(PENDING, SEARCHING, CANCELLED));
    }
}
