package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.Stopped;
import com.foodieexpress.simulator.api.Unreachable;
import java.time.Duration;

/// Somebody whose working life is one shift after another, broken by persons, restarts and mishaps.
abstract class Agent implements Runnable {
    private static final Duration RECOVERY = Duration.ofSeconds(3);

    protected final World world;
    protected final Session session;
    protected final Presence presence;

    Agent(World world, Session session) {
        this.world = world;
        this.session = session;
        this.presence = world.presence(session.email());
    }

    /// Works until something ends it; whatever is open is taken up by the next shift from what the server says.
    abstract void shift();

    @Override
    public final void run() {
        try {
            while (true) {
                presence.awaitFree();
                shiftOnce();
            }
        } catch (Stopped _) {
            // The end.
        }
    }

    private void shiftOnce() {
        try {
            shift();
        } catch (HandedOver _) {
            // A person has it now.
        } catch (Unreachable e) {
            world.tallies().troubles().note(getClass().getSimpleName() + " lost the server", e);
            world.stop().pause(RECOVERY);
        } catch (Stopped e) {
            throw e;
        } catch (RuntimeException e) {
            world.tallies().troubles().note(getClass().getSimpleName(), e);
            world.stop().pause(RECOVERY);
        }
    }
}
