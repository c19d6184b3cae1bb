package com.foodieexpress.bench.scale;

/// The machines of one cell: one installation with its own PostgreSQL (a primary and a standby as large) and Redis.
record CellPlan(double riders, int nodes, int coresOfNode, int coresOfDatabase) {

    private static final int FEWEST_NODES = 3;
    private static final int SOCKETS_OF_NODE = 100_000;
    /// At the peak, with a node missing.
    private static final double BUSY = 0.6;
    private static final int[] SIZES = {2, 4, 8, 16, 32};

    /// The smallest machines that bear the peak when one node is gone. Nodes and database are each charged with the
    /// whole of what was measured for both.
    static CellPlan of(double riders, Demand demand, Costs costs) {
        double work = work(riders, demand, costs);
        int nodes = Math.max(FEWEST_NODES, 1 + (int) Math.ceil(demand.sockets(riders) / SOCKETS_OF_NODE));
        return new CellPlan(riders, nodes, size(work / BUSY / (nodes - 1)), size(work / BUSY));
    }

    /// Cores busy at the peak.
    static double work(double riders, Demand demand, Costs costs) {
        return demand.fixes(riders) * costs.fix()
                + demand.orders(riders) * costs.order()
                + demand.deliveries(riders) * costs.delivery();
    }

    private static int size(double cores) {
        for (int size : SIZES) {
            if (size >= cores) {
                return size;
            }
        }
        throw new IllegalStateException("no machine has " + Math.ceil(cores) + " cores: split the cell");
    }

    int cores() {
        return nodes * coresOfNode + 2 * coresOfDatabase;
    }
}
