package com.foodieexpress.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TableScan;
import io.quarkus.runtime.StartupEvent;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A data folder written before there was a vault: the next start seals what is readable in it, and nothing is lost.
@ServerTest
class KeptFolderTest {

    @Inject
    Database database;

    @Inject
    SealOldPlaintext sealing;

    @Test
    void theNextStartSealsWhatWasReadable() {
        Person customer = City.newCustomer();
        UUID id = UUID.fromString(customer.id());
        String mark = "Readable" + UUID.randomUUID().toString().substring(0, 8);
        UUID order = ordered(customer);
        database.run(tx -> {
            tx.update("update identity.account set phone = :phone where id = :id")
                    .bind("phone", "+336" + mark)
                    .bind("id", id)
                    .execute();
            tx.update("""
                            insert into identity.address (id, account_id, label, line, details, lat, lng, is_default, created_at)
                            values (:address, :id, :mark, :mark, :mark, 43.73, 7.42, true, now())""")
                    .bind("address", UuidV7.next())
                    .bind("id", id)
                    .bind("mark", mark)
                    .execute();
            tx.update("""
                            update ordering.orders set personal = null,
                                dropoff = jsonb_build_object('line', :mark::text, 'instructions', :mark::text,
                                    'location', jsonb_build_object('lat', 43.7396123, 'lng', 7.4273123)),
                                lines = jsonb_set(lines, '{0,note}', to_jsonb(:mark::text))
                            where id = :order""").bind("mark", mark).bind("order", order).execute();
        });

        sealing.start(new StartupEvent());

        assertThat(TableScan.find(database, List.of(mark, "43.7396123"))).isEmpty();
        customer.gets("/auth/me").then().body("user.phone", equalTo("+336" + mark));
        customer.gets("/me/addresses")
                .then()
                .body("items[0].line", equalTo(mark))
                .body("items[0].location.lat", equalTo(43.73f));
        customer.gets("/orders/" + order)
                .then()
                .body("dropoff.line", equalTo(mark))
                .body("dropoff.location.lat", equalTo(43.7396123f))
                .body("lines[0].note", equalTo(mark));
    }

    private static UUID ordered(Person customer) {
        Response placed = City.order(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 2, "tok_visa");
        assertThat(placed.statusCode()).isIn(201, 202);
        return UUID.fromString(placed.path("id"));
    }
}
