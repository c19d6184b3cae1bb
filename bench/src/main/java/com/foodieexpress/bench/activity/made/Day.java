package com.foodieexpress.bench.activity.made;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.UUID;

/// A day of traffic: visits of some twenty calls each, in bursts as pages make them, at the hours people eat. Between
/// 22:00 and 24:00 UTC nothing happens, so that it is one day of the market in summer and in winter.
///
/// The same seed makes the same day.
final class Day {

    private static final int MEAN_CALLS = 18;
    private static final int LEAST_CALLS = 3;
    private static final int END_MILLIS = 22 * 3_600_000;
    private static final int INDEX_BITS = 22;
    private static final int ANONYMOUS_IN_HUNDRED = 15;
    private static final int FAILED_IN_HUNDRED = 3;

    private final LocalDate date;
    private final long midnight;
    private final SplittableRandom random;
    private final People people;
    private int actions;
    /// Of each action, in the order of making: its visit, call, time taken in microseconds, negative when in vain.
    private final int[] visitOf;
    private final byte[] callOf;
    private final int[] tookOf;
    /// Milliseconds of the day and place, sorted by time.
    private final long[] order;
    private int visits;
    private int[] personOf = new int[1024];
    private long[] sessionOf = new long[2048];
    private int[] addressOf = new int[1024];

    Day(LocalDate date, int many, People people, long seed) {
        if (many >= 1 << INDEX_BITS) {
            throw new IllegalArgumentException("too many actions for a day: " + many);
        }
        this.date = date;
        this.midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        this.people = people;
        this.random = new SplittableRandom(seed ^ date.toEpochDay() * 0x9e37_79b9_7f4a_7c15L);
        visitOf = new int[many];
        callOf = new byte[many];
        tookOf = new int[many];
        order = new long[many];
        byte[] tickets = Call.tickets();
        while (actions < many) {
            visit(tickets);
        }
        Arrays.sort(order);
    }

    private void visit(byte[] tickets) {
        if (visits == personOf.length) {
            personOf = Arrays.copyOf(personOf, visits * 2);
            sessionOf = Arrays.copyOf(sessionOf, visits * 4);
            addressOf = Arrays.copyOf(addressOf, visits * 2);
        }
        int person = random.nextInt(100) < ANONYMOUS_IN_HUNDRED ? -1 : people.next(random);
        personOf[visits] = person;
        sessionOf[2 * visits] = random.nextLong();
        sessionOf[2 * visits + 1] = random.nextLong();
        addressOf[visits] = network(person);
        int calls = LEAST_CALLS + (int) (-Math.log(1 - random.nextDouble()) * MEAN_CALLS);
        int at = begin();
        for (int i = 0; i < calls && actions < order.length && at < END_MILLIS; i++) {
            visitOf[actions] = visits;
            callOf[actions] = tickets[random.nextInt(tickets.length)];
            int took = (int) Math.min(30_000_000, 2_500 * Math.exp(random.nextDouble(-1.5, 1.5) + random.nextDouble()));
            tookOf[actions] = random.nextInt(100) < FAILED_IN_HUNDRED ? -took : took;
            order[actions] = (long) at << INDEX_BITS | actions;
            actions++;
            at += random.nextInt(5) < 3 ? random.nextInt(5, 150) : random.nextInt(1_000, 40_000);
        }
        visits++;
    }

    /// Lunch, dinner, and the rest of the day.
    private int begin() {
        double hour = switch (random.nextInt(4)) {
            case 0 -> 11 + spread() * 1.2;
            case 1, 2 -> 18.5 + spread() * 1.5;
            default -> random.nextDouble() * 22;
        };
        return (int) (Math.clamp(hour, 0, 21.9) * 3_600_000);
    }

    private double spread() {
        return random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
    }

    /// Everybody has a network at home and is elsewhere now and then.
    private int network(int person) {
        int home = person < 0 || random.nextInt(5) == 0 ? random.nextInt() : person * 0x9e37_79b9;
        return 100 << 24 | 64 + (home >>> 26) << 16 | home >>> 2 & 0xffff;
    }

    LocalDate date() {
        return date;
    }

    int many() {
        return actions;
    }

    int visits() {
        return visits;
    }

    /// The place of the action that is this one in time.
    int inTime(int rank) {
        return (int) (order[rank] & (1 << INDEX_BITS) - 1);
    }

    int millis(int rank) {
        return (int) (order[rank] >>> INDEX_BITS);
    }

    Instant at(int millis) {
        return Instant.ofEpochMilli(midnight + millis);
    }

    /// An id of version 7 whose rest is told by its place.
    UUID id(int rank) {
        long mixed = (order[rank] + midnight) * 0xbf58_476d_1ce4_e5b9L;
        mixed ^= mixed >>> 31;
        return new UUID(
                midnight + millis(rank) << 16 | 0x7000 | mixed & 0xfff,
                mixed * 0x94d0_49bb_1331_11ebL & 0x3fff_ffff_ffff_ffffL | Long.MIN_VALUE);
    }

    int visit(int place) {
        return visitOf[place];
    }

    int call(int place) {
        return callOf[place];
    }

    int micros(int place) {
        return Math.abs(tookOf[place]);
    }

    boolean failed(int place) {
        return tookOf[place] < 0;
    }

    /// -1 for somebody not signed in.
    int person(int visit) {
        return personOf[visit];
    }

    UUID session(int visit) {
        return new UUID(
                sessionOf[2 * visit] & ~0xf000L | 0x7000L,
                sessionOf[2 * visit + 1] & 0x3fff_ffff_ffff_ffffL | Long.MIN_VALUE);
    }

    int ip(int visit) {
        return addressOf[visit];
    }

    /// As the log numbers programs: browser, phone browser, app.
    int agent(int visit) {
        return 1 + (int) (sessionOf[2 * visit] >>> 60) % 3;
    }
}
