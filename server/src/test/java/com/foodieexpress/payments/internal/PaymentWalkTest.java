package com.foodieexpress.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments.Payment;
import com.foodieexpress.payments.internal.BookedGateway.Charge;
import com.foodieexpress.payments.internal.BookedGateway.Mood;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.BareDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// Random walks over one payment: commands of an impatient caller, workers that die, effects delivered twice or at
/// once, a provider that loses calls and answers. However it went, the books agree in the end.
class PaymentWalkTest {

    private static final Money AMOUNT = Money.of(2_350, "EUR");

    private static @Nullable BareDatabase bare;

    @BeforeContainer
    static void startPostgres() {
        bare = BareDatabase.withTablesOf("platform", "payments");
    }

    @AfterContainer
    static void stopPostgres() {
        if (bare != null) {
            bare.close();
        }
    }

    sealed interface Step {
        record Capture(int percent) implements Step {}

        record Release() implements Step {}

        /// Both commands from two threads; one of them wins.
        record CaptureAndRelease() implements Step {}

        /// A worker takes what is due and calls the provider in that mood.
        record Work(Mood mood) implements Step {}

        /// A worker takes what is due and dies before it calls.
        record ClaimAndDie() implements Step {}

        /// Two workers hold the same effect, one of them by an outlived lease.
        record WorkTwiceAtOnce() implements Step {}

        /// An effect that some worker took long ago is carried out again.
        record WorkLate(int which) implements Step {}

        record TimePasses(int seconds) implements Step {}
    }

    @Property(tries = 100)
    void theBooksAgreeHoweverItWent(@ForAll("walks") List<Step> walk) {
        var world = new PaymentWorld(database());
        var taken = new ArrayList<Effect>();
        world.authorise(AMOUNT);
        // Asked twice, done once.
        world.authorise(AMOUNT);
        @Nullable PaymentState wanted = null;
        for (Step step : walk) {
            take(world, step, taken);
            wanted = wish(world, wanted);
            assertThat(world.payment().captured()).isLessThanOrEqualTo(AMOUNT);
        }
        world.settle();
        taken.forEach(world::carryOut);
        assertBooksAgree(world);
        assertTheWishCameTrue(world.state(), wanted);
    }

    private static void take(PaymentWorld world, Step step, List<Effect> taken) {
        switch (step) {
            case Step.Capture capture -> world.capture(share(capture.percent()));
            case Step.Release release -> world.release();
            case Step.CaptureAndRelease both -> atOnce(() -> world.capture(AMOUNT), world::release);
            case Step.Work work ->
                claim(world, taken).forEach(effect -> {
                    world.gateway.next(work.mood());
                    world.carryOut(effect);
                    world.gateway.next(Mood.FINE);
                });
            case Step.ClaimAndDie die -> claim(world, taken);
            case Step.WorkTwiceAtOnce twice ->
                claim(world, taken)
                        .forEach(effect -> atOnce(() -> world.carryOut(effect), () -> world.carryOut(effect)));
            case Step.WorkLate late -> {
                if (!taken.isEmpty()) {
                    world.carryOut(taken.get(late.which() % taken.size()));
                }
            }
            case Step.TimePasses time -> world.clock.pass(Duration.ofSeconds(time.seconds()));
        }
    }

    /// A command that is taken up shows at once, and the payment may not go another way afterwards.
    private static @Nullable PaymentState wish(PaymentWorld world, @Nullable PaymentState before) {
        return switch (world.state()) {
            case CAPTURING, CAPTURED -> PaymentState.CAPTURED;
            case VOIDING, VOIDED -> PaymentState.VOIDED;
            case NEW, AUTHORISED, FAILED, CAPTURE_FAILED -> before;
        };
    }

    private static void assertTheWishCameTrue(PaymentState end, @Nullable PaymentState wanted) {
        if (wanted == PaymentState.VOIDED) {
            assertThat(end).isEqualTo(PaymentState.VOIDED);
        } else if (wanted == PaymentState.CAPTURED) {
            assertThat(end).isIn(PaymentState.CAPTURED, PaymentState.CAPTURE_FAILED);
        } else {
            assertThat(end).isIn(PaymentState.AUTHORISED, PaymentState.FAILED);
        }
    }

    private static void assertBooksAgree(PaymentWorld world) {
        Payment payment = world.payment();
        List<Charge> charges = world.gateway.charges();
        long taken = charges.stream().mapToLong(charge -> charge.capturedMinor).sum();
        long held = charges.stream().filter(Charge::isHeld).count();
        assertThat(world.gateway.crimes()).isEmpty();
        assertThat(charges).hasSizeLessThanOrEqualTo(1);
        assertThat(payment.captured().amountMinor()).isEqualTo(taken);
        assertThat(payment.state())
                .isIn(EnumSet.complementOf(EnumSet.of(PaymentState.NEW, PaymentState.CAPTURING, PaymentState.VOIDING)));
        boolean holds =
                EnumSet.of(PaymentState.AUTHORISED, PaymentState.CAPTURE_FAILED).contains(payment.state());
        assertThat(held).isEqualTo(holds ? 1 : 0);
        assertThat(taken > 0).isEqualTo(payment.state() == PaymentState.CAPTURED);
        assertHeardOnce(world, payment.state());
    }

