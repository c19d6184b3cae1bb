package com.foodieexpress.dispatch.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.foodieexpress.dispatch.DeliveryState;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.live.Live;
import com.foodieexpress.live.Moving;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.tracking.Tracking;
import com.foodieexpress.tracking.Tracking.LegProgress;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Carries each new position to those who may see it: the operator always, the customer from pick-up to drop-off, the
/// kitchen as minutes.
@ApplicationScoped
class PositionPush implements Tracking.PositionListener {

    private final Tracking tracking;
    private final ActiveJobs jobs;
    private final Live live;
    private final LegWatch watch;
    private final EtaKeeper etas;
    private final BusinessClock clock;
    private final Settings settings;
    private final Map<UUID, Instant> promised = new ConcurrentHashMap<>();

    PositionPush(
            Tracking tracking,
            ActiveJobs jobs,
            Live live,
            LegWatch watch,
            EtaKeeper etas,
            BusinessClock clock,
            Settings settings) {
        this.tracking = tracking;
        this.jobs = jobs;
        this.live = live;
        this.watch = watch;
        this.etas = etas;
        this.clock = clock;
        this.settings = settings;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PositionJson(
            double lat,
            double lng,
            double headingDegrees,
            double speedMps,
            Instant recordedAt,
            @Nullable Double progressMetres) {}

    record EtaJson(Instant low, Instant high, Instant at, double remainingMetres) {}

    record ComingJson(UUID riderId, long etaSeconds) {}

    void start(@Observes @Priority(450) StartupEvent event) {
        tracking.listen(this);
    }

    @Override
    public void moved(RiderPosition position, GeoPoint shown, List<LegProgress> legs) {
        ActiveJobs.Job job = jobs.of(position.riderId()).orElse(null);
        LegProgress progress = job == null ? null : progressOf(job, legs);
        show(position, shown, job, progress);
        if (job != null && progress != null) {
            if (isTimeToPromise(job.delivery().id(), clock.instant())) {
                etas.update(job.delivery(), progress.remainingSeconds());
            }
            watch.look(job, position, progress);
        }
    }

    /// Shows a position to who may see it, and draws no conclusions from it.
    void show(RiderPosition position, GeoPoint shown, ActiveJobs.@Nullable Job job, @Nullable LegProgress progress) {
        live.move("fleet", onMap(position, shown, job));
        if (job != null && job.delivery().state().isCarrying()) {
            showToCustomer(position, shown, job, progress);
        }
        if (job != null && progress != null) {
            showEstimate(job, progress);
        }
    }

    private void showToCustomer(
            RiderPosition position, GeoPoint shown, ActiveJobs.Job job, @Nullable LegProgress progress) {
        String channel = "order:" + job.delivery().orderId();
        if (live.hasListeners(channel)) {
            live.publishState(
                    channel,
                    "position",
                    new PositionJson(
                            shown.lat(),
                            shown.lng(),
                            position.headingDegrees(),
                            position.speedMps(),
                            position.recordedAt(),
                            progress == null ? null : progress.doneMetres()));
        }
    }

    private void showEstimate(ActiveJobs.Job job, LegProgress progress) {
        Delivery delivery = job.delivery();
        Instant now = clock.instant();
        if (delivery.state().isBeforePickup()) {
            String kitchen = "restaurant:" + delivery.restaurantId();
            if (live.hasListeners(kitchen)) {
                var coming = new ComingJson(progress.riderId(), Math.round(progress.remainingSeconds()));
                live.publishState(kitchen, "rider:" + delivery.orderId(), coming);
            }
        }
        if (delivery.state().isCarrying()) {
            Eta.Window eta = Eta.carrying(
                    now,
                    progress.remainingSeconds(),
                    settings.of(DeliverySettings.class).handoverSeconds());
            String channel = "order:" + delivery.orderId();
            if (live.hasListeners(channel)) {
                live.publishState(channel, "eta", new EtaJson(eta.low(), eta.high(), now, progress.remainingMetres()));
            }
        }
    }

    private boolean isTimeToPromise(UUID deliveryId, Instant now) {
        Instant last = promised.get(deliveryId);
        if (last != null
                && now.isBefore(last.plus(settings.of(DeliverySettings.class).promisePause()))) {
            return false;
        }
        if (promised.size() > 10_000) {
            promised.values().removeIf(at -> at.isBefore(now.minus(Duration.ofHours(1))));
        }
        promised.put(deliveryId, now);
        return true;
    }

    private static @Nullable LegProgress progressOf(ActiveJobs.Job job, List<LegProgress> legs) {
        for (LegProgress leg : legs) {
            if (leg.legKey().equals(job.delivery().id())) {
                return leg;
            }
        }
        return null;
    }

    private static Moving onMap(RiderPosition position, GeoPoint shown, ActiveJobs.@Nullable Job job) {
        return new Moving(
                position.riderId(),
                shown.lat(),
                shown.lng(),
                position.headingDegrees(),
                statusOf(job),
                job == null ? null : job.delivery().orderId(),
                position.recordedAt());
    }

    private static String statusOf(ActiveJobs.@Nullable Job job) {
        return job == null ? "online" : job.delivery().state() == DeliveryState.RETURNING ? "returning" : "on_job";
    }
}
