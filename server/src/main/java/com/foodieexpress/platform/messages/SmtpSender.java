package com.foodieexpress.platform.messages;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Mail by SMTP, over TLS unless the server is this machine's own.
@ApplicationScoped
class SmtpSender implements MessageSender {

    private static final Logger LOG = Logger.getLogger(SmtpSender.class);
    // One plain address: nothing that could become a second recipient, a name or a header.
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()\\[\\]\\\\@]+@[^\\s<>,;:\"()\\[\\]\\\\@]+");
    private static final int CONNECTIONS = 4;

    private final SmtpConfig config;
    private final @Nullable MailClient client;

    SmtpSender(Vertx vertx, SmtpConfig config) {
        this.config = config;
        this.client = config.host()
                .filter(host -> !host.isBlank())
                .map(host -> MailClient.create(vertx, settings(host, config)))
                .orElse(null);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isReady() {
        return client != null;
    }

    @Override
    public void send(Message message) {
        if (client == null) {
            throw MessageNotSent.forGood("no mail server is set up");
        }
        if (!ADDRESS.matcher(message.to()).matches()) {
            throw MessageNotSent.forGood("the address is none that mail can be sent to");
        }
        try {
            client.sendMail(mail(message))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw MessageNotSent.forNow("the mail server did not answer in time");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw MessageNotSent.forNow("interrupted");
        }
    }

    @PreDestroy
    void stop() {
        if (client != null) {
            client.close();
        }
    }

    private MailMessage mail(Message message) {
        return new MailMessage()
                .setFrom(config.from())
                .setTo(message.to())
                .setSubject(message.subject())
                .setText(message.text())
                .setHtml(message.html())
                // RFC 3834: nobody's holiday notice answers a code.
                .addHeader("Auto-Submitted", "auto-generated");
    }

    private static MessageNotSent failure(@Nullable Throwable cause) {
        if (cause instanceof SMTPException refused) {
            int code = refused.getReplyCode();
            String reason = "the mail server answered " + code;
            return code >= 500 ? MessageNotSent.forGood(reason) : MessageNotSent.forNow(reason);
        }
        String kind = cause == null ? "nothing" : cause.getClass().getSimpleName();
        return MessageNotSent.forNow("the mail server cannot be talked to: " + kind);
    }

    private static MailConfig settings(String host, SmtpConfig config) {
        boolean named = config.user().isPresent();
        if (config.security() == SmtpConfig.Security.NONE && named && !isHere(host)) {
            throw new IllegalStateException(
                    "FOODIE_SMTP_SECURITY=NONE would send the password in the clear; use STARTTLS or TLS");
        }
        int millis = Math.toIntExact(config.timeout().toMillis());
        var settings = new MailConfig();
        settings.setHostname(host).setPort(config.port()).setMaxPoolSize(CONNECTIONS);
        settings.setConnectTimeout(millis).setIdleTimeout(millis).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        settings.setSsl(config.security() == SmtpConfig.Security.TLS)
                .setStarttls(
                        config.security() == SmtpConfig.Security.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setHostnameVerificationAlgorithm("HTTPS");
        settings.setLogin(named ? LoginOption.REQUIRED : LoginOption.DISABLED);
        config.user().ifPresent(settings::setUsername);
        config.password().ifPresent(settings::setPassword);
        LOG.infof("mail goes through host=%s port=%d security=%s", host, config.port(), config.security());
        return settings;
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
