package com.foodieexpress.bench.orders;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Everything the server wrote for one order, up to the authorised payment.
record Template(
        UUID customerId,
        TemplateRow cart,
        TemplateRow cartLine,
        TemplateRow quote,
        TemplateRow order,
        TemplateRow payment,
        TemplateRow effect,
        TemplateRow created,
        TemplateRow authorised,
        TemplateRow placed,
        TemplateRow timer,
        TemplateRow answer,
        TemplateRow charge) {

    static Template of(Connection db, UUID order) throws SQLException {
        UUID customer = customer(db, order);
        return new Template(
                customer,
                TemplateRow.read(db, "select * from ordering.cart where customer_id = ?", customer, "bare.cart"),
                TemplateRow.read(
                        db, "select * from ordering.cart_line where customer_id = ?", customer, "bare.cart_line"),
                TemplateRow.read(
                        db,
                        "select * from ordering.quote where id = (select quote_id from ordering.orders where id = ?)",
                        order,
                        "bare.quote"),
                TemplateRow.read(db, "select * from ordering.orders where id = ?", order, "bare.orders"),
                TemplateRow.read(db, "select * from payments.payment where reference = ?", order, "bare.payment"),
                TemplateRow.read(db, "select * from payments.effect where reference = ?", order, "bare.effect"),
                event(db, order, "order.created"),
                event(db, order, "payment.authorised"),
                event(db, order, "order.placed"),
                TemplateRow.read(
                        db, "select * from platform.job where key like 'order:' || ?::text || ':%'", order, "bare.job"),
                TemplateRow.read(
                        db,
                        "select * from payments.sandbox_answer where key = (select key from payments.effect where reference = ?)",
                        order,
                        "bare.sandbox_answer"),
                TemplateRow.read(
                        db,
                        "select * from payments.sandbox_charge where key = (select key from payments.effect where reference = ?)",
                        order,
                        "bare.sandbox_charge"));
    }

    private static TemplateRow event(Connection db, UUID entity, String type) throws SQLException {
        return TemplateRow.read(
                db,
                "select * from platform.business_event where entity_id = ? and type = '" + type + "'",
                entity,
                "bare.business_event");
    }

    private static UUID customer(Connection db, UUID order) throws SQLException {
        try (var select = db.prepareStatement("select customer_id from ordering.orders where id = ?")) {
            select.setObject(1, order);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
