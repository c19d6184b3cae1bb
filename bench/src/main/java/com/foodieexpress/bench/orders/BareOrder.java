package com.foodieexpress.bench.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/// The SQL of one placement in bare transactions over one connection: the rows the server writes, the locks it takes,
/// the rows it reads back, and nothing else. The baseline of `orders.place`.
final class BareOrder implements Placements.Step {

    private final Connection db;
    private final Template template;
    private final UUID customer = UUID.randomUUID();

    BareOrder(Connection db, Template template) throws SQLException {
        this.db = db;
        this.template = template;
        db.setAutoCommit(false);
    }

    @Override
    public void place() throws SQLException {
        UUID quote = UUID.randomUUID();
        UUID order = UUID.randomUUID();
        String key = UUID.randomUUID().toString();
        fillCart();
        quote(quote);
        order(order, quote, key);
        String effect = "auth:" + order;
        authorise(effect);
        record(order, effect);
        read("select * from bare.orders where id = ?", order);
        db.commit();
    }

    private void fillCart() throws SQLException {
        update("delete from bare.cart_line where customer_id = ?", customer);
        update("delete from bare.cart where customer_id = ?", customer);
        template.cart().insert(db, Map.of("customer_id", customer));
        read("select restaurant_id from bare.cart where customer_id = ? for update", customer);
        read("select * from bare.cart_line where customer_id = ? order by id", customer);
        template.cartLine().insert(db, Map.of("id", UUID.randomUUID(), "customer_id", customer));
        db.commit();
    }

    private void quote(UUID quote) throws SQLException {
        read("select restaurant_id from bare.cart where customer_id = ?", customer);
        read("select * from bare.cart_line where customer_id = ? order by id", customer);
        db.commit();
        template.quote().insert(db, Map.of("id", quote, "customer_id", customer));
        db.commit();
    }

    private void order(UUID order, UUID quote, String key) throws SQLException {
        read("select * from bare.orders where customer_id = ? and idempotency_key = ?", customer, key);
        db.commit();
        read("select * from bare.quote where id = ? and customer_id = ?", quote, customer);
        template.order()
                .insert(
                        db,
                        Map.of(
                                "id", order,
                                "customer_id", customer,
                                "quote_id", quote,
                                "idempotency_key", key,
                                "state", "AWAITING_PAYMENT"));
        read("select * from bare.orders where id = ? for no key update", order);
        event(template.created(), order);
        template.payment().insert(db, Map.of("reference", order, "customer_id", customer, "state", "NEW"));
        read("select count(*) from bare.effect where reference = ?", order);
        template.effect().insert(db, Map.of("key", "auth:" + order, "reference", order, "state", "WAITING"));
        template.timer().insert(db, Map.of("key", "abandon:" + order));
        db.commit();
    }

    private void authorise(String effect) throws SQLException {
        update("update bare.effect set leased_until = now(), attempts = attempts + 1 where key = ?", effect);
        db.commit();
        read("select outcome, detail from bare.sandbox_answer where key = ?", effect);
        template.charge().insert(db, Map.of("id", "ch_" + effect, "key", effect));
        template.answer().insert(db, Map.of("key", effect));
        read("select outcome, detail from bare.sandbox_answer where key = ?", effect);
        db.commit();
    }

    private void record(UUID order, String effect) throws SQLException {
        read("select * from bare.orders where id = ? for no key update", order);
        read("select * from bare.payment where reference = ? for no key update", order);
        update("update bare.effect set state = 'DONE', leased_until = null where key = ?", effect);
        update("update bare.payment set state = 'AUTHORISED', gateway_id = 'ch' where reference = ?", order);
        event(template.authorised(), order);
        read("select * from bare.orders where id = ? for no key update", order);
        update("update bare.orders set state = 'PLACED', version = version + 1, placed_at = now() where id = ?", order);
        update("delete from bare.job where key = ?", "abandon:" + order);
        template.timer().insert(db, Map.of("key", "expire:" + order));
        read("select * from bare.orders where id = ? for no key update", order);
        event(template.placed(), order);
        update("delete from bare.cart_line where customer_id = ?", customer);
        update("delete from bare.cart where customer_id = ?", customer);
        db.commit();
    }

    private void event(TemplateRow event, UUID order) throws SQLException {
        event.insert(db, Map.of("id", UUID.randomUUID(), "entity_id", order));
    }

    private void update(String sql, Object key) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            statement.setObject(1, key);
            statement.executeUpdate();
        }
    }

    private void read(String sql, Object... keys) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                statement.setObject(i + 1, keys[i]);
            }
            try (var rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                }
            }
        }
    }
}
