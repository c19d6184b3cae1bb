package com.foodieexpress.platform.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.json.Json;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The trail on the wire. Hashes and signatures are Base64.
final class AuditJson {

    private AuditJson() {}

    record ActorJson(
            @Nullable UUID id, String role, @Nullable UUID session) {}

    record SubjectJson(String kind, @Nullable String id) {}

    /// `seq` is absent until the entry is sealed.
    record EntryJson(
            UUID id,
            @Nullable Long seq,
            Instant at,
            ActorJson actor,
            String action,
            SubjectJson subject,
            String outcome,
            @Nullable String requestId,
            @Nullable String network,
            JsonNode details) {

        static EntryJson of(AuditRow row) {
            AuditRow.Content content = row.content();
            return new EntryJson(
                    content.id(),
                    row.seq(),
                    content.recordedAt(),
                    new ActorJson(content.actorId(), content.actorRole(), content.sessionId()),
                    content.action(),
                    new SubjectJson(content.subjectKind(), content.subjectId()),
                    content.outcome(),
                    content.requestId(),
                    content.network(),
                    Json.tree(content.details()));
        }
    }

    record CheckpointJson(
            long size, String root, Instant sealedAt, String previous, String keyId, String signature, String signed) {

        static CheckpointJson of(Checkpoint checkpoint, UUID trail) {
            return new CheckpointJson(
                    checkpoint.size(),
                    checkpoint.root().base64(),
                    checkpoint.sealedAt(),
                    checkpoint.previous().base64(),
                    checkpoint.keyId(),
                    checkpoint.signature(),
                    Base64.getEncoder().encodeToString(checkpoint.body(trail)));
        }
    }

    /// `data` is what the leaf is the hash of (after the byte 0); `leafIndex` counts from 0; `path` leads to the root
    /// of
    /// `checkpoint`.
    record ProofJson(
            String data, String leaf, long leafIndex, List<String> path, CheckpointJson checkpoint, String publicKey) {}

    /// `proof` is absent until the entry is sealed.
    record ProvenEntryJson(EntryJson entry, @Nullable ProofJson proof) {}

    record ConsistencyJson(CheckpointJson first, CheckpointJson second, List<String> path, String publicKey) {}
}
