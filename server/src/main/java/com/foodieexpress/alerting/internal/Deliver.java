package com.foodieexpress.alerting.internal;

import com.foodieexpress.identity.Accounts;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.notifications.Notifications;
import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Messages;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes down what is to be told by which way: inside the apps at once, with the same transaction; by mail, push and
/// webhook
/// as a job each.
@ApplicationScoped
class Deliver {

    /// Who runs the city acknowledges alerts, and is told of them.
    static final Permission AUDIENCE = Permission.MANAGE_ORDERS;

    private static final String NO_PUSH = "no web push is set up";
    private static final String NO_BROWSER = "nobody asked for it in a browser";
    private static final String NO_MAIL = "no mail is set up";

    private final Accounts accounts;
    private final Notifications notifications;
    private final Messages messages;
    private final WebPush webPush;
    private final Measures measures;
    private final Jobs jobs;
    private final AlertLog log;
    private final BusinessClock businessClock;
    private final NoticeStore notices = new NoticeStore();
    private final WebhookStore webhooks = new WebhookStore();

    Deliver(
            Accounts accounts,
            Notifications notifications,
            Messages messages,
            WebPush webPush,
            Measures measures,
            Jobs jobs,
            AlertLog log,
            BusinessClock businessClock) {
        this.accounts = accounts;
        this.notifications = notifications;
        this.messages = messages;
        this.webPush = webPush;
        this.measures = measures;
        this.jobs = jobs;
        this.log = log;
        this.businessClock = businessClock;
    }

    void tell(Tx tx, Notice.Kind kind, Rule rule, List<Alert> alerts, List<String> channels, Instant now) {
        Measure.Unit unit =
                measures.find(rule.terms().measure()).map(Measure::unit).orElse(Measure.Unit.NUMBER);
        Function<Locale, NoticeText> texts = language -> NoticeText.of(language, kind, rule, unit, alerts);
        List<UUID> ids = alerts.stream().map(Alert::id).toList();
        var draft = new Draft(rule.id(), kind, ids, texts, now);
        for (String channel : new LinkedHashSet<>(channels)) {
            switch (channel) {
                case Channels.IN_APP -> inApp(tx, draft, rule);
                case Channels.MAIL -> mail(tx, draft);
                case Channels.PUSH -> push(tx, draft);
                default -> webhook(tx, draft, channel);
            }
            ids.forEach(id -> log.note(tx, id, now, "told", null, channel));
        }
    }

    /// An administrator tries a webhook.
    UUID trial(Tx tx, Webhook webhook, Instant now) {
        var text = new NoticeText("Trial: " + webhook.name(), "This webhook works.");
        var draft = new Draft(webhook.id(), Notice.Kind.TEST, List.of(), _ -> text, now);
        return send(tx, draft.to(webhook.name(), webhook.id(), Notice.State.WAITING, null), now);
    }

    private void inApp(Tx tx, Draft draft, Rule rule) {
        NoticeText text = draft.text(Locale.ENGLISH);
        Notice notice = draft.to(Channels.IN_APP, null, Notice.State.SENT, null);
        notices.insert(tx, notice);
        String slug = rule.slug();
        Map<String, String> args = slug == null
                ? Map.of("rule", rule.terms().name())
                : Map.of("rule", rule.terms().name(), "slug", slug);
        for (Accounts.Account each : accounts.listAdministrators(AUDIENCE)) {
            notifications.tell(
                    tx,
                    new Notifications.Note(
                            each.id(),
                            notice.id(),
                            "alert." + draft.kind().word(),
                            text.title(),
                            text.body(),
                            args,
                            businessClock.instant()));
        }
    }

    private void mail(Tx tx, Draft draft) {
        if (!messages.carries(Channel.EMAIL)) {
            notices.insert(tx, draft.to(Channels.MAIL, null, Notice.State.SKIPPED, NO_MAIL));
            return;
        }
        for (Accounts.Account each : accounts.listAdministrators(AUDIENCE)) {
            send(tx, draft.to(Channels.MAIL, null, each), draft.now());
        }
    }

    /// Each browser is a notice of its own, so that one that is gone keeps nobody else waiting.
    private void push(Tx tx, Draft draft) {
        Map<UUID, Accounts.Account> people = accounts.listAdministrators(AUDIENCE).stream()
                .collect(Collectors.toMap(Accounts.Account::id, Function.identity()));
        List<WebPush.Browser> browsers = webPush.isReady() ? webPush.listBrowsers(tx, people.keySet()) : List.of();
        if (browsers.isEmpty()) {
            String why = webPush.isReady() ? NO_BROWSER : NO_PUSH;
            notices.insert(tx, draft.to(Channels.PUSH, null, Notice.State.SKIPPED, why));
        }
        for (WebPush.Browser each : browsers) {
            Accounts.Account person = Objects.requireNonNull(people.get(each.accountId()));
            send(tx, draft.to(Channels.PUSH, each.id(), person), draft.now());
        }
    }

    private void webhook(Tx tx, Draft draft, String name) {
        Optional<Webhook> webhook = webhooks.findByName(tx, name);
        if (webhook.isEmpty()) {
            notices.insert(tx, draft.to(name, null, Notice.State.FAILED, "there is no such channel"));
            return;
        }
        send(tx, draft.to(name, webhook.get().id(), Notice.State.WAITING, null), draft.now());
    }

    private UUID send(Tx tx, Notice notice, Instant now) {
        notices.insert(tx, notice);
        jobs.atWall(tx, SendNotice.key(notice.id()), SendNotice.KIND, now, Map.of("noticeId", notice.id()));
        return notice.id();
    }

    /// `texts` are what is told, by language.
    private record Draft(
            UUID ruleId, Notice.Kind kind, List<UUID> alertIds, Function<Locale, NoticeText> texts, Instant now) {

        NoticeText text(Locale language) {
            return texts.apply(language);
        }

        /// For one person, in their language.
        Notice to(String channel, @Nullable UUID channelId, Accounts.Account person) {
            return to(channel, channelId, person.id(), text(person.language()), Notice.State.WAITING, null);
        }

        /// For nobody in particular.
        Notice to(String channel, @Nullable UUID channelId, Notice.State state, @Nullable String error) {
            return to(channel, channelId, null, text(Locale.ENGLISH), state, error);
        }

        private Notice to(
                String channel,
                @Nullable UUID channelId,
                @Nullable UUID accountId,
                NoticeText text,
                Notice.State state,
                @Nullable String error) {
            return new Notice(
                    UuidV7.next(),
                    ruleId,
                    kind,
                    channel,
                    channelId,
                    accountId,
                    alertIds,
                    text.title(),
                    text.body(),
                    state,
                    0,
                    error,
                    now,
                    state == Notice.State.WAITING ? null : now);
        }
    }
}
