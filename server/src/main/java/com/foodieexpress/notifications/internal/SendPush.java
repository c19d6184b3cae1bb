package com.foodieexpress.notifications.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.notifications.WebPush;
import com.foodieexpress.notifications.internal.PushTarget.Secrets;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.messages.Message;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.Outbox;
import com.foodieexpress.platform.messages.PostOutside;
import com.foodieexpress.platform.vault.FieldVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Sends to browsers by their push services: sealed for the browser, signed for the service. In demo mode it is laid
/// into
/// the outbox besides, which alone is enough where no contact is set.
@ApplicationScoped
class SendPush implements WebPush {

    private static final CallName NAME = new CallName("notifications.push", "post");
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BODY = 1_000;

    record PayloadJson(String title, String body, String path, String topic) {}

    private final Database database;
    private final FieldVault vault;
    private final PushKeys keys;
    private final PushConfig config;
    private final Outbox outbox;
    private final OutgoingCalls outgoing;
    private final PostOutside outside;
    private final PushSubscriptionStore store = new PushSubscriptionStore();

    SendPush(
            Database database,
            FieldVault vault,
            PushKeys keys,
            PushConfig config,
            Outbox outbox,
            OutgoingCalls outgoing) {
        this.database = database;
        this.vault = vault;
        this.keys = keys;
        this.config = config;
        this.outbox = outbox;
        this.outgoing = outgoing;
        this.outside = outside(config);
    }

    static PostOutside outside(PushConfig config) {
        return new PostOutside("the push service", config.networks().orElse(List.of()));
    }

    @Override
    public boolean isReady() {
        return config.contact().isPresent() || outbox.isOpen();
    }

    @Override
    public List<Browser> listBrowsers(Tx tx, Collection<UUID> accounts) {
        return store.listOfAll(tx, accounts).stream()
                .map(row -> new Browser(row.id(), row.accountId()))
                .toList();
    }

    @Override
    public boolean send(UUID browserId, Push push) {
        Optional<PushTarget> target = target(browserId);
        if (target.isEmpty()) {
            return false;
        }
        if (outbox.isOpen()) {
            String host = target.get().secrets().address().getHost();
            outbox.add(Message.push(host, push.title(), push.body() + "\n\n" + push.path()));
        } else if (config.contact().isEmpty()) {
            throw MessageNotSent.forGood("no web push is set up");
        }
        return config.contact().isEmpty()
                || isTaken(target.get(), push, config.contact().get());
    }

    private Optional<PushTarget> target(UUID id) {
        return database.read(tx -> store.find(tx, id)
                .flatMap(row -> vault.open(tx, row.accountId(), SubscribeBrowser.SECRETS, row.sealed())
                        .map(text ->
                                new PushTarget(id, row.accountId(), row.keyId(), Json.read(text, Secrets.class)))));
    }

    private boolean isTaken(PushTarget target, Push push, String contact) {
        URI address = target.secrets().address();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", keys.authorization(target.keyId(), address, contact));
        headers.put("Content-Encoding", "aes128gcm");
        headers.put("Content-Type", "application/octet-stream");
        headers.put("TTL", Long.toString(push.keep().toSeconds()));
        headers.put("Urgency", push.urgent() ? "high" : "normal");
        headers.put("Topic", push.topic());
        byte[] body = sealed(target.secrets(), push);
        PostOutside.Answer answer = outgoing.meter(
                NAME,
                target.id(),
                () -> outside.post(address, headers, body),
                each -> each.isTaken() || isGone(each) ? null : "status-" + each.status());
        if (isGone(answer)) {
            database.run(tx -> store.delete(tx, target.accountId(), target.id()));
        } else if (!answer.isTaken()) {
            throw refused(answer);
        }
        return answer.isTaken();
    }

    private static boolean isGone(PostOutside.Answer answer) {
        return answer.status() == 404 || answer.status() == 410;
    }

    private static MessageNotSent refused(PostOutside.Answer answer) {
        String reason = "the push service answered " + answer.status();
        if (answer.status() == 429 || answer.status() >= 500) {
            return answer.pause()
                    .map(pause -> MessageNotSent.forNow(reason, pause))
                    .orElseGet(() -> MessageNotSent.forNow(reason));
        }
        return MessageNotSent.forGood(reason);
    }

    private static byte[] sealed(Secrets secrets, Push push) {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        return SealPush.seal(
                payload(push), PushCurve.point(base64.decode(secrets.p256dh())), base64.decode(secrets.auth()));
    }

    /// As much of the text as fits: characters can take many bytes.
    private static byte[] payload(Push push) {
        String title = cut(push.title(), LONGEST_TITLE);
        for (int most = LONGEST_BODY; ; most /= 2) {
            byte[] json = Json.write(new PayloadJson(title, cut(push.body(), most), push.path(), push.topic()))
                    .getBytes(UTF_8);
            if (json.length <= SealPush.MOST_BYTES || most == 0) {
                return json;
            }
        }
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }
}
