package com.foodieexpress.activity.internal;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The network of an address, as `198.51.100.0/24` or `2001:db8:7:0:0:0:0:0/48`: tomorrow's address of the
/// same line is mostly in it.
final class Networks {

    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 6;

    private Networks() {}

    static @Nullable String of(@Nullable InetAddress address) {
        if (address == null) {
            return null;
        }
        byte[] bytes = address.getAddress();
        int kept = address instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
        Arrays.fill(bytes, kept, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * Byte.SIZE;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("as long as an address is", e);
        }
    }
}
