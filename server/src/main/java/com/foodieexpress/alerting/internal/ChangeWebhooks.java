package com.foodieexpress.alerting.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Pattern;

/// Sets up webhooks, tries them and takes them away.
@ApplicationScoped
class ChangeWebhooks {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final int MOST = 50;
    private static final int SECRET_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// The secret is shown this once.
    record Created(Webhook webhook, String secret) {}

    private final Database database;
    private final FieldVault vault;
    private final Deliver deliver;
    private final AlertingConfig config;
    private final WallClock clock;
    private final WebhookStore webhooks = new WebhookStore();

    ChangeWebhooks(Database database, FieldVault vault, Deliver deliver, AlertingConfig config, WallClock clock) {
        this.database = database;
        this.vault = vault;
        this.deliver = deliver;
        this.config = config;
        this.clock = clock;
    }

    Created create(String name, String url) {
        if (!NAME.matcher(name).matches() || Channels.isBuiltIn(name)) {
            throw Refusal.invalid(
                    "name", "must be 2 to 40 small letters, digits or hyphens, and not in-app, mail or push");
        }
        URI address = address(url);
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = "whsec_" + HexFormat.of().formatHex(random);
        return database.write(tx -> {
            if (webhooks.listAll(tx).size() >= MOST) {
                throw Refusal.conflict("alerting.too-many-channels", "There are " + MOST + " webhooks already");
            }
            UUID id = UuidV7.next();
            var webhook = new Webhook(
                    id,
                    name,
                    address.getHost(),
                    vault.seal(tx, id, CallWebhook.ADDRESS, address.toString()),
                    vault.seal(tx, id, CallWebhook.SECRET, secret),
                    clock.instant());
            if (!webhooks.insert(tx, webhook)) {
                throw Refusal.conflict("alerting.channel-exists", "There is a channel of this name");
            }
            return new Created(webhook, secret);
        });
    }

    /// Its address and secret cannot be opened any more then.
    void remove(UUID id, Actor actor) {
        database.run(tx -> {
            if (!webhooks.delete(tx, id)) {
                throw unknown();
            }
            vault.destroy(tx, id, actor);
        });
    }

    /// Answers the id of the notice on its way.
    UUID tryOut(UUID id) {
        return database.write(tx -> {
            Webhook webhook = webhooks.find(tx, id).orElseThrow(ChangeWebhooks::unknown);
            return deliver.trial(tx, webhook, clock.instant());
        });
    }

    static Refusal unknown() {
        return Refusal.notFound("alerting.unknown-channel", "There is no such channel");
    }

    /// Whether the address may be reached is decided when it is called: names can come to mean something else.
    private URI address(String url) {
        try {
            URI address = new URI(url);
            boolean plain = "http".equals(address.getScheme())
                    && config.webhookNetworks().isPresent();
            if (address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawFragment() != null
                    || !"https".equals(address.getScheme()) && !plain) {
                throw Refusal.invalid("url", "must be an https address with a host, without user or fragment");
            }
            return address;
        } catch (URISyntaxException e) {
            throw Refusal.invalid("url", "is no address");
        }
    }
}
