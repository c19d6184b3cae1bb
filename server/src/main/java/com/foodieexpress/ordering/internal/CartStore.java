package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of carts. One cart per customer, one restaurant per cart.
@ApplicationScoped
class CartStore {

    private static final SealedField NOTE = new SealedField("ordering.cart_line", "note_sealed");

    private final FieldVault vault;

    CartStore(FieldVault vault) {
        this.vault = vault;
    }

    record CartLine(
            UUID id,
            UUID itemId,
            int quantity,
            List<UUID> optionIds,
            @Nullable String note) {}

    /// The restaurant the customer's cart is for; holds the cart until the transaction ends.
    Optional<UUID> lockRestaurant(Tx tx, UUID customerId) {
        return tx.query("select restaurant_id from ordering.cart where customer_id = :customer for update")
                .bind("customer", customerId)
                .mapTo(UUID.class)
                .findOne();
    }

    Optional<UUID> restaurant(Tx tx, UUID customerId) {
        return tx.query("select restaurant_id from ordering.cart where customer_id = :customer")
                .bind("customer", customerId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Makes the cart be for this restaurant if there is none yet; answers the restaurant it is for.
    UUID open(Tx tx, UUID customerId, UUID restaurantId) {
        tx.update("""
                        insert into ordering.cart (customer_id, restaurant_id) values (:customer, :restaurant)
                        on conflict (customer_id) do nothing""")
                .bind("customer", customerId)
                .bind("restaurant", restaurantId)
                .execute();
        return lockRestaurant(tx, customerId).orElseThrow();
    }

    List<CartLine> lines(Tx tx, UUID customerId) {
        return tx.query("""
                        select id, item_id, quantity, option_ids, note_sealed from ordering.cart_line
                        where customer_id = :customer order by id""")
                .bind("customer", customerId)
                .map((row, context) -> line(tx, customerId, row))
                .list();
    }

    void insert(Tx tx, UUID customerId, CartLine line) {
        tx.update("""
                        insert into ordering.cart_line (id, customer_id, item_id, quantity, option_ids, note_sealed)
                        values (:id, :customer, :item, :quantity, :options, :note)""")
                .bind("id", line.id())
                .bind("customer", customerId)
                .bind("item", line.itemId())
                .bind("quantity", line.quantity())
                .bindArray("options", UUID.class, line.optionIds())
                .bind("note", vault.sealIfAny(tx, customerId, NOTE, line.note()))
                .execute();
    }

    int setQuantity(Tx tx, UUID customerId, UUID lineId, int quantity) {
        return tx.update(
                        "update ordering.cart_line set quantity = :quantity where id = :id and customer_id = :customer")
                .bind("quantity", quantity)
                .bind("id", lineId)
                .bind("customer", customerId)
                .execute();
    }

    int deleteLine(Tx tx, UUID customerId, UUID lineId) {
        return tx.update("delete from ordering.cart_line where id = :id and customer_id = :customer")
                .bind("id", lineId)
                .bind("customer", customerId)
                .execute();
    }

    void clear(Tx tx, UUID customerId) {
        tx.update("delete from ordering.cart where customer_id = :customer")
                .bind("customer", customerId)
                .execute();
    }

    /// Seals notes stored readable before there was a vault.
    int sealNotes(Tx tx, int limit) {
        record Old(UUID id, UUID customer, String note) {}
        List<Old> some = tx.query("""
                        select id, customer_id, note from ordering.cart_line where note is not null
                        order by id limit :limit for no key update""")
                .bind("limit", limit)
                .map((row, context) -> new Old(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("note")))
                .list();
        for (Old old : some) {
            tx.update("update ordering.cart_line set note_sealed = :sealed, note = null where id = :id")
                    .bind("sealed", vault.seal(tx, old.customer(), NOTE, old.note()))
                    .bind("id", old.id())
                    .execute();
        }
        return some.size();
    }

    private CartLine line(Tx tx, UUID customerId, ResultSet row) throws SQLException {
        return new CartLine(
                row.getObject("id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getInt("quantity"),
                List.of((UUID[]) row.getArray("option_ids").getArray()),
                vault.openIfAny(tx, customerId, NOTE, row.getBytes("note_sealed")));
    }
}
