package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// SQL of forgetting a customer.
@ApplicationScoped
class OrderErasureStore {

    static final String NO_REASON = "cancelled";

    /// Orders under way that the person placed, or that one of these restaurants has to do with.
    int countOpen(Tx tx, UUID person, Collection<UUID> restaurants) {
        return tx.query("""
                        select count(*) from ordering.orders
                        where (customer_id = :person or restaurant_id = any(:restaurants))
                          and state in ('AWAITING_PAYMENT', 'PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'PICKED_UP')""")
                .bind("person", person)
                .bindArray("restaurants", UUID.class, restaurants)
                .mapTo(Integer.class)
                .one();
    }

    void deleteQuotes(Tx tx, UUID person) {
        tx.update("delete from ordering.quote where customer_id = :person")
                .bind("person", person)
                .execute();
    }

    /// Overwrites what customers wrote themselves; answers the orders concerned.
    List<UUID> forgetReasons(Tx tx, UUID person) {
        return tx.query("""
                        update ordering.orders set cancel_reason = :none
                        where customer_id = :person and fault = 'CUSTOMER' and cancel_reason <> :none
                        returning id""")
                .bind("none", NO_REASON)
                .bind("person", person)
                .mapTo(UUID.class)
                .list();
    }
}
