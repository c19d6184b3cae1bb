import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Writes `.env.example` from the configuration interfaces of the server: their settings, defaults and doc comments.
///
/// `java tools/SettingsExample.java` writes the file; with `--print [folder]` it is printed, from the sources in another folder
/// if one is named. SettingsTest fails when the file is not what this prints.
class SettingsExample {

    private static final int WIDTH = 128;
    private static final Pattern MAPPING = Pattern.compile("@ConfigMapping\\(prefix = \"([\\w.-]+)\"\\)");
    private static final Pattern DEFAULT = Pattern.compile("@WithDefault\\(\"(.*)\"\\)");
    private static final Pattern SETTING = Pattern.compile("    ([A-Z]?[\\w<>., ]*) (\\w+)\\(\\);");

    /// What a section is called, in the order of the file; a section without a name is called after its interface's doc.
    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("ServerConfig", "the server");
        TITLES.put("PlatformConfig", "the platform");
        TITLES.put("TlsConfig", "HTTPS");
        TITLES.put("TracesConfig", "traces");
        TITLES.put("OriginConfig", "where requests come from");
        TITLES.put("EdgeConfig", "other sites");
        TITLES.put("RedisConfig", "what nodes share");
        TITLES.put("LimitsConfig", "limits");
        TITLES.put("TriesConfig", "wrong passwords");
        TITLES.put("IdentityConfig", "accounts and tokens");
        TITLES.put("BreachConfig", "leaked passwords");
        TITLES.put("FirstAdminConfig", "the first administrator");
        TITLES.put("CityConfig", "the city");
        TITLES.put("CatalogConfig", "terms of the market");
        TITLES.put("OrderingConfig", "orders");
        TITLES.put("DispatchConfig", "riders");
        TITLES.put("AnalyticsConfig", "figures");
        TITLES.put("LiveConfig", "live push");
        TITLES.put("TrackingConfig", "where riders are");
    }

    private static final String HEAD = """
            # Settings of FoodieExpress. Copy to .env and change what you need; what the environment says wins over this file.
            # Every line is optional for the demo: without any of them `./foodie up` runs a demo city on one machine. Outside of it
            # (`up --no-demo`) the server refuses to start with settings that are not safe, and names them.
            # Written by `java tools/SettingsExample.java` from the server's configuration; values shown are the defaults.
            # Durations are written PT15M, P30D …; networks are addresses or CIDR blocks, lists are separated by commas.
            """;

    private static final String LAUNCHER = """
            # `up` says FOODIE_DEMO=true unless told otherwise, and lets the demo's clock run faster (see `up --help`).

            # Largest heap of the server, and of the simulator.
            #FOODIE_HEAP=1g
            #FOODIE_SIMULATOR_HEAP=384m
            # Further JVM options of the server, separated by blanks.
            #FOODIE_JAVA_OPTS=
            # off: no AOT cache, so that no training run follows the first start (the next starts stay slower).
            #FOODIE_AOT=auto
            # Seconds to wait for the server to become ready.
            #FOODIE_START_TIMEOUT=180
            # The browser for the browser tests, when it is not on PATH.
            #FOODIE_CHROMIUM=/usr/bin/chromium
            # The password for `./foodie update-location`, when the rider is not one of the demo.
            #FOODIE_PASSWORD=
            """;

    private record Section(String name, String doc, List<String> lines) {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        Path sources = arguments.length > 1 ? Path.of(arguments[1]) : root.resolve("server/src/main/java");
        String text = text(sources);
        if (arguments.length > 0 && arguments[0].equals("--print")) {
            System.out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            System.out.flush();
        } else {
            Files.writeString(root.resolve(".env.example"), text);
        }
    }

    private static String text(Path sources) throws IOException {
        var text = new StringBuilder(HEAD);
        for (Section section : sections(sources)) {
            text.append('\n').append(rule(TITLES.getOrDefault(section.name(), title(section.doc())))).append('\n');
            if (TITLES.containsKey(section.name())) {
                wrap(section.doc()).forEach(line -> text.append(line).append('\n'));
                text.append('\n');
            }
            section.lines().forEach(line -> text.append(line).append('\n'));
        }
        return text.append('\n').append(rule("the launcher")).append('\n').append(LAUNCHER).toString();
    }

    private static List<Section> sections(Path sources) throws IOException {
        var sections = new ArrayList<Section>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                String text = Files.readString(file);
                Matcher mapping = MAPPING.matcher(text);
                if (mapping.find()) {
                    sections.add(section(file.getFileName().toString().replace(".java", ""), mapping.group(1), text));
                }
            }
        }
        List<String> order = List.copyOf(TITLES.keySet());
        sections.sort(Comparator.comparing((Section section) -> {
                    int at = order.indexOf(section.name());
                    return at < 0 ? order.size() : at;
                })
                .thenComparing(Section::name));
        return sections;
    }

    private static Section section(String name, String prefix, String text) {
        var lines = new ArrayList<String>();
        var doc = new StringBuilder();
        String head = "";
        String value = "";
        for (String line : text.lines().toList()) {
            Matcher given = DEFAULT.matcher(line);
            Matcher setting = SETTING.matcher(line);
            if (line.startsWith("/// ") || line.startsWith("    /// ")) {
                doc.append(doc.isEmpty() ? "" : " ").append(line.strip().substring(4));
            } else if (line.startsWith("@ConfigMapping")) {
                head = doc.toString();
                doc.setLength(0);
            } else if (line.startsWith("    @") && given.find()) {
                value = given.group(1);
            } else if (setting.matches()) {
                lines.addAll(wrap(doc.toString()));
                lines.add("#" + environmentName(prefix + "." + setting.group(2)) + "=" + value);
                doc.setLength(0);
                value = "";
            } else if (!line.startsWith("    @")) {
                doc.setLength(0);
            }
        }
        return new Section(name, head, lines);
    }

    private static List<String> wrap(String doc) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder("#");
        for (String word : doc.replaceAll("\\[#(\\w+)]", "$1").split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder("#");
            }
            line.append(' ').append(word);
        }
        if (!doc.isBlank()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private static String title(String doc) {
        String sentence = doc.replaceFirst("[.:(,].*", "").strip();
        return sentence.isEmpty() ? "more" : sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private static String rule(String title) {
        String begin = "# --- " + title + " ";
        return begin + "-".repeat(Math.max(3, 116 - begin.length()));
    }

    private static String environmentName(String setting) {
        return setting.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }
}
