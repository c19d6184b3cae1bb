package com.foodieexpress.notifications.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.notifications.internal.PushSubscriptionStore.Row;
import com.foodieexpress.notifications.internal.PushTarget.Secrets;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.messages.PostOutside;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a browser in. An endpoint is one browser: it belongs to whoever subscribed last in it, and the same again is
/// the same subscription.
@ApplicationScoped
class SubscribeBrowser {

    static final int MOST = 10;
    static final SealedField SECRETS = new SealedField("notifications.push_subscription", "secrets");
    private static final SealedField ENDPOINT = new SealedField("notifications.push_subscription", "endpoint");
    private static final int AUTH_BYTES = 16;

    private final Database database;
    private final FieldVault vault;
    private final PushKeys keys;
    private final PushConfig config;
    private final WallClock clock;
    private final PostOutside outside;
    private final PushSubscriptionStore store = new PushSubscriptionStore();

    SubscribeBrowser(Database database, FieldVault vault, PushKeys keys, PushConfig config, WallClock clock) {
        this.database = database;
        this.vault = vault;
        this.keys = keys;
        this.config = config;
        this.clock = clock;
        this.outside = SendPush.outside(config);
    }

    record Subscribed(Row row, boolean isNew) {}

    /// `publicKey` is the platform's key the browser subscribed with, when it says so.
    Subscribed subscribe(UUID account, Secrets secrets, @Nullable String publicKey) {
        URI address = checked(secrets);
        byte[] index = vault.blindIndex(ENDPOINT, secrets.endpoint());
        return database.write(tx -> {
            store.lock(tx, account);
            UUID key = keys.keyOf(tx, publicKey);
            Optional<Row> there = store.findByEndpoint(tx, index);
            byte[] sealed = vault.seal(tx, account, SECRETS, Json.write(secrets));
            if (there.isPresent() && there.get().accountId().equals(account)) {
                store.replaceKeys(tx, there.get().id(), sealed, key);
                return new Subscribed(there.get(), false);
            }
            there.ifPresent(other -> store.delete(tx, other.accountId(), other.id()));
            return new Subscribed(
                    insert(tx, new Row(UuidV7.next(), account, sealed, address.getHost(), key, clock.instant()), index),
                    true);
        });
    }

    private Row insert(Tx tx, Row row, byte[] index) {
        if (store.listOf(tx, row.accountId()).size() >= MOST) {
            throw Refusal.conflict(
                    "notifications.too-many-browsers", "There are " + MOST + " browsers already; remove one first");
        }
        if (!store.insert(tx, row, index)) {
            throw Refusal.conflict("notifications.browser-taken", "Somebody else subscribed in this browser just now");
        }
        return row;
    }

    private URI checked(Secrets secrets) {
        URI address = address(secrets.endpoint());
        byte[] point = bytes("keys.p256dh", secrets.p256dh());
        try {
            PushCurve.point(point);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("keys.p256dh", "must be an uncompressed point of P-256");
        }
        if (bytes("keys.auth", secrets.auth()).length != AUTH_BYTES) {
            throw Refusal.invalid("keys.auth", "must be " + AUTH_BYTES + " bytes");
        }
        if (outside.leadsInside(address)) {
            throw Refusal.invalid("endpoint", "must be a public address");
        }
        return address;
    }

    /// Plain HTTP only where private networks were invited.
    private URI address(String endpoint) {
        try {
            URI address = new URI(endpoint);
            List<String> schemes = config.networks().isPresent() ? List.of("https", "http") : List.of("https");
            if (address.getHost() == null
                    || address.getRawUserInfo() != null
                    || address.getRawFragment() != null
                    || !address.toASCIIString().equals(endpoint)
                    || !schemes.contains(address.getScheme())) {
                throw Refusal.invalid("endpoint", "must be an https address with a host, without user or fragment");
            }
            return address;
        } catch (URISyntaxException e) {
            throw Refusal.invalid("endpoint", "is no address");
        }
    }

    private static byte[] bytes(String field, String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid(field, "must be Base64url");
        }
    }
}
