package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.db.Violations;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// Signs a person up, or gives a person who has an account a further role.
///
/// The further role needs the account's own password; without it the answer is that the address is taken.
@ApplicationScoped
class RegisterAccount {

    /// A code that was sent to the address or number of the sign-up.
    record Proof(UUID challengeId, String code) {}

    record Command(
            String email,
            String password,
            String firstName,
            String lastName,
            @Nullable String phone,
            Role role,
            @Nullable String businessName,
            @Nullable String vehicleType,
            @Nullable String vehicleDescription,
            Language language,
            PersonDetails details,
            @Nullable Proof proof) {

        AccountRow toRow(UUID id, String passwordHash, java.time.Instant now) {
            return new AccountRow(
                    id,
                    email,
                    passwordHash,
                    firstName,
                    lastName,
                    null,
                    businessName,
                    vehicleType,
                    vehicleDescription,
                    false,
                    false,
                    false,
                    language,
                    null,
                    null,
                    now,
                    null,
                    List.of(),
                    Set.of());
        }
    }

    private final Database database;
    private final Passwords passwords;
    private final OpenSession openSession;
    private final AccountEvents events;
    private final SignInGuard guard;
    private final Phones phones;
    private final Details details;
    private final Codes codes;
    private final CodeSecrets secrets;
    private final WallClock clock;
    private final AccountRights accountRights;
    private final SignUpPolicy policy;
    private final AccountStore accounts = new AccountStore();
    private final PhoneStore proven = new PhoneStore();

    RegisterAccount(
            Database database,
            Passwords passwords,
            OpenSession openSession,
            AccountEvents events,
            AccountRights accountRights,
            SignUpPolicy policy,
            SignInGuard guard,
            Phones phones,
            Details details,
            Codes codes,
            CodeSecrets secrets,
            WallClock clock) {
        this.database = database;
        this.passwords = passwords;
        this.openSession = openSession;
        this.events = events;
        this.accountRights = accountRights;
        this.policy = policy;
        this.guard = guard;
        this.phones = phones;
        this.details = details;
        this.codes = codes;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Refuses `identity.email-taken` (400, names `email`). With a code for the address, and always where one is
    /// demanded, it refuses `identity.code-not-valid` instead, for an address that is taken as for a wrong code.
    SignInOutcome register(Command command, ClientInfo client) {
        Proof proof = command.proof();
        if (proof == null && policy.needsProof()) {
            throw Refusal.invalid("code", "is required: ask for a sign-up code first");
        }
        AccountRow existing =
                database.read(tx -> accounts.findByEmail(tx, command.email())).orElse(null);
        try {
            if (proof != null) {
                return proven(existing, command, proof, client);
            }
            if (existing != null) {
                return addRole(existing, command, client);
            }
            String hash = passwords.hash(command.password());
            return database.write(tx -> create(tx, command, hash, null, client));
        } catch (JdbiException e) {
            throw Violations.isUnique(e, "account_email") ? new EmailTaken() : e;
        }
    }

    /// The same steps whether the address has an account or not: a try at its password is counted, one
    /// hash is computed, and the code is judged. Only who has read the code is told that it is taken.
    private SignInOutcome proven(@Nullable AccountRow existing, Command command, Proof proof, ClientInfo client) {
        SignInGuard.Try attempt = guard.begin(command.email(), existing == null ? null : existing.id());
        if (existing != null && matches(attempt, command.password(), existing)) {
            if (existing.demo() || existing.roles().contains(command.role())) {
                throw new EmailTaken();
            }
            return grantFurther(existing, command, attempt, client);
        }
        String hash = existing == null ? hash(attempt, command.password()) : "";
        SignInOutcome outcome = codes.redeem(
                proof.challengeId(),
                CodePurpose.SIGN_UP,
                proof.code(),
                (tx, challenge) -> createProven(tx, existing, command, hash, challenge, client));
        attempt.notJudged();
        return outcome;
    }

    private SignInOutcome createProven(
            Tx tx,
            @Nullable AccountRow existing,
            Command command,
            String hash,
            Challenge challenge,
            ClientInfo client) {
        requireOfThis(command, challenge);
        if (existing != null) {
            throw new EmailTaken();
        }
        return create(tx, command, hash, challenge, client);
    }

    private SignInOutcome create(Tx tx, Command command, String hash, @Nullable Challenge proof, ClientInfo client) {
        AccountRow row = command.toRow(UuidV7.next(), hash, clock.instant());
        accounts.insert(tx, row);
        phones.set(tx, row.id(), command.phone());
        details.set(tx, row.id(), command.details());
        if (proof != null) {
            markProven(tx, row.id(), proof);
        }
        return grantAndOpen(tx, row.id(), command.role(), client);
    }

    /// A code to one's own address or telephone says nothing about somebody else's address.
    private void requireOfThis(Command command, Challenge proof) {
        boolean byMail = proof.channel() == Channel.EMAIL;
        String address = byMail ? command.email() : command.phone();
        byte[] key = address == null ? new byte[0] : secrets.key(new Destination(proof.channel(), address));
        boolean fits = MessageDigest.isEqual(key, proof.destinationKey());
        if (!fits || (!byMail && policy.needsProof())) {
            throw new CodeNotValid(0);
        }
    }

    private void markProven(Tx tx, UUID accountId, Challenge proof) {
        boolean byMail = proof.channel() == Channel.EMAIL;
        if (!byMail) {
            proven.own(tx, proof.destinationKey(), accountId, clock.instant());
        }
        accounts.verify(tx, accountId, byMail, !byMail);
    }

    private SignInOutcome addRole(AccountRow account, Command command, ClientInfo client) {
        // Signing up again is a try at the password like any other.
        SignInGuard.Try attempt = guard.begin(account.email(), account.id());
        boolean theirs = matches(attempt, command.password(), account);
        if (!theirs || account.demo() || account.roles().contains(command.role())) {
            throw new EmailTaken();
        }
        return grantFurther(account, command, attempt, client);
    }

    private SignInOutcome grantFurther(
            AccountRow account, Command command, SignInGuard.Try attempt, ClientInfo client) {
        return database.write(tx -> {
            accounts.completeTrade(
                    tx, account.id(), command.businessName(), command.vehicleType(), command.vehicleDescription());
            attempt.right(tx, account.id());
            SignInOutcome outcome = grantAndOpen(tx, account.id(), command.role(), client);
            accountRights.changed(tx, account.id(), new Actor(account.id(), command.role(), null, false));
            return outcome;
        });
    }

    private String hash(SignInGuard.Try attempt, String password) {
        try {
            return passwords.hash(password);
        } catch (Refusal busy) {
            attempt.notJudged();
            throw busy;
        }
    }

    private boolean matches(SignInGuard.Try attempt, String password, AccountRow account) {
        try {
            return passwords.matches(password, account.passwordHash(), attempt.familiar());
        } catch (Refusal busy) {
            attempt.notJudged();
            throw busy;
        }
    }

    private SignInOutcome grantAndOpen(Tx tx, UUID accountId, Role role, ClientInfo client) {
        if (!accounts.grant(tx, accountId, role, role == Role.CUSTOMER, clock.instant())) {
            throw new EmailTaken();
        }
        events.registered(tx, accountId, role, new Actor(accountId, role, null, role == Role.CUSTOMER));
        return openSession.open(tx, accounts.find(tx, accountId).orElseThrow(), role, client);
    }
}
