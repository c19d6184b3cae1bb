package com.foodieexpress.platform.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.testing.Asvs;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VisitorsTest {

    private static final String TOKEN = "a token of more than thirty-two characters";
    private static final String PROXY = "10.0.0.1";
    private static final String CLIENT = "203.0.113.7";

    private final Visitors visitors = visitors(Map.of(
            "foodie.trusted-proxies", "10.0.0.0/8, 2001:db8:ffff::/48",
            "foodie.trusted-sources", "198.51.100.0/24",
            "foodie.trusted-token", TOKEN));

    @Test
    @Asvs("15.3.4")
    void aStrangersForwardingHeadersAreNotBelieved() {
        Visitor visitor = judge(CLIENT, "X-Forwarded-For", "198.51.100.9", "X-Forwarded-Proto", "https");
        assertThat(visitor.address()).isEqualTo(address(CLIENT));
        assertThat(visitor.secure()).isFalse();
        assertThat(visitor.trusted()).isFalse();
    }

    @Test
    void aTrustedProxyIsBelievedAboutTheLastHopOnly() {
        assertThat(judge(PROXY, "X-Forwarded-For", CLIENT).address()).isEqualTo(address(CLIENT));
        assertThat(judge(PROXY, "X-Forwarded-For", "198.51.100.9, " + CLIENT).address())
                .as("what the client wrote before the proxy's entry")
                .isEqualTo(address(CLIENT));
        assertThat(judge(PROXY, "X-Forwarded-For", CLIENT + ", 10.9.9.9").address())
                .as("a chain of two proxies")
                .isEqualTo(address(CLIENT));
        assertThat(judge(PROXY, "X-Forwarded-For", "198.51.100.9", "X-Forwarded-For", CLIENT)
                        .address())
                .as("the header twice")
                .isEqualTo(address(CLIENT));
        assertThat(judge(PROXY, "X-Forwarded-For", "10.1.1.1, 10.2.2.2").address())
                .as("proxies all the way")
                .isEqualTo(address("10.1.1.1"));
        assertThat(judge(PROXY).address()).isEqualTo(address(PROXY));
    }

    @Test
    void aHopThatCannotBeReadLeavesTheProxyAndTrustsNobody() {
        for (String odd : List.of("unknown", "_hidden", "", CLIENT + ",", "1.2.3", "[::1", "localhost", "1.2.3.4.5")) {
            Visitor visitor = judge(PROXY, "X-Forwarded-For", odd, Visitors.TOKEN_HEADER, TOKEN);
            assertThat(visitor.address()).as(odd).isEqualTo(address(PROXY));
            assertThat(visitor.trusted()).as(odd).isFalse();
            assertThat(visitor.operator()).as(odd).isFalse();
        }
    }

    @Test
    void addressesAreReadAsProxiesWriteThem() {
        assertThat(judge(PROXY, "X-Forwarded-For", CLIENT + ":4711").address()).isEqualTo(address(CLIENT));
        assertThat(judge(PROXY, "X-Forwarded-For", "[2001:db8::1]:443").address())
                .isEqualTo(address("2001:db8::1"));
        assertThat(judge(PROXY, "X-Forwarded-For", "::ffff:203.0.113.7").address())
                .isEqualTo(address(CLIENT));
    }

    @Test
    void httpsIsWhatTheNearestTrustedProxySays() {
        assertThat(judge(PROXY, "X-Forwarded-Proto", "https").secure()).isTrue();
        assertThat(judge(PROXY, "X-Forwarded-Proto", "https, http").secure()).isFalse();
        assertThat(visitors.judge(address(CLIENT), true, MultiMap.caseInsensitiveMultiMap())
                        .secure())
                .isTrue();
    }

    @Test
    void aTrustedSourceShowsItsTokenAndComesDirectlyOrThroughATrustedProxy() {
        assertThat(judge("198.51.100.9", Visitors.TOKEN_HEADER, TOKEN).trusted())
                .isTrue();
        assertThat(judge(PROXY, "X-Forwarded-For", "198.51.100.9", Visitors.TOKEN_HEADER, TOKEN)
                        .trusted())
                .isTrue();
        assertThat(judge("198.51.100.9").trusted()).isFalse();
        assertThat(judge("198.51.100.9", Visitors.TOKEN_HEADER, TOKEN + "x").trusted())
                .isFalse();
        assertThat(judge(CLIENT, Visitors.TOKEN_HEADER, TOKEN).trusted()).isFalse();
        assertThat(judge("198.51.100.9", Visitors.TOKEN_HEADER, TOKEN, "X-Forwarded-For", CLIENT)
                        .trusted())
                .as("a proxy we were not told of stands there")
                .isFalse();
    }

    @Test
    void operatorsAreThisMachineUnlessSomebodyForwards() {
        assertThat(judge("127.0.0.1").operator()).isTrue();
        assertThat(judge("::1").operator()).isTrue();
        assertThat(judge(CLIENT).operator()).isFalse();
        assertThat(judge("127.0.0.1", "X-Forwarded-For", CLIENT).operator()).isFalse();
        assertThat(judge("127.0.0.1", "Forwarded", "for=" + CLIENT).operator()).isFalse();
    }

    @Test
    void aHouseholdsAddressesAreOneNetwork() {
        assertThat(judge("2001:db8:1:2:aaaa::1").network())
                .isEqualTo(judge("2001:db8:1:2:bbbb::2").network());
        assertThat(judge("2001:db8:1:2::1").network())
                .isNotEqualTo(judge("2001:db8:1:3::1").network());
        assertThat(judge("203.0.113.7").network())
                .isNotEqualTo(judge("203.0.113.8").network());
        assertThat(judge("0.0.0.1").network()).isNotEqualTo(judge("::1").network());
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        for (String text : List.of("localhost", "10.0.0.0/33", "::/129", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0")) {
            assertThatThrownBy(() -> Networks.of(List.of(text)))
                    .as(text)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(text);
        }
        assertThat(Networks.of(List.of("0.0.0.0/0")).anyone()).isTrue();
        assertThat(Networks.of(List.of("10.0.0.0/8", "2001:db8::/32")).anyone()).isFalse();
    }

    /// Membership by arithmetic on the whole number, against the bytewise comparison.
    @Property
    void aBlockHoldsExactlyTheAddressesThatShareItsBits(
            @ForAll @Size(4) byte[] network, @ForAll @Size(4) byte[] other, @ForAll @IntRange(max = 32) int bits)
            throws Exception {
        InetAddress one = InetAddress.getByAddress(network);
        InetAddress two = InetAddress.getByAddress(other);
        long mask = bits == 0 ? 0 : -1L << 32 - bits & 0xffff_ffffL;
        boolean same = (number(network) & mask) == (number(other) & mask);
        Networks block = Networks.of(List.of(one.getHostAddress() + "/" + bits));
        assertThat(block.contains(two)).isEqualTo(same);
        assertThat(block.contains(one)).isTrue();
    }

    private static long number(byte[] bytes) {
        return java.nio.ByteBuffer.wrap(bytes).getInt() & 0xffff_ffffL;
    }

    private Visitor judge(String peer, String... headers) {
        MultiMap map = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < headers.length; i += 2) {
            map.add(headers[i], headers[i + 1]);
        }
        return visitors.judge(address(peer), false, map);
    }

    private static Visitors visitors(Map<String, String> settings) {
        return new Visitors(new SmallRyeConfigBuilder()
                .withMapping(OriginConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(OriginConfig.class));
    }

    private static InetAddress address(String text) {
        return InetAddress.ofLiteral(text);
    }
}
