package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.audit.AuditTrails;
import com.foodieexpress.platform.calls.OutgoingCalls;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobRunner;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Message;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.MessageSender;
import com.foodieexpress.platform.messages.Messages;
import com.foodieexpress.platform.messages.Outbox;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.testing.Beans;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.inject.Vetoed;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One-time codes on a real PostgreSQL and a clock of their own, outside demo mode, with a letter box for a sender.
final class CodesRig {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /// Takes every mail, or refuses the next one as told.
    @Vetoed
    static final class LetterBox implements MessageSender {
        final Deque<Message> taken = new ArrayDeque<>();
        private @Nullable MessageNotSent next;

        void refuseNext(MessageNotSent failure) {
            next = failure;
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void send(Message message) {
            MessageNotSent failure = next;
            next = null;
            if (failure != null) {
                throw failure;
            }
            taken.addLast(message);
        }
    }

    final IdentityRig identity = IdentityRig.start();
    final LetterBox letterBox = new LetterBox();
    final CodesConfig config;
    final RequestCode requestCode;
    final SendCode sendCode;
    final Codes codes;

    CodesRig(Map<String, String> settings) {
        SmallRyeConfig all = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .withMapping(PlatformConfig.class)
                .withMapping(CodesConfig.class)
                .build();
        var platform = all.getConfigMapping(PlatformConfig.class);
        config = all.getConfigMapping(CodesConfig.class);
        var database = identity.database;
        var secrets = new CodeSecrets(config, platform);
        var business = new BusinessClock(database, identity.clock, platform);
        var jobs = new Jobs(new JobRunner(database, business, identity.clock, Beans.of(), Beans.of()));
        var outbox = new Outbox(database, identity.clock, platform);
        var messages = new Messages(Beans.of(letterBox), outbox, new OutgoingCalls(Beans.of()), platform);
        var events = new CodeEvents(AuditTrails.of(identity.clock));
        codes = new Codes(database, secrets, config, events, identity.clock);
        requestCode = new RequestCode(database, secrets, config, messages, jobs, identity.clock);
        sendCode = new SendCode(
                database,
                secrets,
                codes,
                new CodeTexts(config),
                messages,
                new DemoMode(platform),
                events,
                jobs,
                identity.clock);
    }

    Instant now() {
        return identity.clock.instant();
    }

    /// An account whose address is confirmed.
    AccountRow confirmedAccount() {
        AccountRow account = identity.newAccount();
        var store = new AccountStore();
        identity.database.run(tx -> store.verify(tx, account.id(), true, false));
        return account;
    }

    /// Runs the job of a request; answers the code that arrived, empty when no letter with one did.
    Optional<String> deliver(UUID challengeId) {
        letterBox.taken.clear();
        String payload = Json.write(Map.of("challengeId", challengeId));
        sendCode.run(new Job(SendCode.KIND + "." + challengeId, SendCode.KIND, Json.tree(payload), now(), 1));
        return Optional.ofNullable(letterBox.taken.peekLast()).flatMap(CodesRig::codeIn);
    }

    static Optional<String> codeIn(Message message) {
        Matcher code = CODE.matcher(message.text());
        return code.find() ? Optional.of(code.group()) : Optional.empty();
    }

    long count(String sql) {
        return identity.database.read(tx -> tx.query(sql).mapTo(Long.class).one());
    }

    void stop() {
        identity.stop();
    }
}
