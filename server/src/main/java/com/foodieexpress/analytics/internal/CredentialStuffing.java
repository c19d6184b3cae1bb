package com.foodieexpress.analytics.internal;

import com.foodieexpress.analytics.internal.Anomaly.Kind;
import com.foodieexpress.analytics.internal.Anomaly.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Somebody tries a list of other people's passwords, this account's among them.
///
/// Formula, for the tries at the account from one network, and what else came from that network from ten
/// minutes before the first to ten minutes after the last of them: with `a` the other accounts tried in
/// vain, `u` the tries at addresses nobody has and `s` the sessions opened, flagged when `a >= 2`,
/// `a + u >= 10` and `a + u > 3 s`. A person who forgot a password tries one account; an office or a
/// university behind one address opens many sessions for each slip. A list spread over so many networks
/// that none tries ten accounts is not seen by this.
final class CredentialStuffing {

    static final int ACCOUNTS_MIN = 2;
    static final int TRIED_MIN = 10;
    static final int TRIED_PER_SESSION = 3;

    /// What came from one network around the tries at the account; `tries` are those at the account.
    /// `gotIn` is true when the account itself was entered from there.
    record FromNetwork(
            String network, Instant last, int tries, int accounts, int unknown, int admitted, boolean gotIn) {

        int others() {
            return accounts + unknown;
        }
    }

    private CredentialStuffing() {}

    static List<Anomaly> find(List<FromNetwork> networks) {
        var found = new ArrayList<Anomaly>();
        for (FromNetwork from : networks) {
            if (from.accounts() >= ACCOUNTS_MIN
                    && from.others() >= TRIED_MIN
                    && from.others() > TRIED_PER_SESSION * from.admitted()) {
                found.add(told(from));
            }
        }
        return found;
    }

    private static Anomaly told(FromNetwork from) {
        return new Anomaly(
                Kind.CREDENTIAL_STUFFING,
                from.gotIn() ? Severity.SERIOUS : Severity.WATCH,
                from.last(),
                String.format(
                        Locale.ROOT,
                        "Wrong passwords for this account came from %s, which tried %,d others in the same minutes; %s.",
                        from.network(),
                        from.others(),
                        from.gotIn() ? "a session of this account was opened from there" : "it did not get in"),
                Map.of(
                        "network", from.network(),
                        "tries", from.tries(),
                        "others", from.others(),
                        "gotIn", from.gotIn()));
    }
}
