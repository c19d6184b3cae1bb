package com.foodieexpress.bench.activity.overhead;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The log as it was planned at first: a row inserted and committed inside each request, by columns of their own, with
/// an index by time, by user and by service. The program makes the insert in the server's place, on the same machine
/// and as many connections as there are requests at a time.
final class InsertEach implements Readers.Besides, AutoCloseable {

    private static final String INSERT = """
            insert into planned_log (user_id, user_type, action_type, http_method, service_name, method_name, parameters,
                response_summary, session_id, ip_address, success, error_message, duration_ms)
            values (?, 'customer', 'user.read', 'GET', 'ordering.order', 'list', ?::jsonb, ?::jsonb, ?, '127.0.0.1', true, null, ?)""";

    private final List<Connection> connections = new ArrayList<>();
    private final List<PreparedStatement> inserts = new ArrayList<>();
    private final UUID user = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    InsertEach(Side side) throws Exception {
        for (int i = 0; i < Side.READERS; i++) {
            Connection connection = side.connect();
            connections.add(connection);
            if (i == 0) {
                create(connection);
            }
            inserts.add(connection.prepareStatement(INSERT));
        }
    }

    private static void create(Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("""
                    create table if not exists planned_log (
                        id bigint generated always as identity primary key,
                        user_id uuid, user_type text, action_type text, http_method text, service_name text, method_name text,
                        parameters jsonb, response_summary jsonb, created_at timestamptz not null default now(),
                        session_id uuid, ip_address inet, success boolean, error_message text, duration_ms integer)""");
            sql.execute("create index if not exists planned_log_time on planned_log (created_at)");
            sql.execute("create index if not exists planned_log_user on planned_log (user_id, created_at)");
            sql.execute("create index if not exists planned_log_service on planned_log (service_name, created_at)");
        }
    }

    @Override
    public void done(int reader) throws SQLException {
        PreparedStatement insert = inserts.get(reader);
        insert.setObject(1, user);
        insert.setString(2, "{\"limit\": 20}");
        insert.setString(3, "{\"status\": 200}");
        insert.setObject(4, session);
        insert.setInt(5, 3);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
