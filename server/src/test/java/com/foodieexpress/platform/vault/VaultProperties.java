package com.foodieexpress.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.testing.Asvs;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// What holds of every sealed value, whatever it says and whoever it is about.
class VaultProperties {

    private static final SealedField LINE = new SealedField("identity.address", "sealed");

    private static @Nullable VaultRig rig;

    @BeforeContainer
    static void start() {
        rig = new VaultRig();
    }

    @AfterContainer
    static void stop() {
        if (rig != null) {
            rig.close();
        }
    }

    private static VaultRig world() {
        return Objects.requireNonNull(rig);
    }

    @Property(tries = 60)
    @Asvs({"11.3.1", "11.3.2"})
    void whatIsSealedOpensAndShowsNothing(@ForAll("texts") String plain) {
        UUID subject = UuidV7.next();
        byte[] sealed = world().seal(subject, plain);
        assertThat(opened(subject, VaultRig.PHONE, sealed)).isEqualTo(plain);
        // Another node, with nothing in memory, reads it from what is stored.
        var other = world().node();
        assertThat(world().opened(other, subject, sealed)).contains(plain);
        byte[] again = world().seal(subject, plain);
        assertThat(again).isNotEqualTo(sealed);
        if (plain.length() > 3) {
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.UTF_8))
                    .doesNotContain(plain);
        }
    }

    @Property(tries = 40)
    @Asvs("11.3.3")
    void aSealedValueOpensForItsPersonAndFieldAlone(@ForAll("texts") String plain, @ForAll int where) {
        UUID subject = UuidV7.next();
        UUID other = UuidV7.next();
        byte[] sealed = world().seal(subject, plain);
        world().seal(other, "somebody else");
        assertThatThrownBy(() -> opened(subject, LINE, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> opened(other, VaultRig.PHONE, sealed)).isInstanceOf(IllegalStateException.class);
        byte[] changed = sealed.clone();
        changed[Math.floorMod(where, changed.length)] ^= 1;
        assertThatThrownBy(() -> opened(subject, VaultRig.PHONE, changed)).isInstanceOf(IllegalStateException.class);
    }

    /// Rotations, retirements, erasures and new people in any order: what was not erased stays readable,
    /// what was erased stays gone, on this node and on a new one.
    @Property(tries = 25)
    void rotationKeepsEverythingReadableAndErasedStaysErased(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 3) Integer> steps) {
        Map<UUID, byte[]> alive = new HashMap<>();
        Map<UUID, byte[]> erased = new HashMap<>();
        for (int step : steps) {
            switch (step) {
                case 0 -> {
                    UUID subject = UuidV7.next();
                    alive.put(subject, world().seal(subject, "+3370000" + subject));
                }
                case 1 -> {
                    world().here.rotate().addPrimary();
                    world().here.rotate().rewrapAll();
                }
                case 2 -> world().here.rotate().retireOld();
                default ->
                    alive.keySet().stream().findFirst().ifPresent(subject -> {
                        world().database.run(tx -> world().here.vault().destroy(tx, subject, Actor.SYSTEM));
                        erased.put(subject, Objects.requireNonNull(alive.remove(subject)));
                    });
            }
        }
        for (VaultRig.Node node : List.of(world().here, world().node())) {
            alive.forEach((subject, bytes) ->
                    assertThat(world().opened(node, subject, bytes)).contains("+3370000" + subject));
            erased.forEach((subject, bytes) -> {
                assertThat(world().opened(node, subject, bytes)).isEmpty();
                assertThatThrownBy(() ->
                                world().database.write(tx -> node.vault().seal(tx, subject, VaultRig.PHONE, "again")))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refusal -> assertThat(refusal.code()).isEqualTo("vault.erased"));
            });
        }
    }

    @Property(tries = 60)
    void aBlindIndexTellsEqualityWithinOneFieldAndNothingElse(
            @ForAll("texts") String one, @ForAll("texts") String two) {
        FieldVault vault = world().here.vault();
        byte[] index = vault.blindIndex(VaultRig.PHONE, one);
        assertThat(index).hasSize(16).isEqualTo(world().node().vault().blindIndex(VaultRig.PHONE, one));
        assertThat(vault.blindIndex(LINE, one)).isNotEqualTo(index);
        if (!one.equals(two)) {
            assertThat(vault.blindIndex(VaultRig.PHONE, two)).isNotEqualTo(index);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(400),
                Arbitraries.strings().numeric().ofMinLength(7).ofMaxLength(15).map(digits -> "+" + digits));
    }

    private static String opened(UUID subject, SealedField field, byte[] sealed) {
        return world().database
                .read(tx -> world().here.vault().open(tx, subject, field, sealed))
                .orElseThrow();
    }
}
