package com.foodieexpress.platform.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Where a call came from: its request id and the network, not the address, of the caller.
record RequestOrigin(@Nullable String requestId, @Nullable String network) {

    static final RequestOrigin NONE = new RequestOrigin(null, null);

    /// Tells the origin of the call being served, [#NONE] when there is none.
    interface Current extends Supplier<RequestOrigin> {}

    /// The first 24 bits of an IPv4 address, the first 48 of an IPv6 address: a network, not a person.
    static @Nullable String network(@Nullable String address) {
        if (address == null || !address.matches("[0-9a-fA-F:.]+")) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            int kept = bytes.length == 4 ? 3 : 6;
            for (int i = kept; i < bytes.length; i++) {
                bytes[i] = 0;
            }
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }
}
