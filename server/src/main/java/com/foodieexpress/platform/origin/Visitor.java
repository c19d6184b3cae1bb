package com.foodieexpress.platform.origin;

import java.net.Inet6Address;
import java.net.InetAddress;

/// Where a request comes from, as far as that can be believed.
///
/// `secure`: it came over HTTPS, to us or to a trusted proxy. `trusted`: it is from a trusted source and is not
/// limited. `operator`: it comes from the operators' network.
public record Visitor(InetAddress address, boolean secure, boolean trusted, boolean operator) {

    /// What limits count as one network: an IPv4 address, or the 64 bits of an IPv6 address that a household or a
    /// server is given whole.
    public long network() {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address) {
            return bits(bytes, 8);
        }
        // Cannot meet an IPv6 network: addresses that begin with ffff:ffff are multicast and never come.
        return 0xffff_ffff_0000_0000L | bits(bytes, 4);
    }

    private static long bits(byte[] bytes, int count) {
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits = bits << 8 | bytes[i] & 0xff;
        }
        return bits;
    }
}
