package com.foodieexpress.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.simulator.live.ChannelCursor.Position;
import com.foodieexpress.simulator.live.ChannelCursor.Verdict;
import org.junit.jupiter.api.Test;

class ChannelCursorTest {
    private final ChannelCursor cursor = new ChannelCursor();

    @Test
    void beginsWithASnapshotAndResumesAfterTheLastEvent() {
        assertThat(cursor.resumeFrom()).isEmpty();
        assertThat(cursor.subscribed(snapshot("a", 10))).isEqualTo(Verdict.STARTED);
        assertThat(cursor.event(event(14))).isEqualTo(Verdict.FRESH);
        assertThat(cursor.resumeFrom()).contains(new Position("a", 14));
    }

    @Test
    void aRecoveredChannelGoesOnWhereItWasWhateverTheHeadOfTheLogIs() {
        cursor.subscribed(snapshot("a", 10));
        assertThat(cursor.subscribed(recovered("a", 90))).isEqualTo(Verdict.RESUMED);
        assertThat(cursor.event(event(11))).isEqualTo(Verdict.FRESH);
    }

    @Test
    void aRepeatedOrOlderEventIsADuplicateAndMovesNothing() {
        cursor.subscribed(snapshot("a", 10));
        cursor.event(event(12));
        assertThat(cursor.event(event(12))).isEqualTo(Verdict.DUPLICATE);
        assertThat(cursor.event(event(9))).isEqualTo(Verdict.DUPLICATE);
        assertThat(cursor.resumeFrom()).contains(new Position("a", 12));
    }

    @Test
    void anotherDatabaseStartsAnewEvenAtALowerOffset() {
        cursor.subscribed(snapshot("a", 500));
        assertThat(cursor.subscribed(snapshot("b", 3))).isEqualTo(Verdict.RESTARTED);
        assertThat(cursor.event(event(4))).isEqualTo(Verdict.FRESH);
    }

    @Test
    void recoveryOfWhatWasNeverHeldIsWrong() {
        assertThat(cursor.subscribed(recovered("a", 10))).isEqualTo(Verdict.MISRECOVERED);
        cursor.subscribed(snapshot("a", 10));
        assertThat(cursor.subscribed(recovered("b", 10))).isEqualTo(Verdict.MISRECOVERED);
    }

    private static Frame.Subscribed snapshot(String epoch, long offset) {
        return (Frame.Subscribed) Frame.read("""
                {"type":"subscribed","id":1,"channel":"order:1","epoch":"%s","offset":%d,"recovered":false,
                 "snapshot":{"status":"pending"}}""".formatted(epoch, offset));
    }

    private static Frame.Subscribed recovered(String epoch, long offset) {
        return (Frame.Subscribed) Frame.read("""
                {"type":"subscribed","id":1,"channel":"order:1","epoch":"%s","offset":%d,"recovered":true}""".formatted(epoch, offset));
    }

    private static Frame.Event event(long offset) {
        return (Frame.Event) Frame.read("""
                {"type":"event","channel":"order:1","offset":%d,
                 "event":{"type":"order.accepted","at":"2026-11-21T18:00:00Z","data":{}}}""".formatted(offset));
    }
}
