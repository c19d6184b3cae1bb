package com.foodieexpress.analytics.internal;

import static com.foodieexpress.analytics.internal.SvgChart.escaped;

import com.foodieexpress.analytics.internal.PlatformJson.FunnelJson;
import com.foodieexpress.analytics.internal.PlatformJson.OrderPointJson;
import com.foodieexpress.analytics.internal.PlatformJson.PointJson;
import com.foodieexpress.analytics.internal.PlatformJson.ServiceMetricJson;
import com.foodieexpress.analytics.internal.SvgChart.Bar;
import com.foodieexpress.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;

/// A report as one page that needs nothing else: figures, charts and tables, light and dark, to print too.
final class ReportPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ground:#faf8f6;--surface:#fff;--line:#e7e2dd;--text:#1c1917;--quiet:#6b645d;--bar:#c2410c}
            @media (prefers-color-scheme:dark){:root{--ground:#141210;--surface:#1e1b18;--line:#39342f;--text:#f5f1ed;--quiet:#a49b92;--bar:#ff9d73}}
            body{margin:0;background:var(--ground);color:var(--text);font:15px/1.45 system-ui,sans-serif}
            main{max-width:860px;margin:0 auto;padding:24px 16px}
            h1{font-size:22px;margin:0 0 4px}h2{font-size:16px;margin:28px 0 8px}
            p{margin:0 0 8px;color:var(--quiet);font-size:13px}
            .wide{overflow-x:auto;background:var(--surface);border:1px solid var(--line);border-radius:12px}
            table{width:100%;border-collapse:collapse;font-size:13px;font-variant-numeric:tabular-nums}
            th,td{padding:7px 12px;text-align:right;border-top:1px solid var(--line);white-space:nowrap}
            th:first-child,td:first-child{text-align:left}thead th{border:0;color:var(--quiet);font-weight:560}
            svg{display:block;width:100%;height:auto;background:var(--surface);border:1px solid var(--line);border-radius:12px}
            svg rect{fill:var(--bar)}svg .grid{stroke:var(--line)}svg text{fill:var(--quiet);font-size:12px}svg .end{text-anchor:end}
            """;

    private final Report report;
    private final PlatformJson figures;
    private final ReportWords words;
    private final ZoneId zone;

    ReportPage(Report report, ReportWords words) {
        this.report = report;
        this.figures = report.figures();
        this.words = words;
        this.zone = ZoneId.of(figures.zone());
    }

    String html() {
        return "<!doctype html><html lang=\"" + words.locale().getLanguage()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                + "<title>" + escaped(title()) + "</title><style>" + STYLE + "</style></head><body><main>"
                + "<h1>" + escaped(title()) + "</h1><p>" + escaped(period()) + "</p><p>" + escaped(made()) + "</p>"
                + heading("figures") + figures()
                + chart("chart.actions", figures.series(), PointJson::from, PointJson::totalActions, words::number)
                + chart("chart.users", figures.series(), PointJson::from, ReportPage::people, words::number)
                + chart("chart.times", figures.series(), PointJson::from, PointJson::avgResponseTime, words::number)
                + chart("chart.orders", orders(), OrderPointJson::from, OrderPointJson::placed, words::number)
                + chart("chart.revenue", orders(), OrderPointJson::from, ReportPage::revenue, this::money)
                + heading("services") + services() + heading("funnel") + funnel() + "</main></body></html>\n";
    }

    String title() {
        return words.say(report.period().kind().wire()) + " – "
                + words.day(report.period().begin(zone), zone);
    }

    String period() {
        return words.say("period")
                .replace("{from}", words.moment(figures.from(), zone))
                .replace("{to}", words.moment(figures.to(), zone))
                .replace("{zone}", figures.zone());
    }

    private String made() {
        return words.say("made")
                .replace("{at}", words.moment(report.madeAt(), zone))
                .replace("{asOf}", words.moment(figures.asOf(), zone));
    }

    private List<OrderPointJson> orders() {
        return figures.orders().series();
    }

    private static double people(PointJson point) {
        Integer people = point.uniqueUsers();
        return people == null ? 0 : people;
    }

    private static double revenue(OrderPointJson point) {
        return point.revenue().amountMinor();
    }

    private String money(double minor) {
        return words.money(
                new Money(Math.round(minor), figures.revenue().delivered().currency()));
    }

    private String heading(String key) {
        return "<h2>" + escaped(words.say(key)) + "</h2>";
    }

    private <P> String chart(
            String key,
            List<P> points,
            java.util.function.Function<P, Instant> from,
            ToDoubleFunction<P> value,
            DoubleFunction<String> format) {
        boolean byDays = Duration.between(figures.from(), figures.to()).toHours() > 48;
        List<Bar> bars = points.stream()
                .map(point -> new Bar(words.tick(from.apply(point), zone, byDays), value.applyAsDouble(point)))
                .toList();
        return heading(key)
                + (bars.isEmpty()
                        ? "<p>" + escaped(words.say("chart.none")) + "</p>"
                        : SvgChart.bars(words.say(key), bars, format));
    }

    private String figures() {
        var rows = new StringBuilder();
        ReportFigures.lines(figures, words)
                .forEach(line -> rows.append(
                        row(words.say(line.key()), line.now(), line.before() == null ? "" : line.before())));
        return table(List.of("figure", "value", "previous"), rows);
    }

    private String services() {
        var rows = new StringBuilder();
        for (ServiceMetricJson each : figures.serviceMetrics()) {
            rows.append(row(
                    each.serviceName(),
                    each.source(),
                    words.number(each.callCount()),
                    words.number(each.failedCalls()),
                    words.millis(each.avgResponseTime()),
                    words.millis(each.responseTimes().p95())));
        }
        return table(List.of("service", "source", "calls", "failures", "mean", "p95"), rows);
    }

    private String funnel() {
        FunnelJson funnel = figures.funnel();
        var rows = new StringBuilder()
                .append(row(words.say("made.step"), words.number(funnel.made())))
                .append(row(words.say("placed"), words.number(funnel.placed())))
                .append(row(words.say("accepted"), words.number(funnel.accepted())))
                .append(row(words.say("picked_up"), words.number(funnel.pickedUp())))
                .append(row(words.say("delivered"), words.number(funnel.delivered())));
        return table(List.of("step", "orders"), rows);
    }

    private String table(List<String> columns, CharSequence rows) {
        var head = new StringBuilder();
        columns.forEach(column -> head.append("<th scope=\"col\">")
                .append(escaped(words.say(column)))
                .append("</th>"));
        return "<div class=\"wide\"><table><thead><tr>" + head + "</tr></thead><tbody>" + rows
                + "</tbody></table></div>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<tr>");
        for (String cell : cells) {
            row.append("<td>").append(escaped(cell)).append("</td>");
        }
        return row.append("</tr>").toString();
    }
}
