package com.foodieexpress.bench.orders;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A row that the server has written, to be written again with other keys: the same columns, the same bytes.
final class TemplateRow {

    /// Given by the database itself.
    private static final Set<String> GENERATED = Set.of("serial", "seq", "position", "xid", "log_offset");

    private final String insert;
    private final List<String> columns;
    private final List<Object> values;

    private TemplateRow(String insert, List<String> columns, List<Object> values) {
        this.insert = insert;
        this.columns = columns;
        this.values = values;
    }

    /// Reads the first row of `query`; `table` is where its copies go.
    static TemplateRow read(Connection connection, String query, Object key, String table) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("the server wrote no row for " + query);
                }
                return of(row, table);
            }
        }
    }

    private static TemplateRow of(ResultSet row, String table) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<Object>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String column = row.getMetaData().getColumnName(i);
            Object value = row.getObject(i);
            // What is null in the template is not mentioned in the copies.
            if (value != null && !GENERATED.contains(column)) {
                columns.add(column);
                values.add(value instanceof Array array ? texts(array) : value);
            }
        }
        String marks = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        String insert = "insert into " + table + " (" + String.join(", ", columns) + ") values (" + marks + ")";
        return new TemplateRow(insert, List.copyOf(columns), List.copyOf(values));
    }

    private static Object texts(Array array) throws SQLException {
        return array.getArray();
    }

    void insert(Connection connection, Map<String, ?> changed) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (int i = 0; i < columns.size(); i++) {
                Object change = changed.get(columns.get(i));
                Object value = change == null ? values.get(i) : change;
                if (value instanceof Object[] items) {
                    statement.setArray(i + 1, connection.createArrayOf(elementType(items), items));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            statement.executeUpdate();
        }
    }

    private static String elementType(Object[] items) {
        return items instanceof String[] ? "text" : "uuid";
    }
}
