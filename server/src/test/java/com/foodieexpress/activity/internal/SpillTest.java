package com.foodieexpress.activity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files that keep actions give them back in order and whole, whatever a crash left of their ends.
class SpillTest {

    private static final long ROOM = 1 << 20;

    private final Random random = new Random(20);

    @TempDir
    Path folder;

    @Test
    void whatIsKeptComesBackInOrderAlsoAfterARestart() throws IOException {
        var spill = new Spill(folder, ROOM, 500);
        assertThat(spill.isEmpty()).isTrue();
        List<Action> actions = actions(20);
        assertThat(spill.append(actions.subList(0, 12))).isEqualTo(12);
        spill.append(actions.subList(12, 13));

        var after = new Spill(folder, ROOM, 500);
        assertThat(after.bytes()).isEqualTo(spill.bytes()).isPositive();
        after.append(actions.subList(13, 20));
        assertThat(drain(after)).isEqualTo(actions);
        assertThat(after.isEmpty()).isTrue();
        assertThat(files()).isEmpty();
    }

    @Test
    void theFileBeingReadTakesNoMore() throws IOException {
        var spill = new Spill(folder, ROOM, 1 << 20);
        List<Action> actions = actions(2);
        spill.append(actions.subList(0, 1));
        Spill.Segment first = spill.oldest().orElseThrow();
        spill.append(actions.subList(1, 2));
        assertThat(first.actions()).isEqualTo(actions.subList(0, 1));
        spill.done(first);
        assertThat(drain(spill)).isEqualTo(actions.subList(1, 2));
    }

    /// Cut at every byte: what was complete is there, nothing else is.
    @Test
    void aTornEndCostsOnlyWhatWasTorn() throws IOException {
        List<Action> actions = actions(3);
        var spill = new Spill(folder, ROOM, 1 << 20);
        int[] ends = new int[3];
        for (int i = 0; i < 3; i++) {
            spill.append(actions.subList(i, i + 1));
            ends[i] = (int) spill.bytes();
        }
        spill.closeOpen();
        byte[] whole = Files.readAllBytes(files().getFirst());
        for (int length = 1; length <= whole.length; length++) {
            Files.write(files().getFirst(), java.util.Arrays.copyOf(whole, length));
            int cut = length;
            int complete = (int) IntStream.of(ends).filter(end -> end <= cut).count();
            assertThat(new Spill(folder, ROOM, 1).oldest().orElseThrow().actions())
                    .isEqualTo(actions.subList(0, complete));
        }
    }

    @Test
    void aChangedByteEndsTheFile() throws IOException {
        var spill = new Spill(folder, ROOM, 1 << 20);
        List<Action> actions = actions(2);
        spill.append(actions.subList(0, 1));
        int first = (int) spill.bytes();
        spill.append(actions.subList(1, 2));
        spill.closeOpen();
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        bytes[first + 20] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(new Spill(folder, ROOM, 1).oldest().orElseThrow().actions()).isEqualTo(actions.subList(0, 1));
    }

    /// What cannot be read holds nothing up and is not thrown away.
    @Test
    void anActionOfAnotherVersionIsSetAside() throws IOException {
        var spill = new Spill(folder, ROOM, 1 << 20);
        List<Action> actions = actions(3);
        spill.append(actions);
        spill.closeOpen();
        Path file = files().getFirst();
        byte[] bytes = Files.readAllBytes(file);
        var in = java.nio.ByteBuffer.wrap(bytes);
        int length = in.getInt();
        bytes[8] = 99;
        var checksum = new java.util.zip.CRC32();
        checksum.update(bytes, 8, length);
        in.putInt(4, (int) checksum.getValue());
        Files.write(file, bytes);

        var after = new Spill(folder, ROOM, 1);
        assertThat(drain(after)).isEqualTo(actions.subList(1, 3));
        assertThat(after.isEmpty()).isTrue();
        assertThat(after.oldest()).isEmpty();
        assertThat(files()).singleElement().satisfies(kept -> {
            assertThat(kept.toString()).endsWith(".actions.damaged");
            assertThat(kept).hasBinaryContent(bytes);
        });
    }

    @Test
    void whatDoesNotFitIsSaid() throws IOException {
        var spill = new Spill(folder, 1_000, 1 << 20);
        List<Action> actions = actions(50);
        int kept = spill.append(actions);
        assertThat(kept).isBetween(2, 20);
        assertThat(spill.bytes()).isLessThanOrEqualTo(1_000);
        assertThat(drain(spill)).isEqualTo(actions.subList(0, kept));
    }

    private static List<Action> drain(Spill spill) throws IOException {
        var all = new ArrayList<Action>();
        while (!spill.isEmpty()) {
            Spill.Segment segment = spill.oldest().orElseThrow();
            all.addAll(segment.actions());
            spill.done(segment);
        }
        return all;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private List<Action> actions(int count) throws IOException {
        var actions = new ArrayList<Action>();
        for (int i = 0; i < count; i++) {
            boolean full = random.nextBoolean();
            actions.add(new Action(
                    UuidV7.next(),
                    new Action.Kind(Source.values()[random.nextInt(5)], new CallName("a.b", "c"), "user.read"),
                    Role.values()[random.nextInt(Role.values().length)],
                    full ? UUID.randomUUID() : null,
                    full ? null : UUID.randomUUID(),
                    full ? UUID.randomUUID() : null,
                    full ? InetAddress.getByAddress(new byte[] {10, 0, 0, (byte) i}) : InetAddress.getByName("::1"),
                    Agent.of(random.nextInt(6)),
                    random.nextLong(),
                    random.nextInt(5_000),
                    random.nextInt(),
                    random.nextInt(),
                    full ? "é😀" : null,
                    full ? null : "",
                    full ? "{}" : null,
                    full ? LatencySketch.of(77) : null));
        }
        return actions;
    }
}
