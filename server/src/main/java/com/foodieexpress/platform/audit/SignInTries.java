package com.foodieexpress.platform.audit;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Tx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What the trail tells of tries to sign in: at one account, and from one network. Thread-safe.
///
/// Both are read through an index and end after a number of entries, so that a storm does not make its own
/// reading slow.
@ApplicationScoped
public class SignInTries {

    private static final String BAD = "%identity.bad-credentials%";
    private static final int ENTRIES_MAX = 20_000;

    /// Wrong passwords for an account from one network.
    public record Refused(String network, int tries, Instant first, Instant last) {}

    /// What else came from a network: accounts whose password was tried in vain, tries at addresses no
    /// account has, sessions opened, and whether one of these was the account's own.
    public record Around(int accounts, int unknown, int admitted, boolean gotIn) {}

    /// The networks from which the account was tried in vain since a moment, the latest first.
    public List<Refused> of(Tx tx, UUID account, Instant since, int limit) {
        return tx.query("""
                        select network, count(*) as tries, min(recorded_at) as first, max(recorded_at) as last
                        from (select network, recorded_at from audit.entry
                              where subject_id = :account and id >= :first and action = 'session.open'
                                and outcome = 'refused' and network is not null and details like :bad
                              order by id desc limit :entries) tried
                        group by network order by max(recorded_at) desc, network limit :limit""")
                .bind("account", account.toString())
                .bind("first", UuidV7.first(since))
                .bind("bad", BAD)
                .bind("entries", ENTRIES_MAX)
                .bind("limit", limit)
                .map((row, context) -> new Refused(
                        row.getString("network"),
                        row.getInt("tries"),
                        row.getTimestamp("first").toInstant(),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /// What came from the network from `from` on and before `to`, this account's own tries apart.
    public Around around(Tx tx, UUID account, String network, Instant from, Instant to) {
        return tx.query("""
                        select count(distinct subject_id) filter (where failed and subject_id <> :account) as accounts,
                            count(*) filter (where failed and subject_id is null) as unknown,
                            count(*) filter (where outcome = 'done') as admitted,
                            coalesce(bool_or(outcome = 'done' and actor_id = :actor), false) as got_in
                        from (select subject_id, actor_id, outcome, network,
                                  outcome = 'refused' and details like :bad as failed
                              from audit.entry
                              where action = 'session.open' and id >= :first and id < :end
                              order by id limit :entries) opened
                        where network = :network""")
                .bind("account", account.toString())
                .bind("actor", account)
                .bind("network", network)
                .bind("first", UuidV7.first(from))
                .bind("end", UuidV7.first(to))
                .bind("bad", BAD)
                .bind("entries", ENTRIES_MAX)
                .map((row, context) -> new Around(
                        row.getInt("accounts"),
                        row.getInt("unknown"),
                        row.getInt("admitted"),
                        row.getBoolean("got_in")))
                .one();
    }
}
