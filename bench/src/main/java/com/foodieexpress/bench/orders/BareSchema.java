package com.foodieexpress.bench.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The tables of an order once more, with the same columns, checks and indexes, where no server looks.
final class BareSchema {

    private static final List<String> TABLES = List.of(
            "ordering.cart",
            "ordering.cart_line",
            "ordering.quote",
            "ordering.orders",
            "payments.payment",
            "payments.effect",
            "payments.sandbox_answer",
            "payments.sandbox_charge",
            "platform.business_event",
            "platform.job");

    private BareSchema() {}

    static void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists bare cascade");
            statement.execute("create schema bare");
            for (String table : TABLES) {
                String name = table.substring(table.indexOf('.') + 1);
                statement.execute("create table bare." + name + " (like " + table + " including all)");
            }
        }
    }
}
