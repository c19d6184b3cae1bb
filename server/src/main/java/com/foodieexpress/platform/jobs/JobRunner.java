package com.foodieexpress.platform.jobs;

import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.traces.Traces;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Claims due jobs of all nodes' common table and runs them on virtual threads.
///
/// A claim is a lease on the wall clock: when a node dies, another takes its jobs over after [#LEASE].
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int AT_ONCE = 32;
    private static final int ATTEMPTS = 12;
    private static final Pattern ID_AT_THE_END = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private final Database database;
    private final BusinessClock businessClock;
    private final WallClock wallClock;
    private final Instance<JobHandler> beans;
    private final Instance<Calls> calls;
    private final JobStore store = new JobStore();
    private final Map<String, JobHandler> handlers = new HashMap<>();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Semaphore wakeUp = new Semaphore(0);
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    public JobRunner(
            Database database,
            BusinessClock businessClock,
            WallClock wallClock,
            Instance<JobHandler> beans,
            Instance<Calls> calls) {
        this.database = database;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
        this.beans = beans;
        this.calls = calls;
    }

    /// A job was scheduled here; if it is due before the next poll, do not wait for the poll.
    void expect(TimeBase base, Instant due) {
        Instant now = base == TimeBase.BUSINESS ? businessClock.instant() : wallClock.instant();
        if (!due.isAfter(now) && wakeUp.availablePermits() == 0) {
            wakeUp.release();
        }
    }

    Backlog backlog(JobStore jobs, Tx tx) {
        Instant wall = wallClock.instant();
        JobStore.Due due = jobs.due(tx, wall, businessClock.instant());
        Duration overdue = due.wall() == null ? Duration.ZERO : Duration.between(due.wall(), wall);
        if (due.business() != null) {
            Duration late = Duration.between(due.business(), businessClock.instant());
            if (!late.isNegative() && businessClock.onTheWall(late).compareTo(overdue) > 0) {
                overdue = businessClock.onTheWall(late);
            }
        }
        return new Backlog(overdue.isNegative() ? Duration.ZERO : overdue, due.count(), due.failed());
    }

    void start(@Observes @Priority(600) StartupEvent event) {
        beans.forEach(handler -> handlers.put(handler.kind(), handler));
        running = true;
        Thread.ofVirtual().name("job-runner").start(this::loop);
    }

    void stop(@Observes @Priority(400) ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.release();
        workers.shutdown();
        workers.awaitTermination(5, TimeUnit.SECONDS);
    }

    private void loop() {
        while (running) {
            try {
                int claimed = claimAndRun();
                if (claimed == 0) {
                    wakeUp.tryAcquire(pollMillis(), TimeUnit.MILLISECONDS);
                    wakeUp.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    /// Timers stay accurate to about two business seconds at any speed, without polling an idle table too often.
    private long pollMillis() {
        return Math.clamp((long) (2_000 / businessClock.rate()), 40, 500);
    }

    private int claimAndRun() throws InterruptedException {
        free.acquire();
        int room = 1 + free.drainPermits();
        List<JobStore.Claim> claims = List.of();
        try {
            Instant wall = wallClock.instant();
            claims = database.write(tx -> store.claim(tx, businessClock.instant(), wall, wall.plus(LEASE), room));
        } finally {
            free.release(room - claims.size());
        }
        claims.forEach(claim ->
                workers.submit(() -> Traces.job(claim.job().kind(), claim.job().attempt(), () -> run(claim))));
        return claims.size();
    }

    private void run(JobStore.Claim claim) {
        long began = System.nanoTime();
        RuntimeException fault = null;
        try {
            JobHandler handler = handlers.get(claim.job().kind());
            if (handler == null) {
                throw new IllegalStateException(
                        "no handler for jobs of kind " + claim.job().kind());
            }
            handler.run(claim.job());
            database.run(tx -> store.finish(tx, claim));
        } catch (RuntimeException e) {
            fault = e;
            Traces.failed(e.getClass().getSimpleName());
            giveBack(claim, e);
        } finally {
            free.release();
            tell(claim.job(), System.nanoTime() - began, fault);
        }
    }

    /// `ordering.offer-timeout` is the method `offer-timeout` of `ordering.jobs`; an id at the end of the
    /// key is what the job was about.
    private void tell(Job job, long nanos, @Nullable RuntimeException fault) {
        int dot = job.kind().indexOf('.');
        var name = new CallName(
                (dot < 0 ? "platform" : job.kind().substring(0, dot)) + ".jobs",
                job.kind().substring(dot + 1));
        Matcher id = ID_AT_THE_END.matcher(job.key());
        UUID entity = id.find() ? UUID.fromString(id.group()) : null;
        calls.forEach(each -> each.jobEnded(name, nanos, fault, entity));
    }

    private void giveBack(JobStore.Claim claim, RuntimeException cause) {
        int attempt = claim.job().attempt();
        LOG.warnf(
                cause,
                "job=%s kind=%s attempt=%d failed",
                claim.job().key(),
                claim.job().kind(),
                attempt);
        Duration pause = Duration.ofMillis(Math.min(60_000, 250L << Math.min(attempt, 10)));
        try {
            database.run(tx -> store.giveBack(
                    tx, claim, String.valueOf(cause), wallClock.instant().plus(pause), attempt >= ATTEMPTS));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "job=%s could not be given back; its lease will run out",
                    claim.job().key());
        }
    }

    private void rest(RuntimeException cause) {
        if (!running) {
            return;
        }
        LOG.warn("claiming jobs failed, trying again", cause);
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
