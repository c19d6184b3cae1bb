package com.foodieexpress.live.internal;

/// Tiles of the web's usual map (spherical Mercator, one square for the world at zoom 0) at the one zoom
/// that maps are told in, about three and a half kilometres wide in southern France, and places within them in steps
/// of half a decimetre.
final class Tiles {

    static final int ZOOM = 13;
    static final int ACROSS = 1 << ZOOM;
    private static final int STEPS = 1 << 16;
    /// The map ends here, where it is square.
    private static final double NORTH = 85.0511287;

    private Tiles() {}

    static int of(double lat, double lng) {
        return tile(stepsEast(lng), stepsSouth(lat));
    }

    /// The tile of a place in steps of the whole map.
    static int tile(int stepsEast, int stepsSouth) {
        return number(stepsEast / STEPS, stepsSouth / STEPS);
    }

    static int number(int x, int y) {
        return y << ZOOM | x;
    }

    static int x(int tile) {
        return tile & (ACROSS - 1);
    }

    static int y(int tile) {
        return tile >>> ZOOM;
    }

    /// Steps from the date line eastwards.
    static int stepsEast(double lng) {
        return (int) (across(lng) * STEPS);
    }

    /// Steps from the north southwards.
    static int stepsSouth(double lat) {
        return (int) (down(lat) * STEPS);
    }

    /// Steps of the whole map within their tile.
    static int within(int steps) {
        return steps % STEPS;
    }

    /// Tiles from the date line eastwards, below the number of tiles.
    private static double across(double lng) {
        return Math.clamp((lng + 180) / 360, 0, Math.nextDown(1.0)) * ACROSS;
    }

    /// Tiles from the north southwards.
    private static double down(double lat) {
        double sine = Math.sin(Math.toRadians(Math.clamp(lat, -NORTH, NORTH)));
        double share = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return Math.clamp(share, 0, Math.nextDown(1.0)) * ACROSS;
    }
}
