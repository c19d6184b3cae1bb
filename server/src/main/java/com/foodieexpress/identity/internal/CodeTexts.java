package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Message;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// Words the messages that carry codes, or tell why there is none. Texts lie in
/// `identity/messages/<language>.properties`,
/// the form of a mail in `mail.html` and `mail.txt` beside them.
@ApplicationScoped
class CodeTexts {

    /// What a message is about.
    enum Kind {
        LOGIN,
        LOGIN_UNCONFIRMED,
        SIGN_UP,
        SIGN_UP_TAKEN,
        PASSWORD_RESET,
        ADMIN_RESET,
        EMAIL_VERIFICATION,
        PHONE_VERIFICATION,
        LOCKED;

        boolean hasCode() {
            return this != LOGIN_UNCONFIRMED && this != LOCKED;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String FOLDER = "/identity/messages/";

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final Template html;
    private final Template plain;
    private final long minutes;

    CodeTexts(CodesConfig config) {
        for (Language language : Language.values()) {
            texts.put(language, properties(language.wire() + ".properties"));
        }
        Engine engine = Engine.builder()
                .addDefaults()
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .strictRendering(true)
                .build();
        html = engine.parse(text("mail.html"), Variant.forContentType(Variant.TEXT_HTML));
        plain = engine.parse(text("mail.txt"), Variant.forContentType(Variant.TEXT_PLAIN));
        minutes = config.life().toMinutes();
    }

    /// `code` is null exactly when the kind has none.
    Message write(Kind kind, Destination to, Language language, @Nullable String code) {
        var data = new HashMap<String, Object>();
        data.put("lang", language.wire());
        data.put("code", code == null ? "" : code);
        data.put("hasCode", code != null);
        data.put("subject", say(kind, language, kind.key() + ".subject", code));
        data.put("lead", say(kind, language, kind.key() + ".lead", code));
        data.put("valid", say(kind, language, "valid", code));
        data.put("warning", say(kind, language, "warning", code));
        data.put("ignore", say(kind, language, kind == Kind.ADMIN_RESET ? "ask" : "ignore", code));
        if (to.channel() == Channel.SMS) {
            return Message.sms(to.address(), say(kind, language, kind.key() + ".sms", code));
        }
        return Message.mail(to.address(), subject(data), plain.render(data), html.render(data));
    }

    long minutes(Kind kind) {
        return kind == Kind.ADMIN_RESET ? HelpAccount.RESET_LIFE.toMinutes() : minutes;
    }

    private static String subject(Map<String, Object> data) {
        return String.valueOf(data.get("subject"));
    }

    private String say(Kind kind, Language language, String key, @Nullable String code) {
        String text = Objects.requireNonNull(texts.get(language)).getProperty(key, "");
        return text.replace("{code}", code == null ? "" : code).replace("{minutes}", Long.toString(minutes(kind)));
    }

    private static Properties properties(String file) {
        var properties = new Properties();
        try (var reader = reader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(String file) {
        try (var reader = reader(file)) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader reader(String file) {
        return new InputStreamReader(
                Objects.requireNonNull(CodeTexts.class.getResourceAsStream(FOLDER + file), file),
                StandardCharsets.UTF_8);
    }
}
