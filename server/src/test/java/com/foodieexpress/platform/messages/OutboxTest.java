package com.foodieexpress.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Beans;
import jakarta.enterprise.inject.Vetoed;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The outbox keeps what the demo sent for an hour, and outside demo mode there is none.
class OutboxTest {

    /// Moves only when told to.
    @Vetoed
    private static final class HandClock extends WallClock {
        private Instant now = Instant.parse("2026-11-21T19:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final Message LETTER = Message.mail("ada@test.example", "A subject", "A text", "<p>A text</p>");
    private static BareDatabase bare;

    private final HandClock clock = new HandClock();

    @BeforeAll
    static void start() {
        bare = BareDatabase.withTablesOf("platform");
    }

    @AfterAll
    static void stop() {
        bare.close();
    }

    @Test
    void theDemoShowsWhatItSentForAnHour() {
        Outbox outbox = outbox("true");
        messages(outbox, "true").send(LETTER);
        clock.now = clock.now.plus(Duration.ofMinutes(30));
        messages(outbox, "true").send(Message.sms("+33612345678", "Another text"));
        assertThat(outbox.list(20)).extracting(OutboxStore.Sent::text).containsExactly("Another text", "A text");
        assertThat(outbox.list(1)).hasSize(1);
        clock.now = clock.now.plus(Duration.ofMinutes(30));
        assertThat(outbox.list(20)).extracting(OutboxStore.Sent::to).containsExactly("+33612345678");
    }

    @Test
    void outsideTheDemoNothingIsKeptAndNothingShown() {
        clock.now = Instant.parse("2026-11-21T23:00:00Z");
        Outbox outbox = outbox("false");
        assertThat(messages(outbox, "false").carries(Channel.EMAIL)).isFalse();
        assertThatThrownBy(() -> messages(outbox, "false").send(LETTER))
                .isInstanceOfSatisfying(
                        MessageNotSent.class,
                        failure -> assertThat(failure.isLasting()).isTrue());
        assertThatThrownBy(() -> outbox.add(LETTER)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new OutboxResource(outbox).list("20"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        long rows = bare.database()
                .read(tx -> tx.query("select count(*) from platform.outbox_message where sent_at = :now")
                        .bind("now", clock.now)
                        .mapTo(Long.class)
                        .one());
        assertThat(rows).isZero();
    }

    private Outbox outbox(String demo) {
        return new Outbox(bare.database(), clock, config(demo));
    }

    private static Messages messages(Outbox outbox, String demo) {
        return new Messages(Beans.of(), outbox, new OutgoingCalls(Beans.of()), config(demo));
    }

    private static PlatformConfig config(String demo) {
        return Settings.of(PlatformConfig.class, Map.of("foodie.demo", demo));
    }
}
