package com.foodieexpress.ordering.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.vault.OldPlaintext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Orders, quotes and cart notes stored before they were sealed.
@ApplicationScoped
class ReadableOrders implements OldPlaintext {

    private static final TypeReference<List<OrderLine>> LINES = new TypeReference<>() {};

    private record Old(UUID id, UUID customer, List<OrderLine> lines, Dropoff dropoff) {}

    private final PersonalPart personal;
    private final CartStore carts;

    ReadableOrders(PersonalPart personal, CartStore carts) {
        this.carts = carts;
        this.personal = personal;
    }

    @Override
    public String name() {
        return "ordering";
    }

    @Override
    public int sealSome(Tx tx, int limit) {
        // A quote holds for ten minutes: not worth keeping.
        int quotes = tx.update("delete from ordering.quote where dropoff is not null")
                .execute();
        return quotes + carts.sealNotes(tx, limit) + sealOrders(tx, limit);
    }

    private int sealOrders(Tx tx, int limit) {
        List<Old> some = tx.query("""
                        select id, customer_id, lines, dropoff from ordering.orders where dropoff is not null
                        order by id limit :limit for no key update""")
                .bind("limit", limit)
                .map((row, context) -> new Old(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        Json.read(row.getString("lines"), LINES),
                        Json.read(row.getString("dropoff"), Dropoff.class)))
                .list();
        some.forEach(old -> seal(tx, old));
        return some.size();
    }

    private void seal(Tx tx, Old old) {
        GeoPoint door = old.dropoff().location();
        tx.update("""
                        update ordering.orders set personal = :personal, lines = :lines::jsonb, dropoff = null,
                            dropoff_lat = :lat, dropoff_lng = :lng
                        where id = :id""")
                .bind("personal", personal.seal(tx, old.customer(), PersonalPart.OF_ORDER, old.dropoff(), old.lines()))
                .bind("lines", PersonalPart.withoutNotes(old.lines()))
                .bind("lat", PersonalPart.coarse(door.lat()))
                .bind("lng", PersonalPart.coarse(door.lng()))
                .bind("id", old.id())
                .execute();
    }
}
