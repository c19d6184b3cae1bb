package com.foodieexpress.activity.internal;

import com.foodieexpress.kernel.Refusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/// The group-commit writer of clients' events: one transaction takes whatever arrived while the one before
/// was committing, and only then are they answered. What cannot be stored stays with the client: there are
/// no files here.
@Singleton
class IntakeWriter {

    private static final Logger LOG = Logger.getLogger(IntakeWriter.class);
    /// What may wait, in events: a second or two of work.
    private static final int WAITING_MAX = 50_000;

    private static final int GROUP_MAX = 10_000;

    private record Waiting(List<Action> actions, CompletableFuture<Set<UUID>> stored) {}

    private final StoreActions store;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    IntakeWriter(StoreActions store) {
        this.store = store;
    }

    void start(@Observes @Priority(300) StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("intake-writer").start(this::loop);
    }

    void stop(@Observes @Priority(350) ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.join(5_000);
    }

    /// Returns when they are durable, with the ids of those that were new. Refuses (503) when more is
    /// waiting than can be stored soon, and when nothing can be stored.
    Set<UUID> store(List<Action> actions) {
        var request = new Waiting(actions, new CompletableFuture<>());
        if (!running || waiting.addAndGet(actions.size()) > WAITING_MAX) {
            waiting.addAndGet(-actions.size());
            throw unavailable("activity.overloaded", "Too many events at once; keep them and try again", 2);
        }
        queue.add(request);
        try {
            return request.stored().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw e;
        }
    }

    private void loop() {
        var group = new ArrayList<Waiting>();
        while (running || !queue.isEmpty()) {
            try {
                Waiting first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    gather(first, group);
                    write(group);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                group.forEach(each -> waiting.addAndGet(-each.actions().size()));
                group.clear();
            }
        }
    }

    private void gather(Waiting first, List<Waiting> group) {
        int weight = 0;
        for (Waiting next = first; next != null; next = weight < GROUP_MAX ? queue.poll() : null) {
            group.add(next);
            weight += next.actions().size();
        }
    }

    private void write(List<Waiting> group) {
        try {
            Set<UUID> fresh = store.store(
                    group.stream().flatMap(each -> each.actions().stream()).toList());
            group.forEach(each -> each.stored().complete(fresh));
        } catch (RuntimeException e) {
            if (group.size() > 1 && StoreActions.isFaultOfTheRows(e)) {
                // One of them brings something that cannot be stored: the others shall not suffer from it.
                group.forEach(each -> write(List.of(each)));
                return;
            }
            LOG.warnf(e, "%d uploads of clients' events were not stored; the clients keep them", group.size());
            Refusal notStored =
                    unavailable("activity.not-stored", "The events could not be stored; send them again", 5);
            group.forEach(each -> each.stored().completeExceptionally(notStored));
        }
    }

    private static Refusal unavailable(String code, String text, int seconds) {
        return new Refusal(code, Refusal.Kind.UNAVAILABLE, text, Map.of("retryAfterSeconds", seconds));
    }
}
