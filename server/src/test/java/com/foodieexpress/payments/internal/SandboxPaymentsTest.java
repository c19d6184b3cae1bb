package com.foodieexpress.payments.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.payments.PaymentState;
import com.foodieexpress.payments.Payments;
import com.foodieexpress.payments.Payments.Method;
import com.foodieexpress.payments.Payments.PaymentRequest;
import com.foodieexpress.payments.internal.PaymentGateway.Answer;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.BareDatabase;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Payments with the sandbox behind them and the real workers in between.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxPaymentsTest {

    private static final Money AMOUNT = Money.of(1_990, "EUR");

    private final BareDatabase bare = BareDatabase.withTablesOf("platform", "payments");
    private final Database database = bare.database();
    private final SandboxGateway sandbox = new SandboxGateway(database);
    private final PaymentParts parts = PaymentParts.on(database, sandbox, new WallClock());
    private final Payments payments = parts.payments();

    @BeforeAll
    void startWorkers() {
        parts.workers().start(new StartupEvent());
    }

    @AfterAll
    void stopWorkers() throws InterruptedException {
        parts.workers().stop(new ShutdownEvent());
        bare.close();
    }

    @Test
    void aGoodCardIsHeldTakenAndBooked() {
        UUID reference = pay(Method.CARD, "tok_visa");
        assertThat(payments.awaitAuthorisation(reference, 5_000)).isEqualTo(PaymentState.AUTHORISED);
        database.run(tx -> payments.capture(tx, reference, Money.of(1_500, "EUR")));
        assertThat(endOf(reference)).isEqualTo(PaymentState.CAPTURED);
        assertThat(payments.find(reference).orElseThrow().captured()).isEqualTo(Money.of(1_500, "EUR"));
        // Too late, and too often: nothing happens.
        database.run(tx -> payments.release(tx, reference));
        database.run(tx -> payments.capture(tx, reference, AMOUNT));
        assertThat(payments.find(reference).orElseThrow().state()).isEqualTo(PaymentState.CAPTURED);
        assertThat(charges(reference)).containsExactly("1990 1500 false");
    }

    @Test
    void aHoldIsLetGo() {
        UUID reference = pay(Method.CARD, "tok_mastercard");
        payments.awaitAuthorisation(reference, 5_000);
        database.run(tx -> payments.release(tx, reference));
        assertThat(endOf(reference)).isEqualTo(PaymentState.VOIDED);
        assertThat(charges(reference)).containsExactly("1990 0 true");
    }

    @Test
    void aBadCardIsDeclinedWithItsReason() {
        UUID declined = pay(Method.CARD, "tok_declined");
        UUID poor = pay(Method.CARD, "tok_insufficient_funds");
        assertThat(payments.awaitAuthorisation(declined, 5_000)).isEqualTo(PaymentState.FAILED);
        assertThat(payments.awaitAuthorisation(poor, 5_000)).isEqualTo(PaymentState.FAILED);
        assertThat(payments.find(declined).orElseThrow().declineReason()).isEqualTo("card_declined");
        assertThat(payments.find(poor).orElseThrow().declineReason()).isEqualTo("insufficient_funds");
        assertThat(charges(declined)).isEmpty();
    }

    @Test
    void aFlakyCardIsHeldOnceInTheEnd() {
        UUID reference = pay(Method.CARD, "tok_flaky");
        assertThat(endOf(reference)).isEqualTo(PaymentState.AUTHORISED);
        assertThat(charges(reference)).containsExactly("1990 0 false");
    }

    @Test
    void slowCardsWaitSideBySide() {
        List<UUID> references = IntStream.range(0, 20)
                .mapToObj(i -> pay(Method.CARD, "tok_slow"))
                .toList();
        assertThat(payments.awaitAuthorisation(references.getFirst(), 50)).isEqualTo(PaymentState.NEW);
        // One after the other they would take a hundred seconds.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> references.stream().allMatch(reference -> state(reference) == PaymentState.AUTHORISED));
    }

    @Test
    void cashIsNotedAndTakenAtTheDoor() {
        UUID reference = pay(Method.CASH, null);
        assertThat(payments.awaitAuthorisation(reference, 5_000)).isEqualTo(PaymentState.AUTHORISED);
        database.run(tx -> payments.capture(tx, reference, AMOUNT));
        assertThat(endOf(reference)).isEqualTo(PaymentState.CAPTURED);
        assertThat(charges(reference)).isEmpty();
    }

    @Test
    void nobodyTakesMoreThanIsHeld() {
        UUID reference = pay(Method.CARD, "tok_visa");
        payments.awaitAuthorisation(reference, 5_000);
        Money more = Money.of(1_991, "EUR");
        assertThatThrownBy(() -> database.run(tx -> payments.capture(tx, reference, more)))
                .isInstanceOf(IllegalArgumentException.class);
        String key = UuidV7.next().toString();
        var held = (Answer.Approved) sandbox.authorise(key, "tok_visa", AMOUNT);
        assertThat(sandbox.capture(key + "c", held.gatewayId(), more)).isInstanceOf(Answer.Declined.class);
        assertThat(sandbox.capture(key + "d", held.gatewayId(), AMOUNT)).isInstanceOf(Answer.Approved.class);
        assertThat(sandbox.capture(key + "e", held.gatewayId(), AMOUNT)).isInstanceOf(Answer.Declined.class);
        assertThat(sandbox.release(key + "f", held.gatewayId())).isInstanceOf(Answer.Declined.class);
    }

    @Test
    void aKeyAskedByManyAtOnceHoldsOnceAndAnswersAllTheSame() throws Exception {
        String key = UuidV7.next() + ":authorise:1";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answer> asking = () -> sandbox.authorise(key, "tok_visa", AMOUNT);
            var answers =
                    threads.invokeAll(Stream.generate(() -> asking).limit(30).toList());
            assertThat(answers).extracting(future -> future.get()).containsOnly(asking.call());
        }
        assertThat(charges(key)).hasSize(1);
    }

    @Test
    void whoWaitsForADecisionIsWokenByIt() throws Exception {
        var decisions = new Decisions();
        UUID reference = UuidV7.next();
        CountDownLatch first = decisions.expect(reference);
        CountDownLatch second = decisions.expect(reference);
        // The first gives up; the second still hears of it.
        decisions.forget(reference);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = threads.submit(() -> decisions.await(second, 60_000));
            decisions.decided(reference);
            waiting.get(10, TimeUnit.SECONDS);
        }
        assertThat(first.getCount()).isZero();
    }

    @Test
    void aCardIsKnownByItsTokenOnly() {
        assertThat(payments.knowsToken("tok_visa")).isTrue();
        assertThat(payments.knowsToken("4242424242424242")).isFalse();
        assertThat(payments.knowsToken("")).isFalse();
    }

    private UUID pay(Method method, @Nullable String token) {
        UUID reference = UuidV7.next();
        var request = new PaymentRequest(reference, UuidV7.next(), method, token, AMOUNT);
        database.run(tx -> payments.authorise(tx, request));
        return reference;
    }

    private PaymentState endOf(UUID reference) {
        var moving = List.of(PaymentState.NEW, PaymentState.CAPTURING, PaymentState.VOIDING);
        return await().atMost(Duration.ofSeconds(20)).until(() -> state(reference), state -> !moving.contains(state));
    }

    private PaymentState state(UUID reference) {
        return payments.find(reference).orElseThrow().state();
    }

    /// Held, taken and voided, for each charge of the sandbox whose key begins so.
    private List<String> charges(Object keyStart) {
        return database.read(tx -> tx.query("""
                        select amount_minor || ' ' || captured_minor || ' ' || voided from payments.sandbox_charge
                        where key like :start || '%'""")
                .bind("start", keyStart.toString())
                .mapTo(String.class)
                .list());
    }
}
