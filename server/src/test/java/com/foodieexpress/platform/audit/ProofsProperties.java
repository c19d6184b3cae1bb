package com.foodieexpress.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// The tree is that of RFC 6962, and its proofs show what they should and nothing else.
class ProofsProperties {

    /// The leaves of the reference tests of Certificate Transparency.
    private static final List<String> REFERENCE_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> REFERENCE_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Example
    void rootsAreThoseOfTheReference() {
        var tree = new Frontier();
        for (int i = 0; i < REFERENCE_LEAVES.size(); i++) {
            tree.add(Merkle.leaf(HexFormat.of().parseHex(REFERENCE_LEAVES.get(i))));
            assertThat(HexFormat.of().formatHex(tree.root().bytes())).isEqualTo(REFERENCE_ROOTS.get(i));
        }
    }

    @Property(tries = 60)
    void everyLeafIsProvenInEveryTree(@ForAll @IntRange(min = 1, max = 70) int size) {
        var world = new World(size);
        for (int leaf = 0; leaf < size; leaf++) {
            List<Hash> path = world.proofs.inclusion(leaf, size);
            Hash hash = world.leaves.get(leaf);
            Hash root = world.proofs.root(size);
            assertThat(Proofs.showsInclusion(hash, leaf, size, path, root)).isTrue();
            assertThat(Proofs.showsInclusion(Merkle.leaf(new byte[] {7}), leaf, size, path, root))
                    .isFalse();
            assertThat(Proofs.showsInclusion(hash, leaf + 1, size, path, root)).isFalse();
            assertThat(Proofs.showsInclusion(hash, leaf, size, path, Hash.ZERO)).isFalse();
        }
    }

    @Property(tries = 40)
    void everyTreeIsShownToContinueEveryEarlierOne(@ForAll @IntRange(min = 1, max = 48) int size) {
        var world = new World(size);
        Hash root = world.proofs.root(size);
        for (int first = 1; first <= size; first++) {
            List<Hash> path = world.proofs.consistency(first, size);
            Hash older = world.proofs.root(first);
            assertThat(Proofs.showsConsistency(first, older, size, root, path)).isTrue();
            assertThat(Proofs.showsConsistency(first, Merkle.leaf(new byte[] {7}), size, root, path))
                    .isFalse();
            assertThat(Proofs.showsConsistency(first, older, size, Hash.ZERO, path))
                    .isFalse();
        }
    }

    @Property(tries = 40)
    void aTreeTakenUpAgainGoesOnAsTheSame(
            @ForAll @IntRange(min = 0, max = 60) int before, @ForAll @IntRange(min = 1, max = 20) int after) {
        var world = new World(before + after);
        List<Hash> peaks = Frontier.places(before).stream()
                .map(place -> world.node(place.level(), place.index()))
                .toList();
        var tree = new Frontier(before, peaks);
        world.leaves.subList(before, before + after).forEach(tree::add);
        assertThat(tree.root()).isEqualTo(world.proofs.root(before + after));
    }

    /// A tree of numbered leaves with all its nodes.
    private static final class World {

        private final List<Hash> leaves = new ArrayList<>();
        private final Map<Frontier.Place, Hash> nodes = new HashMap<>();
        private final Proofs proofs = new Proofs(this::node);

        World(int size) {
            var tree = new Frontier();
            IntStream.range(0, size).forEach(i -> {
                Hash leaf = Merkle.leaf(("leaf " + i).getBytes(UTF_8));
                leaves.add(leaf);
                tree.add(leaf).forEach(node -> nodes.put(new Frontier.Place(node.level(), node.index()), node.hash()));
            });
        }

        Hash node(int level, long index) {
            Hash node = nodes.get(new Frontier.Place(level, index));
            return Objects.requireNonNull(node, () -> "node " + index + " of level " + level);
        }
    }
}
