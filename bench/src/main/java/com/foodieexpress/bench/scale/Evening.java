package com.foodieexpress.bench.scale;

import java.util.SplittableRandom;

/// A dinner evening in one cell, second by second, with everything going wrong once: a node is killed, PostgreSQL
/// fails over to its standby, Redis is away. Work that cannot be done in its second waits, as core-seconds, for nodes
/// and for the database; phones keep what is not acknowledged.
final class Evening {

    private static final int NODE_AWAY = 60;
    private static final int FAILOVER = 30;
    private static final int REDIS_AWAY = 60;
    /// Clients of a lost node come back spread over so many seconds.
    private static final int SPREAD = 10;
    /// Phones and people try again within so many seconds of the database's return.
    private static final int RETRY = 15;
    /// Rows a node reads at most a second from the database while Redis is away.
    private static final int POLLED_ROWS = 5_000;

    /// What came of it. Waits in seconds.
    ///
    /// @param worstWait at the nodes or the database while both are there
    /// @param drained from the database's return until nothing waits any more
    /// @param busiest share of the cores, of whichever is busier, at the busiest second without a fault
    /// @param allBack from a node's death until everybody it served is connected elsewhere
    /// @param sent positions sent, of which `stored` were stored by the end and `kept` still wait
    record Outcome(
            double worstWait,
            double drained,
            double allBack,
            double busiest,
            double sent,
            double stored,
            double kept) {}

    private final CellPlan plan;
    private final Demand demand;
    private final Costs costs;
    private final int nodeKilledAt;
    private final int failoverAt;
    private final int redisLostAt;

    private double nodeQueue;
    private double returning;
    private double databaseQueue;
    private double keptFixes;
    private double keptOrders;
    private double retriedFixes;
    private double retriedOrders;
    private double sent;
    private double stored;
    private double worstWait;
    private double busiest;
    private int drainedAt = -1;
    private int allBackAt = -1;

    Evening(CellPlan plan, Demand demand, Costs costs, long seed) {
        this.plan = plan;
        this.demand = demand;
        this.costs = costs;
        var random = new SplittableRandom(seed);
        // Around the peak, where it hurts, apart from each other.
        int peak = Demand.EVENING_SECONDS / 2;
        this.nodeKilledAt = peak - 1_800 + random.nextInt(600);
        this.failoverAt = peak - 300 + random.nextInt(600);
        this.redisLostAt = peak + 1_200 + random.nextInt(600);
    }

    Outcome run() {
        for (int second = 0; second < Demand.EVENING_SECONDS; second++) {
            step(second);
        }
        int since = failoverAt + FAILOVER;
        double drained = (drainedAt < 0 ? Demand.EVENING_SECONDS : drainedAt) - since;
        double allBack = (allBackAt < 0 ? Demand.EVENING_SECONDS : allBackAt) - nodeKilledAt;
        return new Outcome(worstWait, drained, allBack, busiest, sent, stored, keptFixes);
    }

    private void step(int second) {
        double share = Demand.share(second);
        double fixes = demand.fixes(plan.riders()) * share;
        double orders = demand.orders(plan.riders()) * share;
        double deliveries = demand.deliveries(plan.riders()) * share;
        sent += fixes;
        if (within(second, failoverAt, FAILOVER)) {
            // Nothing is acknowledged, nothing is lost: it stays with those who sent it.
            keptFixes += fixes;
            keptOrders += orders;
            return;
        }
        if (second == failoverAt + FAILOVER) {
            retriedFixes = keptFixes / RETRY;
            retriedOrders = keptOrders / RETRY;
        }
        double late = Math.min(keptFixes, within(second, failoverAt + FAILOVER, RETRY) ? retriedFixes : 0);
        double again = Math.min(keptOrders, within(second, failoverAt + FAILOVER, RETRY) ? retriedOrders : 0);
        keptFixes -= late;
        keptOrders -= again;
        stored += fixes + late;

        double work = fixes * costs.fix()
                + late * costs.batched()
                + (orders + again) * costs.order()
                + deliveries * costs.delivery();
        nodeQueue += work;
        databaseQueue += work + polled(second, share) * costs.polledRow();
        int nodes = within(second, nodeKilledAt, NODE_AWAY) ? plan.nodes() - 1 : plan.nodes();
        double nodeCores = (double) nodes * plan.coresOfNode();
        boolean calm = !faulty(second);
        if (calm) {
            busiest = Math.max(busiest, Math.max(nodeQueue / nodeCores, databaseQueue / plan.coresOfDatabase()));
        }
        double spare = Math.max(0, nodeCores - nodeQueue);
        nodeQueue = Math.max(0, nodeQueue - nodeCores);
        comeBack(second, share, spare);
        databaseQueue = Math.max(0, databaseQueue - plan.coresOfDatabase());
        double wait = Math.max(nodeQueue / nodeCores, databaseQueue / plan.coresOfDatabase());
        worstWait = Math.max(worstWait, wait);
        if (drainedAt < 0 && second >= failoverAt + FAILOVER && keptFixes < 1 && wait == 0) {
            drainedAt = second;
        }
    }

    private boolean faulty(int second) {
        return within(second, nodeKilledAt, NODE_AWAY)
                || within(second, failoverAt, FAILOVER + 2 * RETRY)
                || within(second, redisLostAt, REDIS_AWAY);
    }

    /// Those whose node died are let in by what the others have to spare: who is refused comes again.
    private void comeBack(int second, double share, double spare) {
        if (within(second, nodeKilledAt, SPREAD)) {
            returning += demand.sockets(plan.riders()) * share / plan.nodes() / SPREAD;
        }
        returning = Math.max(0, returning - spare / costs.reconnect());
        if (allBackAt < 0 && second >= nodeKilledAt + SPREAD && returning < 1) {
            allBackAt = second;
        }
    }

    private double polled(int second, double share) {
        double watched = Math.min(plan.riders() * share, POLLED_ROWS);
        return within(second, redisLostAt, REDIS_AWAY) ? watched * plan.nodes() : 0;
    }

    private static boolean within(int second, int from, int seconds) {
        return second >= from && second < from + seconds;
    }
}
