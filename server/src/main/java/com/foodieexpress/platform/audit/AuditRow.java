package com.foodieexpress.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An entry as it is stored. `seq` is its place in the sealed sequence, counted from 1, null until it is sealed.
record AuditRow(@Nullable Long seq, Content content, Hash mark) {

    /// What an entry says; all of it is hashed.
    record Content(
            UUID id,
            Instant recordedAt,
            @Nullable UUID actorId,
            String actorRole,
            @Nullable UUID sessionId,
            String action,
            String subjectKind,
            @Nullable String subjectId,
            String outcome,
            @Nullable String requestId,
            @Nullable String network,
            String details) {

        /// The one byte form of this entry in this trail: a version, then each field with its length before it, so that
        /// no
        /// two entries share a form.
        byte[] bytes(UUID trail) {
            var bytes = new ByteArrayOutputStream(400);
            try (var out = new DataOutputStream(bytes)) {
                out.writeByte(1);
                put(out, trail);
                put(out, id);
                out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
                put(out, actorId);
                put(out, actorRole);
                put(out, sessionId);
                put(out, action);
                put(out, subjectKind);
                put(out, subjectId);
                put(out, outcome);
                put(out, requestId);
                put(out, network);
                put(out, details);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }

        private static void put(DataOutputStream out, @Nullable Object field) throws IOException {
            if (field == null) {
                out.writeInt(-1);
                return;
            }
            byte[] text = field.toString().getBytes(UTF_8);
            out.writeInt(text.length);
            out.write(text);
        }
    }

    /// What the leaf is the hash of: what the entry says and the mark it bears.
    byte[] data(UUID trail) {
        byte[] said = content.bytes(trail);
        return ByteBuffer.allocate(said.length + Hash.BYTES)
                .put(said)
                .put(mark.bytes())
                .array();
    }

    Hash leaf(UUID trail) {
        return Merkle.leaf(data(trail));
    }
}
