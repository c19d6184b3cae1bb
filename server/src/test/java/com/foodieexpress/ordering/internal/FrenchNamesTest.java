package com.foodieexpress.ordering.internal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who chose a dish by its French name finds it under that name in the cart, the order and the kitchen.
@ServerTest
class FrenchNamesTest {

    @Test
    void dishesAndOptionsKeepTheirFrenchNames() {
        Person owner = City.pizzaPalaceOwner();
        Person customer = City.newCustomer();
        String restaurant = City.pizzaPalaceId(owner);
        JsonPath menu = given().get("/api/v1/restaurants/{id}/menu", restaurant).jsonPath();
        String dish = "categories.collectMany { it.items }.find { it.nameFr == 'Quatre fromages' }";
        String crust = dish + ".optionGroups.collectMany { it.options }.find { it.nameFr == 'Sans gluten' }.id";
        customer.posts(
                        "/cart/lines",
                        Map.of(
                                "restaurantId",
                                restaurant,
                                "itemId",
                                menu.getString(dish + ".id"),
                                "quantity",
                                1,
                                "optionIds",
                                List.of(menu.getString(dish + ".optionGroups[0].options[0].id"), menu.getString(crust)),
                                "replace",
                                true))
                .then()
                .statusCode(200)
                .body("lines[0].nameFr", equalTo("Quatre fromages"))
                .body("lines[0].options[1].nameFr", equalTo("Sans gluten"));
        String quote = customer.posts(
                        "/quotes", Map.of("dropoff", Map.of("line", "1 Avenue de la Costa", "location", City.DOOR)))
                .then()
                .statusCode(201)
                .body("lines[0].nameFr", equalTo("Quatre fromages"))
                .extract()
                .path("id");
        String order = City.place(customer, quote, "tok_visa", UuidV7.next().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        for (Person reader : List.of(customer, owner)) {
            reader.gets("/orders/" + order)
                    .then()
                    .statusCode(200)
                    .body("lines[0].name", equalTo("Quattro Formaggi"))
                    .body("lines[0].nameFr", equalTo("Quatre fromages"))
                    .body("lines[0].options[1].name", equalTo("Gluten-free"))
                    .body("lines[0].options[1].nameFr", equalTo("Sans gluten"));
        }
    }
}
