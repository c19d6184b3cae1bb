package com.foodieexpress.platform.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.core.Vertx;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Mail against real mail servers on this machine, the ill-tempered included.
class SmtpSenderTest {

    private static final Vertx VERTX = Vertx.vertx();
    private static final Message LETTER = Message.mail(
            "ada@test.example",
            "Votre code de connexion – é",
            "Le code :\n\n    123456\n.\n..",
            "<p>Le code : <b>123456</b> é</p>");

    @AfterAll
    static void stop() {
        VERTX.close();
    }

    @Test
    void aMailArrivesInBothFormsWithItsHeaders() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("house@test.example", "house", "a secret");
        server.start();
        try {
            SmtpSender sender = sender(server.getSmtp().getPort(), Map.of("user", "house", "password", "a secret"));
            assertThat(sender.isReady()).isTrue();
            sender.send(LETTER);
            MimeMessage[] received = server.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getSubject()).isEqualTo("Votre code de connexion – é");
            assertThat(received[0].getFrom()[0]).hasToString("FoodieExpress <no-reply@foodieexpress.example>");
            assertThat(received[0].getAllRecipients()).hasSize(1);
            assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            Multipart parts = (Multipart) received[0].getContent();
            assertThat(text(parts.getBodyPart(0))).contains("Le code :\n\n    123456\n.\n..");
            assertThat(parts.getBodyPart(1).getContentType()).contains("text/html");
            assertThat(text(parts.getBodyPart(1))).contains("<b>123456</b> é");
            sender.stop();
        } finally {
            server.stop();
        }
    }

    @Test
    void aWrongPasswordSendsNothingAndIsNotTold() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("house@test.example", "house", "a secret");
        server.start();
        try {
            MessageNotSent failure =
                    failure(sender(server.getSmtp().getPort(), Map.of("user", "house", "password", "a guess")));
            assertThat(failure.reason()).doesNotContain("a guess", "ada@");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNoMail() {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            failure(sender(server.getSmtps().getPort(), Map.of("security", "TLS")));
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void withoutTlsNothingIsSaidWhereTlsIsDemanded() {
        try (var server = new ScriptedMailServer(Map.of())) {
            failure(sender(server.port(), Map.of("security", "STARTTLS", "user", "house", "password", "a secret")));
            assertThat(server.heard).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 421 busy, false",
        "CONNECT, CLOSE, false",
        "EHLO, CLOSE, false",
        "MAIL, 451 later, false",
        "RCPT, 450 greylisted <ada@test.example>, false",
        "RCPT, 550 no such person <ada@test.example>, true",
        "DATA, 452 full, false",
        "., 554 looks like spam, true",
        "., CLOSE, false",
        "., SILENCE, false",
    })
    void afterARefusalItIsKnownWhetherTryingAgainHelps(String command, String reply, boolean lasting) {
        try (var server = new ScriptedMailServer(Map.of(command, reply))) {
            MessageNotSent failure = failure(sender(server.port(), Map.of("timeout", "PT2S")));
            assertThat(failure.isLasting()).as(failure.reason()).isEqualTo(lasting);
            assertThat(failure.reason()).doesNotContain("ada", "123456");
        }
    }

    @Test
    void nobodyListening() {
        int port;
        try (var server = new ScriptedMailServer(Map.of())) {
            port = server.port();
        }
        assertThat(failure(sender(port, Map.of())).isLasting()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada@test.example,eve@test.example", "Ada <ada@test.example>", "a@b\r\nBcc: eve@x", "ada", ""})
    void whatIsNotOneAddressIsNotSentTo(String to) {
        try (var server = new ScriptedMailServer(Map.of())) {
            SmtpSender sender = sender(server.port(), Map.of());
            Message message = Message.mail(to, "s", "t", "h");
            assertThat(catchThrowableOfType(MessageNotSent.class, () -> sender.send(message))
                            .isLasting())
                    .isTrue();
            assertThat(server.heard).isEmpty();
        }
    }

    @Test
    void aPasswordIsNotSentInTheClearToAnotherMachine() {
        var settings = Map.of("security", "NONE", "user", "house", "password", "a secret", "host", "192.0.2.1");
        assertThatThrownBy(() -> sender(25, settings)).hasMessageContaining("FOODIE_SMTP_SECURITY");
    }

    @Test
    void withoutAHostItIsNotReady() {
        var sender = new SmtpSender(VERTX, Settings.of(SmtpConfig.class, Map.of()));
        assertThat(sender.isReady()).isFalse();
        assertThat(failure(sender).isLasting()).isTrue();
    }

    private static MessageNotSent failure(SmtpSender sender) {
        MessageNotSent failure = catchThrowableOfType(MessageNotSent.class, () -> sender.send(LETTER));
        assertThat(failure).isNotNull();
        sender.stop();
        return failure;
    }

    private static String text(BodyPart part) throws Exception {
        return ((String) part.getContent()).replace("\r\n", "\n");
    }

    private static SmtpSender sender(int port, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("foodie.smtp.host", "127.0.0.1");
        settings.put("foodie.smtp.port", Integer.toString(port));
        settings.put("foodie.smtp.security", "NONE");
        more.forEach((name, value) -> settings.put("foodie.smtp." + name, value));
        return new SmtpSender(VERTX, Settings.of(SmtpConfig.class, settings));
    }
}
