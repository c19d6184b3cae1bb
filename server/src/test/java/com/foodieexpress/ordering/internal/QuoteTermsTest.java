package com.foodieexpress.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.SettingsForTests;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What administrators change holds for the next quote; a quote that was made holds as it was made.
@ServerTest
class QuoteTermsTest {

    private static final Map<String, Object> DOOR =
            Map.of("dropoff", Map.of("line", "1 Avenue de la Costa", "location", City.DOOR));

    @Inject
    Settings settings;

    @Inject
    Database database;

    @Inject
    QuoteStore quotes;

    @Inject
    OrderStore orders;

    @AfterEach
    void backToDefaults() {
        SettingsForTests.backToDefaults();
    }

    @Test
    void aChangedDeliveryFeeIsInTheNextQuoteAndTheOldQuoteHolds() {
        Person customer = City.newCustomer();
        City.fillCart(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 3);
        Response before = quote(customer);
        long versionBefore = settings.snapshot().version();

        SettingsForTests.set("deliveryFee.baseMinor", 490);

        Response after = quote(customer);
        assertThat(deliveryFee(after)).isEqualTo(deliveryFee(before) + 300);
        assertThat(total(after)).isEqualTo(total(before) + 300);
        assertThat(stored(customer, before).terms().settingsVersion()).isEqualTo(versionBefore);
        assertThat(stored(customer, after).terms().settingsVersion()).isEqualTo(versionBefore + 1);

        Response order = City.place(
                customer, before.path("id"), "tok_visa", UuidV7.next().toString());
        order.then()
                .statusCode(201)
                .body("deliveryFee.amountMinor", equalTo(deliveryFee(before)))
                .body("total.amountMinor", equalTo(total(before)));
        UUID id = UUID.fromString(order.path("id"));
        assertThat(database.read(tx -> orders.find(tx, id))
                        .orElseThrow()
                        .terms()
                        .settingsVersion())
                .isEqualTo(versionBefore);
    }

    @Test
    void theServiceFeeIsAShareOfTheSubtotal() {
        Person customer = City.newCustomer();
        City.fillCart(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 3);
        SettingsForTests.set("fees.serviceFeeBasisPoints", 500);
        Response quote = quote(customer);
        int subtotal = quote.path("subtotal.amountMinor");
        assertThat((int) quote.path("serviceFee.amountMinor")).isEqualTo(Math.round(subtotal * 0.05f));
    }

    @Test
    void theCancellationFeeIsTheOneOfTheDayOfTheQuote() {
        Person customer = City.newCustomer();
        City.fillCart(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 3);
        Response before = quote(customer);
        SettingsForTests.set("fees.cancellationFeeMinor", 750);
        assertThat(stored(customer, before).terms().cancellationFee().amountMinor())
                .isEqualTo(200);
        assertThat(stored(customer, quote(customer)).terms().cancellationFee().amountMinor())
                .isEqualTo(750);
    }

    @Test
    void aTipAboveTheHighestIsRefused() {
        Person customer = City.newCustomer();
        City.fillCart(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 3);
        SettingsForTests.set("fees.highestTipMinor", 500);
        customer.posts(
                        "/quotes",
                        Map.of(
                                "dropoff",
                                Map.of("line", "1 Avenue de la Costa", "location", City.DOOR),
                                "tip",
                                Map.of("amountMinor", 501, "currency", "EUR")))
                .then()
                .statusCode(400)
                .body("errors['tip.amountMinor']", hasItem("must be between 0 and 500"));
    }

    @Test
    void whileNoOrdersAreTakenThereAreNoQuotesAndNoOrders() {
        Person customer = City.newCustomer();
        City.fillCart(customer, City.pizzaPalaceId(City.pizzaPalaceOwner()), 3);
        String quoteId = quote(customer).path("id");
        SettingsForTests.set("orders.taken", false);
        customer.posts("/quotes", DOOR).then().statusCode(409).body("code", equalTo("ordering.paused"));
        City.place(customer, quoteId, "tok_visa", UuidV7.next().toString())
                .then()
                .statusCode(409)
                .body("code", equalTo("ordering.paused"));
        SettingsForTests.set("orders.taken", true);
        City.place(customer, quoteId, "tok_visa", UuidV7.next().toString())
                .then()
                .statusCode(201);
    }

    private static Response quote(Person customer) {
        Response answer = customer.posts("/quotes", DOOR);
        answer.then().statusCode(201);
        return answer;
    }

    private Quote stored(Person customer, Response quote) {
        UUID id = UUID.fromString(quote.path("id"));
        return database.read(tx -> quotes.find(tx, id, UUID.fromString(customer.id())))
                .orElseThrow();
    }

    private static int deliveryFee(Response quote) {
        return quote.path("deliveryFee.amountMinor");
    }

    private static int total(Response quote) {
        return quote.path("total.amountMinor");
    }
}
