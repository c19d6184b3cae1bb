package com.foodieexpress.analytics.internal;

import static com.foodieexpress.analytics.internal.SvgChart.escaped;

/// A report as a mail: its first figures, and the way to the rest. Programs that read mail show no SVG, so
/// the charts stay on the page.
record ReportMail(Report report, ReportWords words, String link) {

    String subject() {
        return new ReportPage(report, words).title();
    }

    String text() {
        var page = new ReportPage(report, words);
        var text = new StringBuilder(page.title())
                .append('\n')
                .append(page.period())
                .append("\n\n");
        ReportFigures.lines(report.figures(), words)
                .forEach(line -> text.append(words.say(line.key()))
                        .append(": ")
                        .append(line.now())
                        .append(line.before() == null ? "" : " (" + words.say("previous") + ": " + line.before() + ")")
                        .append('\n'));
        if (!link.isEmpty()) {
            text.append('\n')
                    .append(words.say("mail.link"))
                    .append('\n')
                    .append(link)
                    .append('\n');
        }
        return text.append('\n').append(words.say("mail.why")).append('\n').toString();
    }

    String html() {
        var page = new ReportPage(report, words);
        var rows = new StringBuilder();
        ReportFigures.lines(report.figures(), words)
                .forEach(line -> rows.append("<tr><td>")
                        .append(escaped(words.say(line.key())))
                        .append("</td><td align=\"right\"><strong>")
                        .append(escaped(line.now()))
                        .append("</strong></td><td align=\"right\">")
                        .append(line.before() == null ? "" : escaped(line.before()))
                        .append("</td></tr>"));
        return "<!doctype html><html lang=\"" + words.locale().getLanguage() + "\"><body"
                + " style=\"font:15px/1.45 sans-serif\"><h1 style=\"font-size:20px\">" + escaped(page.title())
                + "</h1><p>" + escaped(page.period()) + "</p><table cellpadding=\"6\"><tr><th align=\"left\">"
                + escaped(words.say("figure")) + "</th><th align=\"right\">" + escaped(words.say("value"))
                + "</th><th align=\"right\">" + escaped(words.say("previous")) + "</th></tr>" + rows + "</table>"
                + (link.isEmpty()
                        ? ""
                        : "<p>" + escaped(words.say("mail.link")) + " <a href=\"" + escaped(link) + "\">"
                                + escaped(link) + "</a></p>")
                + "<p style=\"color:#6b645d;font-size:13px\">" + escaped(words.say("mail.why")) + "</p></body></html>";
    }
}
