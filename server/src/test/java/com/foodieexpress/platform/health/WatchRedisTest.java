package com.foodieexpress.platform.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.platform.health.WatchRedis.State;
import com.foodieexpress.testing.RedisForTests;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real Redis that comes and goes.
class WatchRedisTest {

    @Test
    void whoSharesNothingNeedsNone() {
        assertThat(new WatchRedis(Optional::empty).look()).isEqualTo(new WatchRedis.Seen(State.UNUSED, null));
    }

    @Test
    void itIsSeenGoingAndComingBack(@TempDir Path folder) throws Exception {
        try (RedisForTests redis = RedisForTests.start(folder)) {
            var watch = new WatchRedis(() -> Optional.of(redis.url()));
            WatchRedis.Seen seen = watch.look();
            assertThat(seen.state()).isEqualTo(State.WELL);
            assertThat(seen.millis()).isBetween(0.0, 2_000.0);
            redis.kill();
            assertThat(watch.look().state()).isEqualTo(State.AWAY);
            redis.startAgain();
            await().atMost(Duration.ofSeconds(10)).until(() -> watch.look().state() == State.WELL);
            watch.stop();
        }
    }
}
