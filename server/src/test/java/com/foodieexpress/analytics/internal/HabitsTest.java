package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.PersonActions.Visit;
import com.foodieexpress.activity.Step;
import com.foodieexpress.analytics.internal.BehaviourJson.CadenceJson;
import com.foodieexpress.analytics.internal.BehaviourJson.SessionJson;
import com.foodieexpress.analytics.internal.BehaviourJson.StepJson;
import com.foodieexpress.analytics.internal.CustomerOrder.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HabitsTest {

    private static final ZoneId MONACO = ZoneId.of("Europe/Monaco");
    /// A Saturday, eight in the evening in Monaco.
    private static final Instant EVENING = Instant.parse("2026-11-21T19:00:00Z");
    private static final UUID ONE = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    @Test
    void hoursAndDaysAreThoseOfTheMarket() {
        List<Visit> visits =
                List.of(visit(ONE, Step.LOOKED, EVENING), visit(ONE, Step.LOOKED, EVENING.plus(Duration.ofHours(5))));
        assertThat(Habits.hours(visits, MONACO))
                .hasSize(24)
                .startsWith(0L, 1L)
                .element(20)
                .isEqualTo(1L);
        assertThat(Habits.weekdays(visits, MONACO)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 1L);
    }

    @Test
    void sessionsAreLostWhereTheyStopped() {
        List<Visit> visits = List.of(
                visit(ONE, Step.LOOKED, EVENING),
                visit(ONE, Step.CART, EVENING),
                visit(ONE, Step.CHECKOUT, EVENING),
                visit(ONE, Step.ORDERED, EVENING),
                visit(OTHER, Step.LOOKED, EVENING),
                visit(OTHER, Step.CART, EVENING),
                visit(UUID.randomUUID(), Step.NONE, EVENING));
        assertThat(Habits.sessionFunnel(visits))
                .containsExactly(
                        new StepJson("looked", 2, 0),
                        new StepJson("cart", 2, 0),
                        new StepJson("checkout", 1, 1),
                        new StepJson("ordered", 1, 0));
    }

    @Test
    void stepsAreToldByCalls() {
        assertThat(Step.of("catalog.menu", "menu")).isEqualTo(Step.LOOKED);
        assertThat(Step.of("ordering.cart", "setQuantity")).isEqualTo(Step.CART);
        assertThat(Step.of("ordering.quote", "quote")).isEqualTo(Step.CHECKOUT);
        assertThat(Step.of("ordering.order", "place")).isEqualTo(Step.ORDERED);
        // Neither an empty cart nor former orders are steps.
        assertThat(Step.of("ordering.cart", "cart")).isEqualTo(Step.NONE);
        assertThat(Step.of("ordering.order", "list")).isEqualTo(Step.NONE);
        assertThat(Step.of("identity.session", "login")).isEqualTo(Step.NONE);
    }

    @Test
    void ordersUnderWayAreLostNowhere() {
        List<CustomerOrder> orders = List.of(
                order(ONE, 0, Reached.DELIVERED, null),
                order(ONE, 1, Reached.PLACED, "rejected"),
                order(ONE, 2, Reached.MADE, "abandoned"),
                order(ONE, 3, Reached.ACCEPTED, null));
        assertThat(Habits.orderFunnel(orders))
                .containsExactly(
                        new StepJson("made", 3, 0),
                        new StepJson("placed", 2, 1),
                        new StepJson("accepted", 1, 1),
                        new StepJson("picked_up", 1, 0),
                        new StepJson("delivered", 1, 0));
    }

    @Test
    void cadenceIsTheMedianOfTheGaps() {
        List<CustomerOrder> orders = List.of(
                order(ONE, 12, Reached.DELIVERED, null),
                order(OTHER, 5, Reached.DELIVERED, null),
                order(ONE, 2, Reached.DELIVERED, null),
                order(ONE, 0, Reached.PLACED, "rejected"),
                order(OTHER, 9, Reached.MADE, "abandoned"));
        assertThat(Habits.cadence(orders))
                .isEqualTo(new CadenceJson(
                        4, EVENING, EVENING.plus(Duration.ofDays(12)), 3.0, Math.round(4 / (12 / 7.0) * 100) / 100.0));
        assertThat(Habits.favourites(orders, 5)).containsExactlyEntriesOf(favourites());
        assertThat(Habits.cadence(List.of())).isEqualTo(new CadenceJson(0, null, null, null, null));
    }

    private static java.util.Map<UUID, Integer> favourites() {
        var expected = new java.util.LinkedHashMap<UUID, Integer>();
        expected.put(ONE, 3);
        expected.put(OTHER, 1);
        return expected;
    }

    @Test
    void aSessionSaysWhatIsNewAboutIt() {
        Visit home = visit(ONE, "browser", "198.51.100.0/24", EVENING);
        Visit sameLine = visit(OTHER, "browser", "198.51.100.0/24", EVENING.plusSeconds(9));
        UUID third = UUID.randomUUID();
        Visit before = visit(third, "app", null, EVENING.plusSeconds(20));
        Visit elsewhere = visit(third, "app", "2001:db8:7::/48", EVENING.plusSeconds(30));
        List<SessionJson> sessions = Devices.sessions(List.of(before, elsewhere, sameLine, home));
        assertThat(sessions)
                .extracting(SessionJson::changed)
                .containsExactly(List.of("agent", "network"), List.of(), List.of());
        assertThat(sessions)
                .extracting(SessionJson::network)
                .containsExactly("2001:db8:7::/48", "198.51.100.0/24", "198.51.100.0/24");
    }

    private static Visit visit(UUID session, Step step, Instant at) {
        return new Visit(at, session, "browser", "198.51.100.0/24", step, 1, 1, at, at);
    }

    private static Visit visit(UUID session, String agent, @Nullable String network, Instant at) {
        return new Visit(at, session, agent, network, Step.NONE, 1, 1, at, at);
    }

    private static CustomerOrder order(UUID restaurant, int day, Reached reached, @Nullable String ended) {
        return new CustomerOrder(restaurant, EVENING.plus(Duration.ofDays(day)), reached, ended, false);
    }
}
