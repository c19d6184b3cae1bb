package com.foodieexpress.analytics.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// Draws values over time as bars, in SVG that needs nothing but itself. Every bar tells its value to
/// whoever points at it or has it read aloud.
final class SvgChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 200;
    private static final int LEFT = 72;
    private static final int BOTTOM = 26;
    private static final int TOP = 8;
    private static final int LABELS_MAX = 9;
    private static final int STEPS = 4;

    /// `label` is on the axis and before the value.
    record Bar(String label, double value) {}

    private SvgChart() {}

    static String bars(String title, List<Bar> bars, DoubleFunction<String> format) {
        double top = top(bars.stream().mapToDouble(Bar::value).max().orElse(0));
        var svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" xmlns=\"http://www.w3.org/2000/svg\">",
                WIDTH,
                HEIGHT,
                escaped(title)));
        for (int step = 0; step <= STEPS; step++) {
            double value = top * step / STEPS;
            double y = y(value, top);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line class=\"grid\" x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\"/>"
                            + "<text class=\"end\" x=\"%d\" y=\"%.1f\">%s</text>",
                    LEFT,
                    WIDTH,
                    y,
                    y,
                    LEFT - 8,
                    y + 4,
                    escaped(format.apply(value))));
        }
        double slot = (double) (WIDTH - LEFT) / Math.max(1, bars.size());
        int every = Math.max(1, (bars.size() + LABELS_MAX - 1) / LABELS_MAX);
        for (int i = 0; i < bars.size(); i++) {
            svg.append(bar(bars.get(i), LEFT + i * slot, slot, top, format, i % every == 0));
        }
        return svg.append("</svg>").toString();
    }

    private static String bar(
            Bar bar, double x, double slot, double top, DoubleFunction<String> format, boolean labelled) {
        double y = y(bar.value(), top);
        String drawn = String.format(
                Locale.ROOT,
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"><title>%s: %s</title></rect>",
                x + slot * 0.1,
                y,
                slot * 0.8,
                HEIGHT - BOTTOM - y,
                escaped(bar.label()),
                escaped(format.apply(bar.value())));
        return labelled
                ? drawn
                        + String.format(
                                Locale.ROOT,
                                "<text x=\"%.1f\" y=\"%d\">%s</text>",
                                x + slot * 0.1,
                                HEIGHT - 8,
                                escaped(bar.label()))
                : drawn;
    }

    private static double y(double value, double top) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / top);
    }

    /// A round number no less than the largest value: 1, 2, 4 or 8 times a power of ten.
    static double top(double largest) {
        if (!(largest > 0)) {
            return STEPS;
        }
        double power = Math.pow(10, Math.floor(Math.log10(largest)));
        for (int times : List.of(1, 2, 4, 8)) {
            if (times * power >= largest) {
                return times * power;
            }
        }
        return 10 * power;
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
