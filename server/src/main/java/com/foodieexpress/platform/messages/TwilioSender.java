package com.foodieexpress.platform.messages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.foodieexpress.platform.json.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Text messages by Twilio's Messages API, version 2010-04-01, or a service that speaks the same.
///
/// The address is the operator's alone: nothing a person types becomes a part of it, and a redirect is not followed.
@ApplicationScoped
class TwilioSender implements MessageSender {

    private static final Logger LOG = Logger.getLogger(TwilioSender.class);
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SID = Pattern.compile("[A-Za-z0-9]{2,64}");
    private static final int MAX_ANSWER = 64 * 1024;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final SmsConfig config;
    private final boolean ready;
    private final HttpClient http;

    TwilioSender(SmsConfig config) {
        this.config = config;
        this.ready = config.account().isPresent()
                && config.token().isPresent()
                && config.from().isPresent();
        if (ready) {
            requireSafe(config);
            LOG.infof("text messages go through host=%s", config.url().getHost());
        }
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.timeout())
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public void send(Message message) {
        if (!ready) {
            throw MessageNotSent.forGood("no service for text messages is set up");
        }
        if (!NUMBER.matcher(message.to()).matches()) {
            throw MessageNotSent.forGood("the number is not in international form");
        }
        try {
            HttpResponse<InputStream> answer = http.send(request(message), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                judge(answer, body.readNBytes(MAX_ANSWER));
            }
        } catch (HttpTimeoutException e) {
            throw MessageNotSent.forNow("the service for text messages did not answer in time");
        } catch (IOException e) {
            throw MessageNotSent.forNow("the service for text messages cannot be talked to: "
                    + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MessageNotSent.forNow("interrupted");
        }
    }

    private HttpRequest request(Message message) {
        String account = config.account().orElseThrow();
        String credentials = account + ":" + config.token().orElseThrow();
        return HttpRequest.newBuilder(config.url().resolve("/2010-04-01/Accounts/" + account + "/Messages.json"))
                .timeout(config.timeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form(message)))
                .build();
    }

    private String form(Message message) {
        String from = config.from().orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("To", message.to());
        fields.put(from.startsWith("MG") ? "MessagingServiceSid" : "From", from);
        fields.put("Body", message.text());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static void judge(HttpResponse<InputStream> answer, byte[] body) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return;
        }
        String reason = "the service for text messages answered " + status + code(body);
        if (status == 429 || status == 503) {
            throw MessageNotSent.forNow(reason, pause(answer));
        }
        if (status >= 500 || status == 408) {
            throw MessageNotSent.forNow(reason);
        }
        if (status == 401 || status == 403) {
            LOG.errorf("%s: look at FOODIE_SMS_ACCOUNT and FOODIE_SMS_TOKEN", reason);
        }
        throw MessageNotSent.forGood(reason);
    }

    /// Twilio's own number of the error, such as 21211 for a number that is none. Its words name the recipient.
    private static String code(byte[] body) {
        try {
            int code = Json.MAPPER
                    .readTree(new String(body, StandardCharsets.UTF_8))
                    .path("code")
                    .asInt();
            return code == 0 ? "" : ", error " + code;
        } catch (JsonProcessingException notJson) {
            return "";
        }
    }

    private static Duration pause(HttpResponse<InputStream> answer) {
        try {
            Duration asked = Duration.ofSeconds(
                    Long.parseLong(answer.headers().firstValue("Retry-After").orElse("1")));
            return asked.isNegative() || asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
        } catch (NumberFormatException aDate) {
            return Duration.ofSeconds(30);
        }
    }

    private static void requireSafe(SmsConfig config) {
        URI url = config.url();
        if (!SID.matcher(config.account().orElseThrow()).matches()) {
            throw new IllegalStateException("FOODIE_SMS_ACCOUNT is no account SID");
        }
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && isHere(url))) {
            throw new IllegalStateException("FOODIE_SMS_URL would send the token in the clear; use https");
        }
    }

    private static boolean isHere(URI url) {
        try {
            return InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