    private static void assertHeardOnce(PaymentWorld world, PaymentState end) {
        List<String> heard = world.witness.heard;
        assertThat(heard.getFirst()).isEqualTo(end == PaymentState.FAILED ? "declined" : "authorised");
        List<String> afterwards = heard.subList(1, heard.size()).stream()
                .filter(what -> !what.equals("captureFailed"))
                .toList();
        switch (end) {
            case CAPTURED ->
                assertThat(afterwards)
                        .containsExactly(
                                "captured " + world.payment().captured().amountMinor());
            case VOIDED -> assertThat(afterwards).containsExactly("released");
            default -> assertThat(afterwards).isEmpty();
        }
        assertThat(world.told()).hasSameSizeAs(heard);
    }

    @Example
    void anAuthorisationWithoutAnswerIsGivenUpAndItsHoldLetGo() {
        var world = new PaymentWorld(database());
        world.authorise(AMOUNT);
        for (int attempt = 1; attempt <= 6; attempt++) {
            assertThat(world.state()).isEqualTo(PaymentState.NEW);
            world.gateway.next(attempt == 3 ? Mood.LOSES_ANSWER : Mood.LOSES_CALL);
            world.claim().forEach(world::carryOut);
            world.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(world.state()).isEqualTo(PaymentState.FAILED);
        assertThat(world.payment().declineReason()).isEqualTo("gateway_unreachable");
        assertThat(world.gateway.charges()).singleElement().matches(Charge::isHeld);
        world.settle();
        assertThat(world.gateway.charges()).singleElement().matches(charge -> charge.voided);
        assertThat(world.witness.heard).containsExactly("declined");
    }

    @Example
    void aCaptureWithoutAnswerIsReportedAndAskedOn() {
        var world = new PaymentWorld(database());
        world.authorise(AMOUNT);
        world.claim().forEach(world::carryOut);
        world.capture(AMOUNT);
        for (int attempt = 1; attempt <= 12; attempt++) {
            world.gateway.next(Mood.LOSES_CALL);
            world.claim().forEach(world::carryOut);
            world.clock.pass(Duration.ofMinutes(2));
        }
        assertThat(world.state()).isEqualTo(PaymentState.CAPTURE_FAILED);
        // While nobody knows, nothing else may be tried.
        world.release();
        assertThat(world.state()).isEqualTo(PaymentState.CAPTURE_FAILED);
        world.settle();
        assertThat(world.state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(world.witness.heard).containsExactly("authorised", "captureFailed", "captured 2350");
    }

    @Example
    void aRefusedCaptureMayBeTriedAgainOrLetGo() {
        for (boolean again : List.of(true, false)) {
            var world = new PaymentWorld(database());
            world.authorise(AMOUNT);
            world.claim().forEach(world::carryOut);
            world.capture(share(50));
            world.gateway.next(Mood.REFUSES);
            world.claim().forEach(world::carryOut);
            assertThat(world.state()).isEqualTo(PaymentState.CAPTURE_FAILED);
            if (again) {
                world.capture(share(40));
            } else {
                world.release();
            }
            world.settle();
            assertBooksAgree(world);
            assertThat(world.state()).isEqualTo(again ? PaymentState.CAPTURED : PaymentState.VOIDED);
        }
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<Step> work = Arbitraries.of(Mood.class).map(Step.Work::new);
        Arbitrary<Step> healthy = Arbitraries.just(new Step.Work(Mood.FINE));
        return Arbitraries.frequencyOf(
                        Tuple.of(3, healthy),
                        Tuple.of(4, work),
                        Tuple.of(2, Arbitraries.integers().between(1, 100).map(Step.Capture::new)),
                        Tuple.of(1, Arbitraries.just(new Step.Release())),
                        Tuple.of(1, Arbitraries.just(new Step.CaptureAndRelease())),
                        Tuple.of(1, Arbitraries.just(new Step.ClaimAndDie())),
                        Tuple.of(2, Arbitraries.just(new Step.WorkTwiceAtOnce())),
                        Tuple.of(2, Arbitraries.integers().between(0, 20).map(Step.WorkLate::new)),
                        Tuple.of(3, Arbitraries.of(1, 20, 90).map(Step.TimePasses::new)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static List<Effect> claim(PaymentWorld world, List<Effect> taken) {
        List<Effect> claimed = world.claim();
        // One at a time per payment.
        assertThat(claimed).hasSizeLessThanOrEqualTo(1);
        taken.addAll(claimed);
        return claimed;
    }

    private static void atOnce(Runnable... actions) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.of(actions).map(threads::submit).toList().forEach(future -> {
                try {
                    future.get();
                } catch (Exception e) {
                    throw new AssertionError("one of two at once failed", e);
                }
            });
        }
    }

    private static Money share(int percent) {
        return AMOUNT.share(percent * 100);
    }

    private static Database database() {
        if (bare == null) {
            throw new IllegalStateException("no database");
        }
        return bare.database();
    }
}
