package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Has the rules evaluated every few seconds, as one job of all nodes: whoever holds its lease evaluates, and when that
/// node dies another takes over.
///
/// Beside it each node watches the pulse. When nobody has evaluated for [#SILENCE] - the jobs stand still, the row is
/// gone - the watcher evaluates itself and lays the job in anew, so that the standstill is an alert like any other.
@ApplicationScoped
class Evaluator implements JobHandler {

    static final String KIND = "alerting.evaluate";
    static final Duration SILENCE = Duration.ofSeconds(65);

    private static final Logger LOG = Logger.getLogger(Evaluator.class);
    private static final Duration LOOK = Duration.ofSeconds(15);

    private final EvaluateRules evaluate;
    private final HeartbeatMeasures heartbeat;
    private final Database database;
    private final Jobs jobs;
    private final AlertingConfig config;
    private final WallClock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Evaluator(
            EvaluateRules evaluate,
            HeartbeatMeasures heartbeat,
            Database database,
            Jobs jobs,
            AlertingConfig config,
            WallClock clock) {
        this.evaluate = evaluate;
        this.heartbeat = heartbeat;
        this.database = database;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
    }

    /// Before the job runner, which may find the job of an earlier start due.
    void start(@Observes @Priority(590) StartupEvent event) {
        if (config.enabled()) {
            schedule();
            Thread.ofVirtual().name("alerting-watch").start(this::watch);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        if (!config.enabled()) {
            return;
        }
        try {
            evaluate.round();
        } catch (RuntimeException e) {
            // Thrown on, it would count as an attempt of a job that is never to be given up.
            LOG.warn("the rules could not be evaluated, trying again", e);
        }
        schedule();
    }

    /// Evaluates when nobody else has; true when it did.
    boolean lookAfter() {
        if (heartbeat.age(clock.instant()).compareTo(SILENCE) < 0) {
            return false;
        }
        LOG.warn("nobody has evaluated the rules lately");
        evaluate.round();
        schedule();
        return true;
    }

    private void watch() {
        try {
            while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    lookAfter();
                } catch (RuntimeException e) {
                    LOG.warn("the evaluation of rules cannot be looked after", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void schedule() {
        database.run(tx -> jobs.atWall(tx, KIND, KIND, clock.instant().plus(config.every()), Map.of()));
    }
}
