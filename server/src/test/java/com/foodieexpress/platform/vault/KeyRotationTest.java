package com.foodieexpress.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.time.WallClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Key-encryption keys change while people are served; a lost or wrong keyset is refused.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyRotationTest {

    private static final int PEOPLE = Integer.getInteger("foodie.test.people", 3_000);

    private final VaultRig rig = new VaultRig();

    @BeforeAll
    void fill() {
        IntStream.range(0, PEOPLE / 100)
                .forEach(batch -> rig.database.run(tx -> IntStream.range(0, 100)
                        .forEach(i -> rig.here.vault().seal(tx, UuidV7.next(), VaultRig.PHONE, "+33700000" + i))));
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Test
    void everybodyIsServedWhileTheKeysRotate() throws ExecutionException, InterruptedException {
        var sealed = new ConcurrentHashMap<UUID, byte[]>();
        var opened = new AtomicLong();
        var going = new AtomicBoolean(true);
        // A second node, which learns of the new key from the file and from rows it cannot unwrap yet.
        VaultRig.Node other = rig.node();
        int before = rig.here.keks().now().primary();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> work = List.<Future<?>>of(
                    workers.submit(() -> serve(rig.here, other, sealed, opened, going)),
                    workers.submit(() -> serve(other, rig.here, sealed, opened, going)),
                    workers.submit(() -> serve(rig.here, rig.node(), sealed, opened, going)));
            for (int round = 0; round < 3; round++) {
                rotateOnce();
            }
            going.set(false);
            for (Future<?> each : work) {
                each.get();
            }
        }
        assertThat(opened.get()).as("values opened meanwhile").isGreaterThan(100);
        int primary = rig.here.keks().now().primary();
        assertThat(primary).isNotEqualTo(before);
        // The other node may have wrapped with the key before the last one until it looked at the file.
        rig.here.rotate().rewrapAll();
        assertThat(rig.keksInUse()).containsExactly(primary);
        rig.here.rotate().retireOld();
        VaultRig.Node afterwards = rig.node();
        assertThat(afterwards.keks().now().ids()).containsExactly(primary);
        sealed.forEach((subject, bytes) ->
                assertThat(rig.opened(afterwards, subject, bytes)).contains(subject.toString()));
    }

    /// The file is written before the rotation is committed; a node may read it in between.
    @Test
    void aKeyThatIsNotCommittedYetIsWaitedFor() throws ExecutionException, InterruptedException {
        VaultRig.Node other = rig.node();
        UUID subject = UuidV7.next();
        try (var worker = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<byte[]> sealing = rig.database.write(tx -> {
                rig.here.rotate().addPrimary(tx);
                other.keks().readAgain();
                Future<byte[]> begun = worker.submit(() -> rig.database.write(
                        somebody -> other.vault().seal(somebody, subject, VaultRig.PHONE, "+33722222222")));
                await().atMost(Duration.ofSeconds(20)).until(() -> begun.isDone() || rig.somebodyWaitsForARotation());
                return begun;
            });
            assertThat(rig.opened(rig.node(), subject, sealing.get())).contains("+33722222222");
        }
    }

    @Test
    void aNodeThatStillHoldsARetiredKeySealsWithTheNewOne() {
        VaultRig.Node other = rig.node();
        rig.here.rotate().addPrimary();
        rig.here.rotate().rewrapAll();
        rig.here.rotate().retireOld();
        UUID subject = UuidV7.next();
        byte[] bytes = rig.database.write(tx -> other.vault().seal(tx, subject, VaultRig.PHONE, "+33733333333"));
        assertThat(rig.opened(rig.node(), subject, bytes)).contains("+33733333333");
    }

    @Test
    void anOldKeyIsNotRetiredWhileSomethingIsWrappedWithIt() {
        rig.seal(UuidV7.next(), "+33700000000");
        int old = rig.here.keks().now().primary();
        rig.here.rotate().addPrimary();
        assertThatThrownBy(rig.here.rotate()::retireOld).isInstanceOf(RuntimeException.class);
        assertThat(rig.here.keks().now().ids()).contains(old);
        rig.here.rotate().rewrapAll();
        assertThat(rig.here.rotate().retireOld()).isPositive();
        assertThat(rig.node().keks().now().ids()).doesNotContain(old);
    }

    @Test
    void everybodyCanTellWhatIsOlderThanTheLastRotation() {
        Instant before = rig.database.read(rig.here.vault()::rotatedAt);
        rig.here.rotate().rewrapAll();
        assertThat(rig.database.read(rig.here.vault()::rotatedAt)).isEqualTo(before);
        rig.here.rotate().addPrimary();
        Instant after = rig.database.read(rig.node().vault()::rotatedAt);
        assertThat(after).isAfter(before);
        rig.here.rotate().rewrapAll();
        rig.here.rotate().retireOld();
        assertThat(rig.database.read(rig.here.vault()::rotatedAt)).isEqualTo(after);
    }

    @Test
    void theFileIsItsOwnersAlone() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rig.keysetFile())))
                .isEqualTo("rw-------");
        rig.here.rotate().addPrimary();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(rig.keysetFile())))
                .isEqualTo("rw-------");
    }

    @Test
    void aLostOrForeignKeysetIsRefusedAndNamedAndNeverReplaced() throws IOException {
        String right = Files.readString(rig.keysetFile());
        try {
            Files.delete(rig.keysetFile());
            assertThatThrownBy(rig::node)
                    .hasMessageContaining("FOODIE_VAULT_KEYSET_FILE")
                    .hasMessageContaining("is gone");
            assertThat(rig.keysetFile()).doesNotExist();
            Files.writeString(rig.keysetFile(), Kek.generate().toJson());
            assertThatThrownBy(rig::node).hasMessageContaining("FOODIE_VAULT_KEYSET_FILE");
            Files.writeString(rig.keysetFile(), "{\"secret\": \"canary-4711\"}");
            assertThatThrownBy(rig::node)
                    .hasMessageContaining("no usable keyset")
                    .hasMessageNotContaining("canary-4711");
        } finally {
            KeysetSource.inFolder(rig.folder).write(right);
        }
        assertThat(rig.node().keks().now().ids()).isNotEmpty();
    }

    @Test
    void aKeyOfARolledBackTransactionIsForgotten() {
        UUID subject = UuidV7.next();
        assertThatThrownBy(() -> rig.database.run(tx -> {
                    rig.here.vault().seal(tx, subject, VaultRig.PHONE, "lost");
                    rig.here.vault().seal(tx, subject, VaultRig.PHONE, "lost too");
                    throw new IllegalArgumentException("changed my mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] kept = rig.seal(subject, "kept");
        assertThat(rig.opened(rig.node(), subject, kept)).contains("kept");
    }

    @Test
    void anotherNodeForgetsADestroyedKeyWhenItHearsOfIt() {
        UUID subject = UuidV7.next();
        byte[] bytes = rig.seal(subject, "+33711111111");
        VaultRig.Node other = rig.node();
        assertThat(rig.opened(other, subject, bytes)).isPresent();
        rig.database.run(tx -> rig.here.vault().destroy(tx, subject, Actor.SYSTEM));
        var told = new com.foodieexpress.platform.events.StoredEvent(
                1,
                UuidV7.next(),
                FieldVault.ERASED,
                "subject",
                subject,
                List.of(),
                com.foodieexpress.platform.json.Json.tree("{}"),
                null,
                com.foodieexpress.platform.access.Role.SYSTEM,
                new WallClock().instant(),
                new WallClock().instant());
        other.keys().follow(List.of(told));
        assertThat(rig.opened(other, subject, bytes)).isEmpty();
    }

    /// An order seals and opens a handful of values; the database must not be asked for each.
    @Test
    void aKeyInMemoryIsNotAskedOfTheDatabase() {
        UUID subject = UuidV7.next();
        byte[] door = rig.seal(subject, "12 Boulevard des Moulins, third floor on the left");
        rig.database.run(tx -> {
            tx.update("delete from vault.subject_key where subject_id = :subject")
                    .bind("subject", subject)
                    .execute();
            assertThat(rig.here.vault().open(tx, subject, VaultRig.PHONE, door)).isPresent();
            assertThat(rig.node().vault().open(tx, subject, VaultRig.PHONE, door))
                    .as("of a node that has not opened it before")
                    .isEmpty();
        });
    }

    private void rotateOnce() {
        long begin = System.nanoTime();
        rig.here.rotate().addPrimary();
        long rows = rig.here.rotate().rewrapAll();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("vault: %d data keys wrapped anew in %.2f s, %.0f rows/s%n", rows, seconds, rows / seconds);
        assertThat(rows).isGreaterThanOrEqualTo(PEOPLE / 100 * 100L);
    }

    /// New people on one node, read on another one.
    private void serve(
            VaultRig.Node writer,
            VaultRig.Node reader,
            ConcurrentHashMap<UUID, byte[]> sealed,
            AtomicLong opened,
            AtomicBoolean going) {
        while (going.get()) {
            UUID subject = UuidV7.next();
            byte[] bytes =
                    rig.database.write(tx -> writer.vault().seal(tx, subject, VaultRig.PHONE, subject.toString()));
            sealed.put(subject, bytes);
            assertThat(rig.opened(reader, subject, bytes)).contains(subject.toString());
            opened.incrementAndGet();
        }
    }
}
