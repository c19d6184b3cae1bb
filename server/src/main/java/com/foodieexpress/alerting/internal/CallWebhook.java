package com.foodieexpress.alerting.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.PostOutside;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Calls a webhook with a signed body, in the manner of Standard Webhooks: `webhook-id`, `webhook-timestamp` and
/// `webhook-signature`, which is `v1,` and the Base64 of HMAC-SHA256 over `id.timestamp.body`. Whoever receives it
/// checks the signature and that the time is near, and does nothing twice for one id.
@ApplicationScoped
class CallWebhook {

    static final SealedField ADDRESS = new SealedField("alerting.channel", "address");
    static final SealedField SECRET = new SealedField("alerting.channel", "secret");

    record RuleJson(UUID id, String name, String measure, Severity severity) {}

    record AlertJson(
            UUID id,
            String group,
            Phase state,
            double value,
            double limit,
            @Nullable Instant firedAt,
            @Nullable Instant resolvedAt) {}

    record BodyJson(
            String type,
            UUID id,
            Instant at,
            String title,
            String body,
            @Nullable RuleJson rule,
            List<AlertJson> alerts) {}

    private static final CallName NAME = new CallName("alerting.webhook", "post");

    private record Target(URI address, String secret) {}

    private final Database database;
    private final FieldVault vault;
    private final PostOutside postOutside;
    private final OutgoingCalls outgoing;
    private final WallClock clock;
    private final WebhookStore webhooks = new WebhookStore();

    CallWebhook(Database database, FieldVault vault, AlertingConfig config, OutgoingCalls outgoing, WallClock clock) {
        this.database = database;
        this.vault = vault;
        this.postOutside = outside(config);
        this.outgoing = outgoing;
        this.clock = clock;
    }

    static PostOutside outside(AlertingConfig config) {
        return new PostOutside("the webhook", config.webhookNetworks().orElse(List.of()));
    }

    /// Throws [MessageNotSent].
    void call(Notice notice, List<Alert> about) {
        Target target = target(notice.channelId());
        byte[] body = Json.writeBytes(json(notice, about));
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "FoodieExpress-Alerts/1");
        headers.put("webhook-id", notice.id().toString());
        headers.put("webhook-timestamp", timestamp);
        headers.put("webhook-signature", signature(target.secret(), notice.id() + "." + timestamp + ".", body));
        PostOutside.Answer answer = outgoing.meter(
                NAME,
                notice.id(),
                () -> postOutside.post(target.address(), headers, body),
                each -> each.isTaken() ? null : "status-" + each.status());
        if (!answer.isTaken()) {
            throw answer.status() == 410
                    ? MessageNotSent.forGood("the webhook answered 410")
                    : MessageNotSent.forNow("the webhook answered " + answer.status());
        }
    }

    private Target target(@Nullable UUID channel) {
        if (channel == null) {
            throw MessageNotSent.forGood("no webhook is named");
        }
        return database.read(tx -> webhooks.find(tx, channel)
                        .map(webhook -> new Target(
                                URI.create(vault.open(tx, channel, ADDRESS, webhook.sealedAddress())
                                        .orElseThrow()),
                                vault.open(tx, channel, SECRET, webhook.sealedSecret())
                                        .orElseThrow())))
                .orElseThrow(() -> MessageNotSent.forGood("the webhook was taken away"));
    }

    private static BodyJson json(Notice notice, List<Alert> about) {
        RuleJson rule = about.isEmpty() ? null : rule(about.getFirst().source());
        return new BodyJson(
                "alert." + notice.kind().word(),
                notice.id(),
                notice.createdAt(),
                notice.title(),
                notice.body(),
                rule,
                about.stream()
                        .map(alert -> new AlertJson(
                                alert.id(),
                                alert.source().group(),
                                alert.phase(),
                                alert.verdict().value(),
                                alert.verdict().limit(),
                                alert.firedAt(),
                                alert.resolvedAt()))
                        .toList());
    }

    private static RuleJson rule(Alert.Source source) {
        return new RuleJson(source.ruleId(), source.name(), source.measure(), source.severity());
    }

    static String signature(String secret, String before, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update(before.getBytes(UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
