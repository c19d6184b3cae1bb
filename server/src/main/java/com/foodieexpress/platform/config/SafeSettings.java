package com.foodieexpress.platform.config;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/// Refuses to start with settings that are not safe where strangers come, naming each. The demo may run with any.
///
/// Runs before anything is opened, so it reads the configuration by name.
public final class SafeSettings {

    private static final Set<String> WELL_KNOWN = Set.of(
            "foodie",
            "foodieexpress",
            "postgres",
            "postgresql",
            "password",
            "password1",
            "password123",
            "passw0rd",
            "changeme",
            "change-me",
            "changeit",
            "secret",
            "admin",
            "admin123",
            "root",
            "test",
            "demo",
            "example",
            "123456",
            "12345678");
    private static final String EXAMPLE_SENDER = "@foodieexpress.example";
    private static final Set<String> DEMO_ADMINS = Set.of("admin@fooddelivery.com", "admin@foodieexpress.com");

    private final Config config;
    private final List<String> objections = new ArrayList<>();

    private SafeSettings(Config config) {
        this.config = config;
    }

    /// Throws [UnsafeSettings] when this node may not start as it is configured.
    public static void require() {
        List<String> objections = objections(ConfigProvider.getConfig());
        if (!objections.isEmpty()) {
            throw new UnsafeSettings(objections);
        }
    }

    /// One line for each unsafe setting, beginning with the variable's name; empty in the demo.
    public static List<String> objections(Config config) {
        var check = new SafeSettings(config);
        if (!check.text("foodie.demo").map(Boolean::parseBoolean).orElse(false)) {
            check.everything();
        }
        return List.copyOf(check.objections);
    }

    private void everything() {
        publicUrl();
        transport();
        database();
        redis();
        firstAdmin();
        trust();
        otherSites();
        passwords();
        tokens();
        codes();
        mail();
        textMessages();
        traces();
        clock();
    }

    private void publicUrl() {
        Optional<URI> url = text("foodie.public-url").map(SafeSettings::uri);
        if (url.isEmpty()) {
            object("FOODIE_PUBLIC_URL", "is missing: the https address people reach this platform at");
        } else if (!"https".equals(url.get().getScheme()) || url.get().getHost() == null) {
            object(
                    "FOODIE_PUBLIC_URL",
                    "must be an https address: sign-in cookies and tokens do not travel over plain HTTP");
        } else if (url.get().getPath() != null
                && url.get().getPath().replace("/", "").length() > 0) {
            object("FOODIE_PUBLIC_URL", "must be without a path");
        }
    }

    /// Somebody has to end the TLS connection: this node or a proxy it trusts.
    private void transport() {
        boolean ownTls = text("foodie.tls.keystore").isPresent();
        if (!ownTls && text("foodie.trusted-proxies").isEmpty()) {
            object(
                    "FOODIE_TRUSTED_PROXIES",
                    "is missing, and so is FOODIE_TLS_KEYSTORE: name the proxy that ends HTTPS, or give this node a certificate");
        }
        if (ownTls && weak(text("foodie.tls.password"), 8)) {
            object("FOODIE_TLS_PASSWORD", "is missing, well known or shorter than 8 characters");
        }
    }

    private void database() {
        Optional<String> url = text("foodie.database-url");
        if (url.isEmpty()) {
            return;
        }
        if (weak(text("foodie.database-password"), 12)) {
            object("FOODIE_DATABASE_PASSWORD", "is missing, well known or shorter than 12 characters");
        }
        String address = url.get().toLowerCase(Locale.ROOT);
        boolean encrypted = address.matches(".*[?&]sslmode=(require|verify-ca|verify-full)(&.*)?");
        if (!encrypted && !isLocal(host(address.replaceFirst("^jdbc:", "")))) {
            object("FOODIE_DATABASE_URL", "names another machine without sslmode=verify-full (or require)");
        }
    }

    private void redis() {
        text("foodie.redis-url").ifPresent(text -> {
            String host = host(text);
            if (!isLocal(host) && !text.startsWith("rediss://")) {
                object("FOODIE_REDIS_URL", "names another machine without TLS: use rediss://");
            }
            String user = Optional.ofNullable(uri(text).getRawUserInfo()).orElse("");
            if (!isLocal(host) && weak(Optional.of(user.substring(user.indexOf(':') + 1)), 12)) {
                object("FOODIE_REDIS_URL", "has no password, a well-known one or one shorter than 12 characters");
            }
        });
    }

    private void firstAdmin() {
        Optional<String> email = text("foodie.admin.email");
        if (email.isEmpty()) {
            return;
        }
        if (DEMO_ADMINS.contains(email.get().strip().toLowerCase(Locale.ROOT))) {
            object("FOODIE_ADMIN_EMAIL", "is the demo's administrator, whose password everybody knows");
        }
        if (weak(text("foodie.admin.password"), 15)) {
            object(
                    "FOODIE_ADMIN_PASSWORD",
                    "is missing, well known or shorter than 15 characters; it can be changed after the first sign-in");
        }
    }

    private void trust() {
        if (everybody("foodie.trusted-proxies")) {
            object("FOODIE_TRUSTED_PROXIES", "trusts everybody: anyone could claim to be anyone");
        }
        if (everybody("foodie.trusted-sources")) {
            object("FOODIE_TRUSTED_SOURCES", "trusts everybody: nobody would be limited");
        }
        if (text("foodie.trusted-sources").isPresent() && weak(text("foodie.trusted-token"), 32)) {
            object(
                    "FOODIE_TRUSTED_TOKEN",
                    "is missing or shorter than 32 characters: behind a proxy a network alone proves nothing");
        }
        if (everybody("foodie.operator-networks")) {
            object("FOODIE_OPERATOR_NETWORKS", "shows the figures of this node to everybody");
        }
    }

