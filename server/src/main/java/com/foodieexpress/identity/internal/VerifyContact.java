package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/// Lets signed-in people prove that their address and number are theirs.
@ApplicationScoped
class VerifyContact {

    private static final Set<CodePurpose> PURPOSES =
            EnumSet.of(CodePurpose.EMAIL_VERIFICATION, CodePurpose.PHONE_VERIFICATION);

    private final Database database;
    private final RequestCode requestCode;
    private final Codes codes;
    private final Phones phones;
    private final CodeSecrets secrets;
    private final CodeEvents events;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();
    private final PhoneStore proven = new PhoneStore();

    VerifyContact(
            Database database,
            RequestCode requestCode,
            Codes codes,
            Phones phones,
            CodeSecrets secrets,
            CodeEvents events,
            WallClock clock) {
        this.database = database;
        this.requestCode = requestCode;
        this.codes = codes;
        this.phones = phones;
        this.secrets = secrets;
        this.events = events;
        this.clock = clock;
    }

    /// Sends a code to the account's own address or number. Refuses `identity.already-verified` and
    /// `identity.no-phone` (409), and what [RequestCode] refuses.
    RequestCode.Issued request(Actor actor, Channel channel) {
        AccountRow account = database.read(tx -> accounts.find(tx, actor.id())).orElseThrow();
        Destination destination = destination(account, channel);
        if (channel == Channel.EMAIL ? account.emailVerified() : account.phoneVerified()) {
            throw Refusal.conflict("identity.already-verified", "This has been confirmed already");
        }
        return requestCode.request(purpose(channel), destination, account.id(), account.language());
    }

    /// Confirms what the code was sent to, if it is still the account's. Refuses what [Codes] refuses.
    AccountRow confirm(Actor actor, UUID challengeId, String code) {
        return codes.redeem(
                challengeId, PURPOSES, actor.id(), code, (tx, challenge) -> confirmed(tx, actor, challenge));
    }

    private AccountRow confirmed(Tx tx, Actor actor, Challenge challenge) {
        accounts.lock(tx, actor.id());
        AccountRow account = accounts.find(tx, actor.id()).orElseThrow();
        byte[] key = secrets.key(destination(account, challenge.channel()));
        if (!MessageDigest.isEqual(key, challenge.destinationKey())) {
            throw new CodeNotValid(0);
        }
        if (challenge.channel() == Channel.EMAIL) {
            accounts.verify(tx, account.id(), true, false);
        } else {
            proven.own(tx, key, account.id(), clock.instant());
            accounts.verify(tx, account.id(), false, true);
        }
        events.confirmed(tx, account.id(), challenge.channel(), actor);
        return accounts.find(tx, account.id()).orElseThrow();
    }

    private static CodePurpose purpose(Channel channel) {
        return channel == Channel.EMAIL ? CodePurpose.EMAIL_VERIFICATION : CodePurpose.PHONE_VERIFICATION;
    }

    private Destination destination(AccountRow account, Channel channel) {
        if (channel == Channel.EMAIL) {
            return Destination.email(account.email());
        }
        String phone = phones.of(account);
        if (phone == null) {
            throw Refusal.conflict("identity.no-phone", "Add a telephone number to your profile first");
        }
        return Destination.phone(phone);
    }
}
