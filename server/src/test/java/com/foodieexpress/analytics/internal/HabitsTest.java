package com.foodieexpress.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.activity.PersonActions.Trace;
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
        List<Trace> traces = List.of(
                trace(ONE, "catalog.restaurant", "list", EVENING),
                trace(ONE, "catalog.restaurant", "list", EVENING.plus(Duration.ofHours(5))));
        assertThat(Habits.hours(traces, MONACO))
                .hasSize(24)
                .startsWith(0L, 1L)
                .element(20)
                .isEqualTo(1L);
        assertThat(Habits.weekdays(traces, MONACO)).containsExactly(0L, 0L, 0L, 0L, 0L, 1L, 1L);
    }

    @Test
    void sessionsAreLostWhereTheyStopped() {
        List<Trace> traces = List.of(
                trace(ONE, "catalog.restaurant", "list", EVENING),
                trace(ONE, "ordering.cart", "add", EVENING),
                trace(ONE, "ordering.quote", "quote", EVENING),
                trace(ONE, "ordering.order", "place", EVENING),
                trace(OTHER, "catalog.menu", "menu", EVENING),
                trace(OTHER, "ordering.cart", "add", EVENING),
                // Neither an empty cart nor former orders are steps.
                trace(UUID.randomUUID(), "ordering.cart", "cart", EVENING),
                trace(UUID.randomUUID(), "ordering.order", "list", EVENING));
        assertThat(Habits.sessionFunnel(traces))
                .containsExactly(
                        new StepJson("looked", 2, 0),
                        new StepJson("cart", 2, 0),
                        new StepJson("checkout", 1, 1),
                        new StepJson("ordered", 1, 0));
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
        Trace home = new Trace(EVENING, "request", "a.b", "c", ONE, "198.51.100.7", "browser", 1, 0);
        Trace sameLine =
                new Trace(EVENING.plusSeconds(9), "request", "a.b", "c", OTHER, "198.51.100.99", "browser", 1, 0);
        Trace elsewhere = new Trace(
                EVENING.plusSeconds(20), "request", "a.b", "c", UUID.randomUUID(), "2001:db8:7:1::5", "app", 1, 0);
        List<SessionJson> sessions = Devices.sessions(List.of(elsewhere, sameLine, home));
        assertThat(sessions)
                .extracting(SessionJson::changed)
                .containsExactly(List.of("agent", "network"), List.of(), List.of());
        assertThat(sessions)
                .extracting(SessionJson::network)
                .containsExactly("2001:db8:7::/48", "198.51.100.0/24", "198.51.100.0/24");
    }

    private static Trace trace(UUID session, String service, String method, Instant at) {
        return new Trace(at, "request", service, method, session, "198.51.100.7", "browser", 1, 0);
    }

    private static CustomerOrder order(UUID restaurant, int day, Reached reached, @Nullable String ended) {
        return new CustomerOrder(restaurant, EVENING.plus(Duration.ofDays(day)), reached, ended, false);
    }
}