    private void otherSites() {
        for (String origin : list("foodie.cors-origins")) {
            URI uri = uri(origin);
            boolean plain = "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && (uri.getRawPath() == null || uri.getRawPath().isEmpty());
            if (!plain) {
                object(
                        "FOODIE_CORS_ORIGINS",
                        "'" + origin + "' is no single https origin such as https://partner.example");
            }
        }
    }

    /// The least that OWASP ASVS 5.0, appendix C, takes for Argon2id.
    private void passwords() {
        int memory = number("foodie.identity.password-memory-kib", 19_456);
        int passes = number("foodie.identity.password-passes", 2);
        int least = passes <= 1 ? 47_104 : passes == 2 ? 19_456 : 12_288;
        if (passes < 1 || memory < least) {
            object(
                    "FOODIE_IDENTITY_PASSWORD_MEMORY_KIB",
                    "is too little for " + passes + " passes: Argon2id wants " + least + " KiB or more");
        }
        if (number("foodie.identity.password-min-length", 8) < 8) {
            object("FOODIE_IDENTITY_PASSWORD_MIN_LENGTH", "is shorter than 8 characters");
        }
    }

    private void tokens() {
        if (longer("foodie.identity.access-life", Duration.ofHours(1))) {
            object("FOODIE_IDENTITY_ACCESS_LIFE", "is longer than an hour");
        }
        if (longer("foodie.identity.refresh-life", Duration.ofDays(90))) {
            object("FOODIE_IDENTITY_REFRESH_LIFE", "is longer than 90 days");
        }
    }

    /// Whoever has the pepper and the table has the codes.
    private void codes() {
        Optional<String> pepper = text("foodie.codes.pepper");
        boolean shared = text("foodie.database-url").isPresent();
        if ((shared || pepper.isPresent()) && weak(pepper, 32)) {
            object(
                    "FOODIE_CODES_PEPPER",
                    "is missing, well known or shorter than 32 characters: every node that uses the database needs the same");
        }
    }

    /// One-time codes travel this way.
    private void mail() {
        Optional<String> host = text("foodie.smtp.host");
        if (host.isEmpty()) {
            return;
        }
        boolean plain =
                text("foodie.smtp.security").filter("none"::equalsIgnoreCase).isPresent();
        if (plain && !isLocal(host.get().strip())) {
            object("FOODIE_SMTP_SECURITY", "would send codes in the clear to another machine: use starttls or tls");
        }
        if (text("foodie.smtp.user").isPresent() && weak(text("foodie.smtp.password"), 8)) {
            object("FOODIE_SMTP_PASSWORD", "is missing, well known or shorter than 8 characters");
        }
        if (text("foodie.smtp.from").orElse(EXAMPLE_SENDER).contains(EXAMPLE_SENDER)) {
            object("FOODIE_SMTP_FROM", "is missing or the example's address, which nobody can answer");
        }
    }

    private void textMessages() {
        text("foodie.sms.url").map(SafeSettings::uri).ifPresent(url -> {
            boolean local = url.getHost() != null && isLocal(url.getHost().replaceAll("[\\[\\]]", ""));
            if (!"https".equals(url.getScheme()) && !local) {
                object("FOODIE_SMS_URL", "must be an https address: codes and the account's token travel there");
            }
        });
        if (text("foodie.sms.account").isPresent() && weak(text("foodie.sms.token"), 16)) {
            object("FOODIE_SMS_TOKEN", "is missing, well known or shorter than 16 characters");
        }
    }

    /// They hold no person, but show how the platform works inside.
    private void traces() {
        text("foodie.traces.url").map(SafeSettings::uri).ifPresent(url -> {
            boolean local = url.getHost() != null && isLocal(url.getHost().replaceAll("[\\[\\]]", ""));
            if (!"https".equals(url.getScheme()) && !local) {
                object("FOODIE_TRACES_URL", "must be an https address where it is on another machine");
            }
        });
    }

    private void clock() {
        if (text("foodie.speed").filter(speed -> !speed.matches("1(\\.0*)?")).isPresent()) {
            object("FOODIE_SPEED", "hurries the clock, which only the demo may");
        }
    }

    private boolean longer(String name, Duration bound) {
        return text(name)
                .map(Duration::parse)
                .filter(life -> life.compareTo(bound) > 0)
                .isPresent();
    }

    private boolean everybody(String name) {
        return list(name).stream().anyMatch(network -> network.matches("(0\\.0\\.0\\.0|::|0:0:0:0:0:0:0:0)/[0-7]"));
    }

    private static boolean weak(Optional<String> secret, int least) {
        return secret.filter(text -> text.length() >= least
                        && !WELL_KNOWN.contains(text.toLowerCase(Locale.ROOT))
                        && text.chars().distinct().count() > 4)
                .isEmpty();
    }

    private static boolean isLocal(String host) {
        if (host.isEmpty() || host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException name) {
            return false;
        }
    }

    private static String host(String url) {
        String host = uri(url).getHost();
        return host == null ? "not-a-host.invalid" : host.replaceAll("[\\[\\]]", "");
    }

    private static URI uri(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException e) {
            return URI.create("not-an-address");
        }
    }

    private int number(String name, int otherwise) {
        return text(name).map(Integer::parseInt).orElse(otherwise);
    }

    private List<String> list(String name) {
        return text(name).map(text -> List.of(text.strip().split("\\s*,\\s*"))).orElse(List.of());
    }

    private Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }

    private void object(String variable, String why) {
        objections.add(variable + " " + why);
    }
}
