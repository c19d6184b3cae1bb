package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

/// Two super administrators who remove each other in the same moment leave one.
class LastSuperAdminTest {

    private static IdentityRig rig;

    @BeforeAll
    static void start() {
        rig = IdentityRig.start();
    }

    @AfterAll
    static void stop() {
        rig.stop();
    }

    @RepeatedTest(10)
    void oneSuperAdministratorStays() throws Exception {
        UUID one = rig.newSuperAdmin();
        UUID other = rig.newSuperAdmin();
        var together = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> outcomes =
                    threads.invokeAll(List.of(removal(one, other, together), removal(other, one, together)));
            assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                    .containsExactlyInAnyOrder("removed", "identity.beyond-own-rights");
        }
        List<UUID> left = rig.database.write(tx -> new RightsStore().lockSuperAdmins(tx));
        assertThat(left).hasSize(1);
        // Nobody is left who could, so the next round begins with a clean table.
        rig.database.run(tx -> new RightsStore().removeAdministrator(tx, left.getFirst()));
    }

    private static Callable<String> removal(UUID by, UUID whom, CountDownLatch together) {
        return () -> {
            together.countDown();
            together.await();
            try {
                rig.setAdministrator.remove(new Actor(by, Role.ADMIN, null, true), whom, "race", null);
                return "removed";
            } catch (Refusal refusal) {
                return refusal.code();
            }
        };
    }
}
