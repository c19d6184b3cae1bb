package com.foodieexpress.platform.origin;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A list of networks, each an address or a CIDR block. Immutable.
public final class Networks {

    /// Four numbers: the shorter forms of old (`10.1` for 10.0.0.1) are rather a mistake.
    private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final class Block {
        private final byte[] address;
        private final int bits;

        Block(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != other[i]) {
                    return false;
                }
            }
            int rest = 8 - bits % 8;
            return rest == 8 || (address[whole] & 0xff) >> rest == (other[whole] & 0xff) >> rest;
        }
    }

    private final List<Block> blocks;

    private Networks(List<Block> blocks) {
        this.blocks = blocks;
    }

    /// Throws [IllegalArgumentException] naming the text that is no network. Names are not looked up.
    public static Networks of(Collection<String> texts) {
        return new Networks(texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Networks::block)
                .toList());
    }

    public boolean contains(InetAddress address) {
        if (blocks.isEmpty()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        for (Block block : blocks) {
            if (block.contains(bytes)) {
                return true;
            }
        }
        return false;
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /// True when some block is so wide that it is rather everybody: IPv4 below /8, IPv6 below /16.
    public boolean anyone() {
        return blocks.stream().anyMatch(block -> block.bits < (block.address.length == 4 ? 8 : 16));
    }

    /// Reads an address as proxies write it (`203.0.113.7`, `203.0.113.7:4711`, `[2001:db8::1]:443`); null for anything
    /// else.
    public static @Nullable InetAddress address(String text) {
        String bare = text.strip();
        if (bare.startsWith("[")) {
            int end = bare.indexOf(']');
            if (end < 0) {
                return null;
            }
            bare = bare.substring(1, end);
        } else if (bare.indexOf(':') >= 0 && bare.indexOf(':') == bare.lastIndexOf(':')) {
            bare = bare.substring(0, bare.indexOf(':'));
        }
        int scope = bare.indexOf('%');
        if (bare.indexOf(':') < 0 && !DOTTED.matcher(bare).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(scope < 0 ? bare : bare.substring(0, scope));
        } catch (IllegalArgumentException noAddress) {
            return null;
        }
    }

    private static Block block(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash));
        if (!(address instanceof Inet4Address) && !(address instanceof Inet6Address)) {
            throw new IllegalArgumentException("'" + text + "' is no network");
        }
        byte[] bytes = address.getAddress();
        try {
            int bits = slash < 0 ? bytes.length * 8 : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > bytes.length * 8) {
                throw new IllegalArgumentException("'" + text + "' is no network");
            }
            return new Block(bytes, bits);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is no network", e);
        }
    }
}
