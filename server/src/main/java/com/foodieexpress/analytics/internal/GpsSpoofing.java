package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.Anomaly.Kind;
import com.foodieexpress.analytics.internal.Anomaly.Severity;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A rider's phone tells positions no receiver measured.
///
/// Formula: a score over the fixes given, flagged from [#SCORE_MIN] on.
/// - 3 for at least 3 fixes the phone itself calls mock.
/// - 3 for a ride played back: the same 20 places in the same order, each rounded to a metre (5 decimals)
///   and different from the one before, at least a minute apart. A receiver's noise never repeats.
/// - 2 for at least 3 jumps, 1 for one or two: two fixes of a recording, each good to 100 m and more than
///   500 m apart, faster than 130 km/h.
/// - 1 for an accuracy that is the same to the digit in at least 30 fixes of a recording.
/// - 1 for a path without noise: at least 30 steps of a recording in a row, each of the same length to a
///   tenth of a per cent.
final class GpsSpoofing {

    static final int SCORE_MIN = 3;
    static final int REPLAYED = 20;
    static final double JUMP_KMH = 130;
    static final double JUMP_METRES = 500;
    private static final double GOOD_METRES = 100;
    private static final int MOCKS_MIN = 3;
    private static final int JUMPS_MANY = 3;
    private static final int SAME_ACCURACY = 30;
    private static final int EVEN_STEPS = 30;
    private static final double EVEN = 0.001;
    private static final Duration REPLAY_APART = Duration.ofMinutes(1);

    /// What spoke for it.
    record Signs(int mock, boolean replayed, int jumps, boolean sameAccuracy, boolean evenSteps) {

        int score() {
            int jumped = jumps >= JUMPS_MANY ? 2 : Math.min(jumps, 1);
            return (mock >= MOCKS_MIN ? 3 : 0)
                    + (replayed ? 3 : 0)
                    + jumped
                    + (sameAccuracy ? 1 : 0)
                    + (evenSteps ? 1 : 0);
        }

        List<String> said() {
            var said = new ArrayList<String>();
            if (mock >= MOCKS_MIN) {
                said.add(String.format(Locale.ROOT, "%,d positions marked as mock by the phone", mock));
            }
            if (replayed) {
                said.add("a ride played back point by point");
            }
            if (jumps > 0) {
                said.add(String.format(Locale.ROOT, "%,d jumps faster than %.0f km/h", jumps, JUMP_KMH));
            }
            if (sameAccuracy) {
                said.add("an accuracy that never changes");
            }
            if (evenSteps) {
                said.add("steps of exactly the same length");
            }
            return said;
        }
    }

    private GpsSpoofing() {}

    /// `fixes` are those of one rider, oldest first.
    static Optional<Anomaly> judge(List<StoredFix> fixes) {
        if (fixes.isEmpty()) {
            return Optional.empty();
        }
        Signs signs = signs(fixes);
        return signs.score() < SCORE_MIN
                ? Optional.empty()
                : Optional.of(new Anomaly(
                        Kind.GPS_SPOOFING,
                        signs.mock() >= MOCKS_MIN || signs.replayed() ? Severity.SERIOUS : Severity.WATCH,
                        fixes.getLast().recordedAt(),
                        "The positions do not look measured: " + String.join(", ", signs.said()) + ".",
                        Map.of(
                                "mock", signs.mock(),
                                "replayed", signs.replayed(),
                                "jumps", signs.jumps(),
                                "sameAccuracy", signs.sameAccuracy(),
                                "evenSteps", signs.evenSteps())));
    }

    static Signs signs(List<StoredFix> fixes) {
        var recordings = new HashMap<UUID, List<StoredFix>>();
        fixes.forEach(fix -> recordings
                .computeIfAbsent(fix.session(), session -> new ArrayList<>())
                .add(fix));
        return new Signs(
                (int) fixes.stream().filter(StoredFix::isMock).count(),
                isReplayed(fixes),
                recordings.values().stream().mapToInt(GpsSpoofing::jumps).sum(),
                recordings.values().stream().anyMatch(GpsSpoofing::hasOneAccuracy),
                recordings.values().stream().anyMatch(GpsSpoofing::hasEvenSteps));
    }

    private static int jumps(List<StoredFix> recording) {
        int jumps = 0;
        for (int i = 1; i < recording.size(); i++) {
            StoredFix before = recording.get(i - 1);
            StoredFix after = recording.get(i);
            double metres = before.point().distanceMetresTo(after.point());
            double seconds = Math.max(
                    1, Duration.between(before.recordedAt(), after.recordedAt()).toMillis() / 1_000.0);
            if (isGood(before) && isGood(after) && metres > JUMP_METRES && metres / seconds * 3.6 > JUMP_KMH) {
                jumps++;
            }
        }
        return jumps;
    }

    private static boolean isGood(StoredFix fix) {
        return fix.accuracyMetres() <= GOOD_METRES;
    }

    private static boolean hasOneAccuracy(List<StoredFix> recording) {
        List<StoredFix> known =
                recording.stream().filter(fix -> fix.accuracyMetres() > 0).toList();
        return known.size() >= SAME_ACCURACY
                && known.stream()
                                .mapToDouble(StoredFix::accuracyMetres)
                                .distinct()
                                .count()
                        == 1;
    }

    private static boolean hasEvenSteps(List<StoredFix> recording) {
        int even = 0;
        double last = 0;
        for (int i = 1; i < recording.size(); i++) {
            double step = recording
                    .get(i - 1)
                    .point()
                    .distanceMetresTo(recording.get(i).point());
            boolean same = step > 1 && Math.abs(step - last) <= last * EVEN;
            even = same ? even + 1 : 0;
            last = step;
            if (even >= EVEN_STEPS) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReplayed(List<StoredFix> fixes) {
        List<StoredFix> moving = moving(fixes);
        var seen = new HashMap<List<Long>, StoredFix>();
        for (int i = 0; i + REPLAYED <= moving.size(); i++) {
            List<StoredFix> window = moving.subList(i, i + REPLAYED);
            List<Long> places = window.stream().map(GpsSpoofing::place).toList();
            @Nullable StoredFix first = seen.putIfAbsent(places, window.getFirst());
            if (first != null
                    && new HashSet<>(places).size() == REPLAYED
                    && Duration.between(first.recordedAt(), window.getFirst().recordedAt())
                                    .compareTo(REPLAY_APART)
                            >= 0) {
                return true;
            }
        }
        return false;
    }

    /// Without those that stay where the one before was.
    private static List<StoredFix> moving(List<StoredFix> fixes) {
        var moving = new ArrayList<StoredFix>();
        for (StoredFix fix : fixes) {
            if (moving.isEmpty() || place(moving.getLast()) != place(fix)) {
                moving.add(fix);
            }
        }
        return moving;
    }

    private static long place(StoredFix fix) {
        long lat = Math.round((fix.point().lat() + 90) * 1e5);
        long lng = Math.round((fix.point().lng() + 180) * 1e5);
        return lat << 32 | lng;
    }
}
