package com.foodieexpress.dispatch.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// The offer machine against the written table, every state × command × role.
class OfferMachineTest {

    /// command | who | what comes of it in each state, in their order: SENT ACCEPTED DECLINED EXPIRED WITHDRAWN. A role
    /// that is not named is refused.
    private static final String WRITTEN = """
            ACCEPT    | delivery              | ACCEPTED  unchanged expired   expired   taken
            DECLINE   | delivery              | DECLINED  taken     unchanged unchanged unchanged
            EXPIRE    | system                | EXPIRED   unchanged unchanged unchanged unchanged
            WITHDRAW  | delivery admin system | WITHDRAWN unchanged unchanged unchanged unchanged
            GIVE_BACK | delivery admin system | unchanged DECLINED  unchanged unchanged unchanged
            """;

    @Test
    void everyStateCommandAndRoleDoesWhatTheTableSaysOrIsRefused() {
        Map<String, List<String>> table = WRITTEN.lines()
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(
                        cells -> cells[0].strip(), cells -> List.of(cells[1].strip(), cells[2].strip())));
        var wrong = new TreeMap<String, String>();
        for (OfferCommand command : OfferCommand.values()) {
            List<String> who = List.of(table.getOrDefault(command.name(), List.of("", ""))
                    .getFirst()
                    .split(" +", -1));
            List<String> outcomes = List.of(table.getOrDefault(command.name(), List.of("", ""))
                    .getLast()
                    .split(" +", -1));
            for (Offer.State from : Offer.State.values()) {
                for (Role role : Role.values()) {
                    String expected = who.contains(role.wire()) ? outcomes.get(from.ordinal()) : "wrong-role";
                    String outcome = outcome(from, command, role);
                    if (!outcome.equals(expected)) {
                        wrong.put(from + " " + command + " " + role, outcome + " instead of " + expected);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Property(tries = 1_000)
    void anOfferIsWonOnceAndWhatIsOverStaysOver(
            @ForAll @Size(max = 40) List<OfferCommand> commands, @ForAll @Size(min = 40, max = 40) List<Role> roles) {
        var walked = new ArrayList<>(List.of(Offer.State.SENT));
        for (int i = 0; i < commands.size(); i++) {
            Offer.State before = walked.getLast();
            String outcome = outcome(before, commands.get(i), roles.get(i));
            Arrays.stream(Offer.State.values())
                    .filter(state -> state.name().equals(outcome))
                    .forEach(walked::add);
        }
        assertThat(walked).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(3);
        if (walked.size() == 3) {
            assertThat(walked).containsExactly(Offer.State.SENT, Offer.State.ACCEPTED, Offer.State.DECLINED);
        }
    }

    private static String outcome(Offer.State from, OfferCommand command, Role role) {
        try {
            Offer.State to = OfferMachine.next(from, command, role);
            return to == null ? "unchanged" : to.name();
        } catch (Refusal refusal) {
            return refusal.code().replace("dispatch.offer-", "").replace("platform.", "");
        }
    }
}
