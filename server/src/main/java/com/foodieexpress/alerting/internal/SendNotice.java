package com.foodieexpress.alerting.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.messages.Message;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.Messages;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Takes a notice to its mailbox, browser or webhook, and again with growing pauses for a day.
///
/// A crash between sending and noting it sends it twice: webhooks tell by `webhook-id`.
@ApplicationScoped
class SendNotice implements JobHandler {

    static final String KIND = "alerting.send-notice";

    private static final Logger LOG = Logger.getLogger(SendNotice.class);
    private static final String ALERTS = "/admin/alerts";
    private static final Duration PATIENCE = Duration.ofHours(24);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final Database database;
    private final Accounts accounts;
    private final Messages messages;
    private final WebPush webPush;
    private final CallWebhook callWebhook;
    private final AlertingConfig config;
    private final Jobs jobs;
    private final WallClock clock;
    private final NoticeStore notices = new NoticeStore();
    private final AlertStore alerts = new AlertStore();

    SendNotice(
            Database database,
            Accounts accounts,
            Messages messages,
            WebPush webPush,
            CallWebhook callWebhook,
            AlertingConfig config,
            Jobs jobs,
            WallClock clock) {
        this.database = database;
        this.accounts = accounts;
        this.messages = messages;
        this.webPush = webPush;
        this.callWebhook = callWebhook;
        this.config = config;
        this.jobs = jobs;
        this.clock = clock;
    }

    static String key(UUID noticeId) {
        return KIND + ":" + noticeId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID id = UUID.fromString(job.payload().path("noticeId").asText());
        Optional<Notice> found = database.read(tx -> notices.find(tx, id));
        if (found.isEmpty() || found.get().state() != Notice.State.WAITING) {
            return;
        }
        Notice notice = found.get();
        try {
            String missing = send(notice);
            Notice.State state = missing == null ? Notice.State.SENT : Notice.State.SKIPPED;
            database.run(tx -> notices.tried(tx, id, state, missing, clock.instant()));
        } catch (MessageNotSent e) {
            database.run(tx -> notSent(tx, notice, e));
        }
    }

    /// Null once it is sent, otherwise what there is no more to send it to.
    private @Nullable String send(Notice notice) {
        UUID person = notice.accountId();
        UUID browser = notice.channelId();
        if (person == null) {
            callWebhook.call(notice, about(notice, 100));
        } else if (browser != null) {
            return webPush.send(browser, push(notice)) ? null : "the browser is not subscribed any more";
        } else {
            messages.send(mail(notice, address(person)));
        }
        return null;
    }

    private List<Alert> about(Notice notice, int most) {
        return database.read(tx -> notice.alertIds().stream()
                .limit(most)
                .flatMap(id -> alerts.find(tx, id).stream())
                .toList());
    }

    /// All about one rule replace one another: what counts is how it stands.
    private WebPush.Push push(Notice notice) {
        List<Alert> about = about(notice, 1);
        boolean urgent = notice.kind() != Notice.Kind.RESOLVED
                && about.stream().anyMatch(alert -> alert.source().severity() == Severity.CRITICAL);
        String path =
                about.isEmpty() ? ALERTS : ALERTS + "?alert=" + about.getFirst().id();
        String topic = notice.ruleId().toString().replace("-", "");
        return new WebPush.Push(notice.title(), notice.body(), path, topic, urgent, PATIENCE);
    }

    private String address(UUID person) {
        try {
            return accounts.account(person).email();
        } catch (Refusal gone) {
            throw MessageNotSent.forGood("the account is gone");
        }
    }

    private Message mail(Notice notice, String to) {
        String link = config.publicUrl().orElse("") + ALERTS;
        String html = "<p>" + escaped(notice.body()).replace("\n", "<br>") + "</p><p><a href=\"" + escaped(link) + "\">"
                + escaped(link) + "</a></p>";
        return Message.mail(to, notice.title(), notice.body() + "\n\n" + link + "\n", html);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void notSent(Tx tx, Notice notice, MessageNotSent failure) {
        int attempt = notice.attempts() + 1;
        Duration usual = Duration.ofSeconds(5L << Math.min(attempt, 10));
        Duration pause = failure.pause().orElse(usual.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : usual);
        Instant next = clock.instant().plus(pause);
        boolean again = !failure.isLasting() && next.isBefore(notice.createdAt().plus(PATIENCE));
        LOG.warnf(
                "notice=%s channel=%s attempt=%d not sent: %s",
                notice.id(), notice.channel(), attempt, failure.reason());
        Notice.State state = again ? Notice.State.WAITING : Notice.State.FAILED;
        notices.tried(tx, notice.id(), state, failure.reason(), again ? null : clock.instant());
        if (again) {
            jobs.atWall(tx, key(notice.id()), KIND, next, Map.of("noticeId", notice.id()));
        }
    }
}
