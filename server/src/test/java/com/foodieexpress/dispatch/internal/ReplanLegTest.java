package com.foodieexpress.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.dispatch.Deliveries.PlannedLeg;
import com.foodieexpress.dispatch.RiderAtWork;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Polyline;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.EventStream;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.tracking.Tracking;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rider who leaves the way gets a new one: not for a wild position or two, and not again at once.
@ServerTest
class ReplanLegTest {

    /// Some hundred metres from the way, and from each other.
    private static final GeoPoint UP_THE_HILL = new GeoPoint(43.7455, 7.4215);
    private static final GeoPoint FURTHER_UP = new GeoPoint(43.7470, 7.4175);

    @Inject
    Database database;

    @Inject
    DeliveryTrailStore trail;

    @Inject
    ActiveJobs jobs;

    @Inject
    ReplanLeg replan;

    @Inject
    Tracking tracking;

    @Inject
    BusinessClock clock;

    private Person customer;
    private Person rider;
    private UUID order;
    private UUID delivery;
    private GeoPoint start;
    private UUID session;
    private Instant begin;
    private int seq;

    @BeforeEach
    void assign() {
        Person admin = City.admin();
        Person owner = City.pizzaPalaceOwner();
        customer = City.newCustomer();
        rider = City.newRider(admin);
        RiderAtWork.goOnline(rider);
        String id = City.order(customer, City.pizzaPalaceId(owner), 1, "tok_visa")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        owner.posts("/orders/" + id + "/accept", Map.of("prepMinutes", 5))
                .then()
                .statusCode(200);
        order = UUID.fromString(id);
        delivery = UUID.fromString(RiderAtWork.getAssigned(rider, admin, id));
        session = UUID.randomUUID();
        begin = clock.instant();
        start = Polyline.decode(legs().getFirst().polyline()).getFirst();
        await().until(() -> {
            at(start);
            return tracking.progress(riderId(), delivery).isPresent();
        });
    }

    @AfterEach
    void leave() {
        RiderAtWork.goOffline(rider);
    }

    @Test
    void threePositionsInARowOffTheWayPlanAnotherOnceAndNoFewerDo() throws Exception {
        try (var page = new EventStream(customer.token(), "order:" + order)) {
            page.next(frame -> frame.path("type").asText().equals("subscribed"));
            at(UP_THE_HILL);
            at(UP_THE_HILL);
            at(start);
            at(UP_THE_HILL);
            at(UP_THE_HILL);
            assertThat(tracking.progress(riderId(), delivery).orElseThrow().offRoute())
                    .isFalse();
            at(FURTHER_UP);
            page.next(frame -> frame.at("/event/type").asText().equals("delivery.leg_planned"));
        }
        List<PlannedLeg> planned = legs();
        assertThat(planned).hasSize(2);
        GeoPoint from = Polyline.decode(planned.getLast().polyline()).getFirst();
        // A plan after the second position would begin there, and the pause would forbid this one.
        assertThat(from.distanceMetresTo(FURTHER_UP)).isLessThan(from.distanceMetresTo(UP_THE_HILL));
        assertThat(planned.getLast().target()).isEqualTo("restaurant");

        await().until(() -> jobs.of(riderId()).orElseThrow().leg().seq() == 2);
        for (int i = 0; i < 5; i++) {
            at(start);
        }
        assertThat(tracking.progress(riderId(), delivery).orElseThrow().offRoute())
                .isTrue();
        RiderAtWork.move(rider, delivery.toString(), "picked_up", Map.of())
                .then()
                .statusCode(200);
        assertThat(legs()).extracting(PlannedLeg::target).containsExactly("restaurant", "restaurant", "customer");
    }

    @Test
    void whoHasPickedUpMeanwhileIsNotSentBackToTheRestaurant() {
        ActiveJobs.Job before = jobs.of(riderId()).orElseThrow();
        RiderAtWork.move(rider, delivery.toString(), "picked_up", Map.of())
                .then()
                .statusCode(200);
        replan.replan(before, UP_THE_HILL);
        assertThat(legs()).extracting(PlannedLeg::target).containsExactly("restaurant", "customer");
        await().until(() -> jobs.of(riderId()).orElseThrow().leg().target() == Leg.Target.CUSTOMER);
        replan.replan(jobs.of(riderId()).orElseThrow(), UP_THE_HILL);
        assertThat(legs()).extracting(PlannedLeg::target).containsExactly("restaurant", "customer", "customer");
    }

    @Test
    void aJobThatIsOverIsLeftAlone() {
        ActiveJobs.Job before = jobs.of(riderId()).orElseThrow();
        rider.posts("/deliveries/" + delivery + "/drop", Map.of("reason", "flat tyre"))
                .then()
                .statusCode(200);
        int planned = legs().size();
        replan.replan(before, UP_THE_HILL);
        assertThat(legs()).hasSize(planned);
    }

    private UUID riderId() {
        return UUID.fromString(rider.id());
    }

    private List<PlannedLeg> legs() {
        return new ArrayList<>(database.read(tx -> trail.legsOfOrder(tx, order)));
    }

    /// The rider is there, half a minute later; answered when it is stored and counted.
    private void at(GeoPoint point) {
        seq++;
        var fix = Map.of(
                "session",
                session,
                "seq",
                seq,
                "lat",
                point.lat(),
                "lng",
                point.lng(),
                "recordedAt",
                begin.plus(Duration.ofSeconds(30L * seq)).toString());
        rider.posts("/riders/me/fixes", fix).then().statusCode(200);
    }
}
