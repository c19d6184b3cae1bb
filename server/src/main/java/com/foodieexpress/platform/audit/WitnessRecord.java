package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.json.Json;
import java.time.Instant;
import java.util.List;

/// A checkpoint as it is kept outside the database, with the leaves that came since the one before: by them a fault is
/// located to the entry.
record WitnessRecord(Checkpoint checkpoint, List<Hash> leaves) {

    WitnessRecord {
        leaves = List.copyOf(leaves);
    }

    private record Line(
            long size, String root, Instant time, String previous, String key, String signature, List<String> leaves) {}

    String line() {
        return Json.write(new Line(
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.sealedAt(),
                checkpoint.previous().base64(),
                checkpoint.keyId(),
                checkpoint.signature(),
                leaves.stream().map(Hash::base64).toList()));
    }

    /// Throws a [RuntimeException] for what is no such line.
    static WitnessRecord of(String text) {
        Line line = Json.read(text, Line.class);
        return new WitnessRecord(
                new Checkpoint(
                        line.size(),
                        Hash.ofBase64(line.root()),
                        line.time(),
                        Hash.ofBase64(line.previous()),
                        line.key(),
                        line.signature()),
                line.leaves().stream().map(Hash::ofBase64).toList());
    }
}
