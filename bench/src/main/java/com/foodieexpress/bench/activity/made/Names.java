package com.foodieexpress.bench.activity.made;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.postgresql.core.BaseConnection;

/// The numbers under which the log knows kinds of calls and people.
final class Names {

    private final Statement sql;
    private final BaseConnection db;

    Names(Statement sql, BaseConnection db) {
        this.sql = sql;
        this.db = db;
    }

    /// Gives everybody a number; answers those of [Call#ALL].
    int[] store(People people) throws SQLException, IOException {
        var rows = new StringBuilder();
        for (int i = 0; i < people.many(); i++) {
            rows.append(people.id(i)).append('\n');
        }
        Counted.copy(db, "activity.person (user_id)", rows);
        Map<UUID, Integer> numbers = new HashMap<>();
        try (var row = sql.executeQuery("select no, user_id from activity.person")) {
            while (row.next()) {
                numbers.put(row.getObject(2, UUID.class), row.getInt(1));
            }
        }
        for (int i = 0; i < people.many(); i++) {
            people.number(i, Objects.requireNonNull(numbers.get(people.id(i)), "a number for everybody"));
        }
        int[] kinds = new int[Call.ALL.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(Call.ALL.get(i));
        }
        return kinds;
    }

    private int kind(Call call) throws SQLException {
        String named =
                "(" + call.source() + ", '" + call.service() + "', '" + call.method() + "', '" + call.action() + "')";
        sql.execute("insert into activity.kind (source, service, method, action) values " + named
                + " on conflict do nothing");
        try (var row =
                sql.executeQuery("select no from activity.kind where (source, service, method, action) = " + named)) {
            row.next();
            return row.getInt(1);
        }
    }
}
