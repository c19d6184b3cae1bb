package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.privacy.PersonalData;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What the log knows of a person: when they did what, from where. An erasure takes away the where; it is
/// done by a job, because the log may be away when somebody asks, and again later for what was still on its
/// way into it.
@ApplicationScoped
class ActionsOfPerson implements PersonalData, JobHandler {

    private static final String KIND = "activity.forget-person";
    private static final Duration LATER = Duration.ofDays(1);

    private final ActivityDatabase activity;
    private final ActionStore store;
    private final VisitStore visits;
    private final HeldActionStore heldActions;
    private final Jobs jobs;
    private final WallClock clock;

    ActionsOfPerson(
            ActivityDatabase activity,
            ActionStore store,
            VisitStore visits,
            HeldActionStore heldActions,
            Jobs jobs,
            WallClock clock) {
        this.activity = activity;
        this.store = store;
        this.visits = visits;
        this.heldActions = heldActions;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String section() {
        return "activity";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        try {
            var actions = activity.read(own -> store.exported(own, person));
            return actions.isEmpty() ? Optional.empty() : Optional.of(actions);
        } catch (RuntimeException away) {
            // An export that leaves something out without a word would be a lie.
            throw Refusal.unavailable("activity.away", "The action log cannot be read now; try again later");
        }
    }

    @Override
    public void erase(Tx tx, UUID person) {
        var payload = Map.of("person", person.toString());
        jobs.atWall(tx, KIND + ":" + person, KIND, clock.instant(), payload);
        jobs.atWall(tx, KIND + ":again:" + person, KIND, clock.instant().plus(LATER), payload);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID person = UUID.fromString(job.payload().path("person").asText());
        forget(person);
    }

    /// Rows and what was counted of them as of one moment; what somebody stores meanwhile is in neither or
    /// makes this fail, and the job comes again.
    void forget(UUID person) {
        activity.run(tx -> {
            tx.update("set transaction isolation level repeatable read").execute();
            store.forget(tx, person);
            visits.forget(tx, person);
            heldActions.forget(tx, person);
        });
    }
}
