package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/// The queue before a client: events whole and in order, states conflated, bounded.
class OutgoingTest {

    /// One publication: an event, or a value of one of three states.
    record Published(int stateKey, int value) {
        boolean isEvent() {
            return stateKey == 0;
        }

        Frame frame() {
            byte[] json = {(byte) value};
            return isEvent() ? Frame.event(json, value) : Frame.state(json, "c", "k" + stateKey);
        }
    }

    @Provide
    Arbitrary<List<Published>> publications() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 100))
                .as(Published::new)
                .list()
                .ofMaxSize(200);
    }

    @Property
    void aSlowClientGetsEveryEventAndTheLatestOfEachStateInTheOrderOfTheirPublication(
            @ForAll("publications") List<Published> published) {
        var queue = new Outgoing();
        var frames = new ArrayList<Frame>();
        for (Published each : published) {
            Frame frame = each.frame();
            frames.add(frame);
            if (frame.isState()) {
                queue.addState(frame);
            } else {
                queue.add(frame);
            }
        }
        var latest = new java.util.HashMap<Object, Frame>();
        frames.forEach(frame -> latest.put(frame.key(), frame));
        List<Frame> expected = frames.stream()
                .filter(frame -> latest.get(frame.key()) == frame)
                .toList();
        assertThat(takeAll(queue, 3)).isEqualTo(expected);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void overflowsByCountOfWholeFramesButNotByStates() {
        var queue = new Outgoing();
        for (int i = 0; i < 10_000; i++) {
            queue.addState(Frame.state(new byte[100], "c", "k" + i));
        }
        for (int i = 0; i < Limits.QUEUED_FRAMES; i++) {
            assertThat(queue.add(Frame.event(new byte[1], i))).isTrue();
        }
        assertThat(queue.add(Frame.event(new byte[1], 9_999))).isFalse();
    }

    @Test
    void overflowsByBytes() {
        var queue = new Outgoing();
        assertThat(queue.add(Frame.event(new byte[Limits.QUEUED_BYTES], 1))).isTrue();
        assertThat(queue.add(Frame.event(new byte[1], 2))).isFalse();
    }

    @Test
    void aReplayTakesNoRoomFromWhatFollowsIt() {
        var queue = new Outgoing();
        for (int i = 0; i < Limits.REPLAY; i++) {
            queue.grant(Frame.event(new byte[10_000], i));
        }
        assertThat(queue.add(Frame.event(new byte[1], 1_000))).isTrue();
    }

    @Test
    void roomFreedIsRoomAgain() {
        var queue = new Outgoing();
        for (int round = 0; round < 10; round++) {
            for (int i = 0; i < Limits.QUEUED_FRAMES; i++) {
                assertThat(queue.add(Frame.event(new byte[100], i))).isTrue();
            }
            takeAll(queue, 1_000);
        }
        assertThat(queue.size()).isZero();
    }

    @Test
    void aTurnsWriteIsBounded() {
        var queue = new Outgoing();
        for (int i = 0; i < 100; i++) {
            queue.add(Frame.event(new byte[1_000], i));
        }
        assertThat(queue.take(10_000)).hasSize(10);
        assertThat(queue.size()).isEqualTo(90);
    }

    private static List<Frame> takeAll(Outgoing queue, int bytes) {
        var taken = new ArrayList<Frame>();
        while (!queue.isEmpty()) {
            taken.addAll(queue.take(bytes));
        }
        return taken;
    }

    @Test
    void theRingAnswersOnlyWhenItHoldsEverythingSince() {
        var ring = new Ring();
        assertThat(ring.after(0)).isNull();
        ring.open(10);
        for (int offset = 9; offset < 9 + Limits.RING; offset++) {
            ring.add(Frame.event(new byte[0], offset));
        }
        assertThat(ring.after(9)).isNull();
        assertThat(ring.after(10)).hasSize(Limits.RING - 2).first().matches(frame -> frame.offset() == 11);
        ring.add(Frame.event(new byte[0], 1_000));
        ring.add(Frame.event(new byte[0], 1_001));
        ring.add(Frame.event(new byte[0], 1_002));
        assertThat(Map.of("before", ring.after(10) == null, "at the border", ring.after(11) != null))
                .isEqualTo(Map.of("before", true, "at the border", true));
        ring.breakAt(1_003);
        assertThat(ring.after(1_002)).isNull();
        assertThat(ring.after(1_003)).isEmpty();
    }
}
