package com.foodieexpress.bench.activity.overhead;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Processor time used so far, in microseconds: by the server's process, by the one thread of it that stores actions,
/// and by PostgreSQL with all its processes.
record Cpu(double server, double writer, double database) {

    private static final Path PROC = Path.of("/proc");
    private static final String WRITER = "action-writer";
    /// Linux counts a process's time in hundredths of a second.
    private static final double MICROS_A_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int OWN_USER = 11;
    private static final int OF_ENDED_SYSTEM = 14;

    static Cpu of(long server, long postmaster) throws IOException {
        return new Cpu(
                ticks(server, 2) * MICROS_A_TICK, writerMicros(server), databaseTicks(postmaster) * MICROS_A_TICK);
    }

    Cpu minus(Cpu before) {
        return new Cpu(server - before.server, writer - before.writer, database - before.database);
    }

    Cpu dividedBy(double requests) {
        return new Cpu(server / requests, writer / requests, database / requests);
    }

    /// What is used on the way of a request: all of the server but the thread that stores.
    double path() {
        return server - writer;
    }

    double all() {
        return server + database;
    }

    private static double writerMicros(long server) throws IOException {
        try (var threads = Files.list(PROC.resolve(server + "/task"))) {
            for (Path thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).strip().equals(WRITER)) {
                    return Long.parseLong(Files.readString(thread.resolve("schedstat"))
                                    .split(" ", -1)[0])
                            / 1e3;
                }
            }
        }
        throw new IllegalStateException("no thread " + WRITER + " in the server");
    }

    /// Of the postmaster, of those of its children that ended, and of those that live.
    private static long databaseTicks(long postmaster) throws IOException {
        long ticks = ticks(postmaster, 4);
        try (var processes = Files.list(PROC)) {
            for (Path process : processes.toList()) {
                String name = process.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit) && parent(name) == postmaster) {
                    ticks += ticks(Long.parseLong(name), 2);
                }
            }
        }
        return ticks;
    }

    private static long parent(String process) {
        try {
            return Long.parseLong(fields(process).get(PARENT));
        } catch (IOException gone) {
            return -1;
        }
    }

    /// Its own user and system time, and with four fields those of its ended children too.
    private static long ticks(long process, int fields) throws IOException {
        List<String> all = fields(String.valueOf(process));
        long ticks = 0;
        for (int at = OWN_USER; at < OWN_USER + fields && at <= OF_ENDED_SYSTEM; at++) {
            ticks += Long.parseLong(all.get(at));
        }
        return ticks;
    }

    /// What stands behind the name, which may hold anything.
    private static List<String> fields(String process) throws IOException {
        String stat = Files.readString(PROC.resolve(process).resolve("stat"));
        return List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
    }
}
