package com.foodieexpress.platform.messages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.foodieexpress.platform.origin.Networks;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Posts to an address that somebody typed in, without letting it reach what only the server can reach.
///
/// The name is looked up once, every address it has is checked, and the connection is made to the checked address, so
/// that a name that answers otherwise the second time gains nothing; the certificate is checked against the name.
/// Redirects are not followed. Of the answer only the status and `Retry-After` are read. Thread-safe.
public final class PostOutside {

    /// `pause` is what `Retry-After` asked for, in seconds; a date there is not read.
    public record Answer(int status, Optional<Duration> pause) {

        /// From 200 to 299.
        public boolean isTaken() {
            return status >= 200 && status < 300;
        }
    }

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int LONGEST_LINE = 8_192;
    private static final int MOST_LINES = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);
    /// Neither the networks of the machine and the house, nor what stands for them in other notations.
    private static final Networks INSIDE = Networks.of(List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3",
            "::/8",
            "64:ff9b::/32",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8"));

    private final String who;
    private final Networks allowed;

    /// `who` begins what is said of a failure, such as `the webhook`; `invited` are private networks that may be
    /// reached nevertheless, also without encryption.
    public PostOutside(String who, List<String> invited) {
        this.who = who;
        this.allowed = Networks.of(invited);
    }

    /// Whether the address leads inside as far as can be told now; a name that nobody knows does not.
    public boolean leadsInside(URI address) {
        try {
            checked(address);
            return false;
        } catch (MessageNotSent e) {
            return e.isLasting();
        }
    }

    /// Throws [MessageNotSent].
    public Answer post(URI address, Map<String, String> headers, byte[] body) {
        InetAddress peer = checked(address);
        boolean secure = "https".equals(address.getScheme());
        int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(peer, port), TIMEOUT_MILLIS);
            plain.setSoTimeout(TIMEOUT_MILLIS);
            try (Socket socket = secure ? encrypted(plain, address.getHost(), port) : plain) {
                write(socket.getOutputStream(), address, headers, body);
                return answer(new BufferedInputStream(socket.getInputStream()));
            }
        } catch (SocketTimeoutException e) {
            throw MessageNotSent.forNow(who + " did not answer in time");
        } catch (IOException e) {
            throw MessageNotSent.forNow(
                    who + " cannot be talked to: " + e.getClass().getSimpleName());
        }
    }

    /// The address to connect to, once all of them may be reached.
    private InetAddress checked(URI address) {
        InetAddress[] all;
        try {
            String host = address.getHost();
            all = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw MessageNotSent.forNow(who + "'s name is not known");
        }
        boolean secure = "https".equals(address.getScheme());
        for (InetAddress each : all) {
            boolean invited = allowed.contains(each);
            if (!invited && (INSIDE.contains(each) || !secure)) {
                throw MessageNotSent.forGood(who + "'s address is not allowed");
            }
        }
        return all[0];
    }

    private static SSLSocket encrypted(Socket plain, String host, int port) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static void write(OutputStream out, URI address, Map<String, String> headers, byte[] body)
            throws IOException {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(address.getRawAuthority()).append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n\r\n");
        out.write(head.toString().getBytes(US_ASCII));
        out.write(body);
        out.flush();
    }

    private static Answer answer(InputStream in) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        int status = status(line(in, deadline));
        Optional<Duration> pause = Optional.empty();
        if (status == 429 || status >= 500) {
            String line = line(in, deadline);
            for (int i = 0; i < MOST_LINES && !line.isEmpty(); i++, line = line(in, deadline)) {
                if (line.toLowerCase(Locale.ROOT).startsWith("retry-after:")) {
                    pause = seconds(line.substring("retry-after:".length()).strip());
                }
            }
        }
        return new Answer(status, pause);
    }

    private static Optional<Duration> seconds(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(text));
        return Optional.of(asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked);
    }

    private static String line(InputStream in, long deadline) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.append((char) next);
            if (line.length() > LONGEST_LINE || System.nanoTime() > deadline) {
                throw new SocketTimeoutException("no end of a line");
            }
        }
        return line.toString().strip();
    }

    private static int status(String line) throws IOException {
        String[] parts = line.split(" ", 3);
        try {
            if (parts.length >= 2 && parts[0].startsWith("HTTP/1.")) {
                return Integer.parseInt(parts[1].strip());
            }
        } catch (NumberFormatException noStatus) {
            // refused below
        }
        throw new IOException("no HTTP");
    }
}
