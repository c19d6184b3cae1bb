package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;

/// What every way of signing in ends with: a session, or the demand for a second step.
@ApplicationScoped
class OpenSession {

    private final FactorPolicy policy;
    private final SignInChallenges challenges;
    private final Sessions sessions;
    private final WallClock clock;
    private final AccountStore accounts = new AccountStore();

    OpenSession(FactorPolicy policy, SignInChallenges challenges, Sessions sessions, WallClock clock) {
        this.policy = policy;
        this.challenges = challenges;
        this.sessions = sessions;
        this.clock = clock;
    }

    /// `account` as read in this transaction, after its password or code was found right.
    SignInOutcome open(Tx tx, AccountRow account, Role role, ClientInfo client) {
        FactorPolicy.Demand demand = policy.demandOn(tx, account, role);
        return demand == FactorPolicy.Demand.NOTHING
                ? openNow(tx, account, role, client)
                : challenges.open(tx, account, role, client, demand == FactorPolicy.Demand.ENROLMENT);
    }

    /// After the second step.
    SignedIn openNow(Tx tx, AccountRow account, Role role, ClientInfo client) {
        accounts.signedIn(tx, account.id(), clock.instant());
        AccountRow fresh = accounts.find(tx, account.id()).orElseThrow();
        return new SignedIn(fresh, role, sessions.open(tx, fresh, role, client));
    }
}
