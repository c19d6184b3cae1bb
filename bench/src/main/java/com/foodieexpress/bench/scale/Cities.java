package com.foodieexpress.bench.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Cities by their riders, and the cells they are put into. An order never leaves its city, so a city is never split;
/// small ones share a cell.
final class Cities {

    /// Sizes of cities fall with their rank by a power near one (Zipf); a flatter one leaves fewer giants.
    private static final double EXPONENT = 0.8;

    private Cities() {}

    /// So many cities with so many riders in all, the largest first.
    static List<Double> sizes(int cities, double riders) {
        double sum = 0;
        for (int rank = 1; rank <= cities; rank++) {
            sum += Math.pow(rank, -EXPONENT);
        }
        var sizes = new ArrayList<Double>();
        for (int rank = 1; rank <= cities; rank++) {
            sizes.add(riders * Math.pow(rank, -EXPONENT) / sum);
        }
        return sizes;
    }

    /// First fit, largest first: cells of at most so many riders, a larger city in one of its own.
    static List<Double> cells(List<Double> sizes, double most) {
        var cells = new ArrayList<Double>();
        for (double size : sizes.stream().sorted(Comparator.reverseOrder()).toList()) {
            int at = 0;
            while (at < cells.size() && cells.get(at) + size > most) {
                at++;
            }
            if (at == cells.size()) {
                cells.add(size);
            } else {
                cells.set(at, cells.get(at) + size);
            }
        }
        return cells;
    }
}
