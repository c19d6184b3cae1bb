package com.foodieexpress.bench.activity.made;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.copy.CopyIn;
import org.postgresql.core.BaseConnection;

/// Writes actions as rows of the log, in PostgreSQL's binary COPY format, as the server does.
public final class Rows {

    private static final String COLUMNS = "id, user_id, session_id, entity_id, micros, call_no, calls, failures, role,"
            + " agent, status, ip, error, claimed_user, detail";
    private static final short COLUMN_COUNT = 15;
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] ERROR = "catalog.closed".getBytes(StandardCharsets.UTF_8);
    private static final int CHUNK = 256 << 10;
    private static final int ROW_MOST = 512;

    private final Day day;
    private final People people;
    private final int[] kinds;
    private final ByteBuffer out = ByteBuffer.allocate(CHUNK + ROW_MOST);

    /// `kinds` are the stored numbers of [Call#ALL].
    Rows(Day day, People people, int[] kinds) {
        this.day = day;
        this.people = people;
        this.kinds = kinds;
    }

    /// Stores those from one on and before another, by their time.
    void copy(BaseConnection db, String table, String options, int from, int to) throws SQLException {
        CopyIn copy = db.getCopyAPI()
                .copyIn("copy " + table + " (" + COLUMNS + ") from stdin (format binary" + options + ")");
        try {
            out.clear();
            out.put(SIGNATURE).putInt(0).putInt(0);
            for (int rank = from; rank < to; rank++) {
                row(rank);
                if (out.position() > CHUNK) {
                    flush(copy);
                }
            }
            out.putShort((short) -1);
            flush(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(out.array(), 0, out.position());
        out.clear();
    }

    private void row(int rank) {
        int place = day.inTime(rank);
        int visit = day.visit(place);
        int person = day.person(visit);
        Call call = Call.ALL.get(day.call(place));
        boolean failed = day.failed(place);
        out.putShort(COLUMN_COUNT);
        uuid(day.id(rank));
        if (person < 0) {
            out.putInt(-1).putInt(-1);
        } else {
            uuid(people.id(person));
            uuid(day.session(visit));
        }
        UUID entity = day.session(visit);
        if (call.writes()) {
            uuid(new UUID(entity.getMostSignificantBits() ^ day.call(place), entity.getLeastSignificantBits()));
        } else {
            out.putInt(-1);
        }
        out.putInt(8).putLong(day.micros(place));
        out.putInt(4).putInt(kinds[day.call(place)]);
        out.putInt(-1);
        out.putInt(4).putInt(failed ? 1 : 0);
        out.putInt(2).putShort((short) (person < 0 ? 0 : 1));
        out.putInt(2).putShort((short) day.agent(visit));
        out.putInt(2).putShort((short) (failed ? 409 : 200));
        out.putInt(8).put((byte) 2).put((byte) 32).put((byte) 0).put((byte) 4).putInt(day.ip(visit));
        if (failed) {
            out.putInt(ERROR.length).put(ERROR);
        } else {
            out.putInt(-1);
        }
        out.putInt(-1);
        detail(call, rank);
    }

    /// About 120 bytes, none of which another row has.
    private void detail(Call call, int rank) {
        if (!call.writes()) {
            out.putInt(-1);
            return;
        }
        UUID id = day.id(rank);
        String hex = HexFormat.of().toHexDigits(id.getLeastSignificantBits());
        byte[] json = ("{\"parameters\":{\"id\":\"" + id + "\",\"itemId\":\"" + hex + "\",\"quantity\":\"" + rank % 7
                        + "\",\"offset\":\"" + rank + "\"}}")
                .getBytes(StandardCharsets.US_ASCII);
        out.putInt(json.length + 1).put((byte) 1).put(json);
    }

    private void uuid(UUID id) {
        out.putInt(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }
}
