import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Clients that tell what they do and keep account of what was acknowledged, and the audit of it.
///
/// `send URL LEDGER STOP` sends batches until the file STOP is there; a batch that was not acknowledged is sent again until it
/// is. Every batch is in the ledger before it is sent (`sent`) and after it is acknowledged (`acked`).
/// `verify URL LEDGER` reads the whole log through the API: each acknowledged event once, none that was never sent, and the
/// figures by minute equal to the rows.
class LogLedger {

    private static final String SERVICE = "proofService";
    private static final int CLIENTS = 4;
    private static final int BATCH = 25;
    private static final Pattern IDS = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Pattern ACCESS = Pattern.compile("\"access\":\"([^\"]+)\"");
    private static final Pattern CALLS = Pattern.compile("\"figures\":\\{\"calls\":(\\d+)");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String url;
    private final Path ledger;

    private LogLedger(String url, Path ledger) {
        this.url = url;
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws Exception {
        var work = new LogLedger(arguments[1], Path.of(arguments[2]));
        if (arguments[0].equals("send")) {
            work.send(Path.of(arguments[3]));
        } else if (!work.verify()) {
            System.exit(1);
        }
    }

    private void send(Path stop) throws InterruptedException {
        var clients = new ArrayList<Thread>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> client(stop)));
        }
        for (Thread client : clients) {
            client.join();
        }
    }

    private void client(Path stop) {
        while (!Files.exists(stop)) {
            var ids = new ArrayList<UUID>();
            var events = new StringBuilder();
            for (int i = 0; i < BATCH; i++) {
                UUID id = newId();
                ids.add(id);
                events.append(i == 0 ? "" : ",")
                        .append("{\"id\":\"%s\",\"service_name\":\"%s\",\"method_name\":\"tell\",\"duration_ms\":%d}"
                                .formatted(id, SERVICE, ThreadLocalRandom.current().nextInt(1, 500)));
            }
            note("sent", ids);
            String body = "{\"events\":[" + events + "]}";
            while (!acknowledged(body)) {
                pause(200);
            }
            note("acked", ids);
            pause(20);
        }
    }

    private boolean acknowledged(String body) {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(url + "/api/v1/log-action/batch"))
                                            .timeout(Duration.ofSeconds(30))
                                            .header("Content-Type", "application/json")
                                            .POST(HttpRequest.BodyPublishers.ofString(body))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 202;
        } catch (IOException | InterruptedException notNow) {
            return false;
        }
    }

    private synchronized void note(String what, List<UUID> ids) {
        var line = new StringBuilder(what);
        ids.forEach(id -> line.append(' ').append(id));
        try {
            Files.writeString(
                    ledger, line.append('\n'), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- the audit

    private boolean verify() throws Exception {
        Set<UUID> acknowledged = ids("acked");
        Set<UUID> sent = ids("sent");
        String token = first(ACCESS, post("/api/v1/auth/login", "{\"email\":\"admin@fooddelivery.com\",\"password\":\"password123\"}"));
        Set<UUID> stored = new HashSet<>();
        long rows = 0;
        String cursor = "";
        while (cursor != null) {
            String page = get("/api/v1/admin/actions?service=" + SERVICE + "&limit=100&cursor=" + cursor, token);
            Matcher each = IDS.matcher(page);
            while (each.find()) {
                rows++;
                stored.add(UUID.fromString(each.group(1)));
            }
            cursor = first(NEXT, page);
        }
        Instant from = Instant.now().minus(Duration.ofHours(23));
        String figures = first(CALLS, get("/api/v1/admin/metrics?service=" + SERVICE + "&from=" + from, token));
        List<UUID> lost =
                acknowledged.stream().filter(id -> !stored.contains(storedId(id))).sorted().toList();
        lost.stream().limit(20).forEach(id -> System.out.println("  missing: " + id));
        int missing = lost.size();
        Set<UUID> strange = new HashSet<>(stored);
        sent.forEach(id -> strange.remove(storedId(id)));
        System.out.printf(
                "  %d events acknowledged: %d missing, %d rows twice, %d rows nobody sent; figures say %s of %d rows%n",
                acknowledged.size(), missing, rows - stored.size(), strange.size(), figures, rows);
        return missing == 0
                && rows == stored.size()
                && strange.isEmpty()
                && String.valueOf(rows).equals(figures)
                && !acknowledged.isEmpty();
    }

    private Set<UUID> ids(String what) throws IOException {
        Set<UUID> ids = new HashSet<>();
        for (String line : Files.readAllLines(ledger)) {
            String[] words = line.split(" ");
            for (int i = 1; words[0].equals(what) && i < words.length; i++) {
                ids.add(UUID.fromString(words[i]));
            }
        }
        return ids;
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(url + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : null;
    }

    private static UUID newId() {
        var random = ThreadLocalRandom.current();
        return new UUID(
                System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000),
                random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }

    /// The id the server stores an event under; see ClientEvent.
    private static UUID storedId(UUID sent) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("client".getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(16)
                    .putLong(sent.getMostSignificantBits())
                    .putLong(sent.getLeastSignificantBits())
                    .flip());
            ByteBuffer hash = ByteBuffer.wrap(digest.digest());
            long high = sent.getMostSignificantBits() & ~0xffffL | 0x7000 | hash.getLong() & 0xfff;
            return new UUID(high, hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
