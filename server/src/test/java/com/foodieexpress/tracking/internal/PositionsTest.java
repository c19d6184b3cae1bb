package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.tracking.Tracking.RiderPosition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Which fixes move the marker. One step of the scale is about 111 metres northwards.
class PositionsTest {

    private static final Instant START = Instant.parse("2026-11-21T18:00:00Z");

    private final UUID rider = UuidV7.next();
    private final Settings settings = Settings.fixed(Settings.defaults(FollowSettings.class));
    private final Positions positions = new Positions(new Legs(settings), settings);

    @Test
    void aMarkerFollowsItsRider() {
        assertThat(commit(fix(0, 0, 5), fix(5, 0.3, 5))).containsExactly(0, 0);
        assertThat(marker().recordedAt()).isEqualTo(START.plusSeconds(5));
    }

    @Test
    void aLateFixIsMarkedAndMovesNothing() {
        commit(fix(60, 3, 5));
        assertThat(commit(fix(30, 1, 5))).containsExactly(Flags.LATE);
        assertThat(marker().recordedAt()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void alsoWithinOneGroupALateFixMovesNothing() {
        assertThat(commit(fix(60, 3, 5), fix(30, 1, 5))).containsExactly(0, Flags.LATE);
        assertThat(marker().recordedAt()).isEqualTo(START.plusSeconds(60));
    }

    @Test
    void anUnsureFixMovesNothing() {
        commit(fix(0, 0, 5));
        assertThat(commit(fix(5, 0.3, 150))).containsExactly(Flags.POOR_ACCURACY);
        assertThat(marker().recordedAt()).isEqualTo(START);
    }

    @Test
    void aJumpMovesNothingAndTheNextTrueFixDoes() {
        commit(fix(0, 0, 5));
        assertThat(commit(fix(5, 50, 5), fix(10, 0.5, 5))).containsExactly(Flags.JUMP, 0);
        assertThat(marker().recordedAt()).isEqualTo(START.plusSeconds(10));
    }

    @Test
    void wildFixesInDifferentPlacesNeverConvince() {
        commit(fix(0, 0, 5));
        assertThat(commit(fix(5, 50, 5), fix(10, -80, 5), fix(15, 120, 5), fix(20, -200, 5)))
                .containsOnly(Flags.JUMP);
    }

    @Test
    void threeFixesThatBelongTogetherAreTheTruthAlsoOverSeveralGroups() {
        commit(fix(0, 0, 5));
        assertThat(commit(fix(5, 50, 5))).containsExactly(Flags.JUMP);
        assertThat(commit(fix(10, 50.3, 5))).containsExactly(Flags.JUMP);
        assertThat(commit(fix(15, 50.6, 5))).containsExactly(0);
        assertThat(marker().recordedAt()).isEqualTo(START.plusSeconds(15));
    }

    @Test
    void aRolledBackGroupTaughtNothing() {
        commit(fix(0, 0, 5));
        Positions.Judge rolledBack = positions.judge();
        rolledBack.judge(fix(5, 0.3, 5));
        rolledBack.judge(fix(10, 50, 5));
        assertThat(marker().recordedAt()).isEqualTo(START);
        assertThat(commit(fix(4, 0.2, 5))).containsExactly(0);
    }

    @Test
    void theDirectionIsThatOfTheLastStepWhenThePhoneSaysNone() {
        commit(fix(0, 0, 5), fix(5, 0.3, 5));
        assertThat(marker().headingDegrees()).isZero();
        commit(fix(10, 0, 5));
        assertThat(marker().headingDegrees()).isEqualTo(180);
    }

    @Property
    void theMarkerNeverGoesBackInTimeHoweverFixesComeGrouped(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 0, max = 600) Integer> seconds,
            @ForAll @IntRange(min = 1, max = 7) int groupSize) {
        var fresh = new Positions(new Legs(settings), settings);
        Instant newest = Instant.MIN;
        for (int i = 0; i < seconds.size(); i += groupSize) {
            Positions.Judge judge = fresh.judge();
            for (Integer second : seconds.subList(i, Math.min(seconds.size(), i + groupSize))) {
                judge.judge(fix(second, second / 100.0, 5));
            }
            fresh.committed(judge);
            Instant shown = fresh.of(rider).orElseThrow().recordedAt();
            assertThat(shown).isAfterOrEqualTo(newest);
            newest = shown;
        }
        Instant latest = START.plusSeconds(
                seconds.stream().max(Comparator.naturalOrder()).orElseThrow());
        assertThat(newest).isEqualTo(latest);
    }

    private List<Integer> commit(Fix... fixes) {
        Positions.Judge judge = positions.judge();
        for (Fix fix : fixes) {
            judge.judge(fix);
        }
        positions.committed(judge);
        var flags = new ArrayList<Integer>();
        judge.fixes().forEach(fix -> flags.add(fix.flags()));
        return flags;
    }

    private RiderPosition marker() {
        return positions.of(rider).orElseThrow();
    }

    private Fix fix(int second, double steps, double accuracy) {
        return new Fix(
                rider,
                rider,
                second,
                43.7 + steps / 1_000,
                7.42,
                (float) accuracy,
                -1,
                -1,
                accuracy > 100 ? Flags.POOR_ACCURACY : 0,
                START.plusSeconds(second),
                START.plusSeconds(second));
    }
}
