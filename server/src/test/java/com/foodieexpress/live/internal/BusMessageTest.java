package com.foodieexpress.live.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.live.Moving;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/// What one node writes another reads.
class BusMessageTest {

    private static final long ME = 7;
    private static final long OTHER = 8;

    private final List<String> heard = new ArrayList<>();
    private final BusMessage.Listener listener = new BusMessage.Listener() {
        @Override
        public void state(String channel, String key, byte[] json) {
            heard.add(channel + "|" + key + "|" + new String(json, UTF_8));
        }

        @Override
        public boolean wants(String channel) {
            return !channel.equals("unwanted");
        }

        @Override
        public void moved(String channel, Moving thing) {
            heard.add(channel + " " + thing);
        }

        @Override
        public void told(long node, BitSet wanted) {
            heard.add(node + " wants " + wanted);
        }

        @Override
        public void left(long node) {
            heard.add(node + " left");
        }

        @Override
        public void revoked(UUID user, String channel) {
            heard.add(user + " lost " + channel);
        }
    };

    @Property(tries = 200)
    void statesComeOutAsTheyWentIn(@ForAll @Size(max = 20) List<@NotBlank @StringLength(max = 40) String> texts) {
        heard.clear();
        var message = new BusMessage(OTHER);
        List<String> said = new ArrayList<>();
        for (String text : texts) {
            String pure = new String(text.getBytes(UTF_8), UTF_8);
            message.state(Frame.state(pure.getBytes(UTF_8), pure, pure));
            said.add(pure + "|" + pure + "|" + pure);
        }
        BusMessage.read(message.toBytes(), ME, listener);
        assertThat(heard).isEqualTo(said);
    }

    @Property(tries = 100)
    void interestComesOutAsItWentIn(@ForAll @Size(max = 30) List<@IntRange(max = 255) Integer> partitions) {
        heard.clear();
        var wanted = new BitSet();
        partitions.forEach(wanted::set);
        BusMessage.read(new BusMessage(OTHER).told(wanted).toBytes(), ME, listener);
        assertThat(heard).containsExactly(OTHER + " wants " + wanted);
    }

    @Test
    void partsFollowEachOtherAndWhatNobodyWantsIsPassedOver() {
        UUID user = UUID.randomUUID();
        byte[] message = new BusMessage(OTHER)
                .state(Frame.state("1".getBytes(UTF_8), "unwanted", "k"))
                .revoked(user, "order:x")
                .state(Frame.state("2".getBytes(UTF_8), "wanted", "k"))
                .left()
                .toBytes();
        BusMessage.read(message, ME, listener);
        assertThat(heard).containsExactly(user + " lost order:x", "wanted|k|2", OTHER + " left");
    }

    @Test
    void movesComeOutAsTheyWentIn() {
        for (UUID about : new UUID[] {null, UUID.randomUUID()}) {
            var thing = new Moving(UUID.randomUUID(), 43.7384, -7.4246, 90, "busy", about, Instant.ofEpochMilli(77));
            heard.clear();
            BusMessage.read(
                    new BusMessage(OTHER).add(BusMessage.move("fleet", thing)).toBytes(), ME, listener);
            assertThat(heard).containsExactly("fleet " + thing);
        }
    }

    @Test
    void aNodeDoesNotListenToItself() {
        byte[] message = new BusMessage(ME).left().toBytes();
        assertThat(BusMessage.isBy(ME, message)).isTrue();
        BusMessage.read(message, ME, listener);
        assertThat(heard).isEmpty();
    }

    @Test
    void anotherVersionAndUnknownPartsAreLeftAlone() {
        byte[] later = new BusMessage(OTHER).left().toBytes();
        later[0] = 2;
        BusMessage.read(later, ME, listener);
        byte[] unknown = new BusMessage(OTHER).left().left().toBytes();
        unknown[unknown.length - 1] = 99;
        BusMessage.read(unknown, ME, listener);
        assertThat(heard).containsExactly(OTHER + " left");
    }

    @Test
    void whatBreaksOffIsRefusedAndNothingElse() {
        byte[] whole = new BusMessage(OTHER)
                .state(Frame.state("12345".getBytes(UTF_8), "channel", "key"))
                .toBytes();
        for (int length = 10; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> BusMessage.read(part, ME, listener)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(heard).isEmpty();
    }
}
