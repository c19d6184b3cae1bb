package com.foodieexpress.platform.messages;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that answers chosen commands in a chosen way: `CLOSE` hangs up, `SILENCE` says nothing more. Whatever
/// is not chosen goes well.
final class ScriptedMailServer implements AutoCloseable {

    private static final Map<String, String> USUAL = Map.of(
            "CONNECT", "220 test ESMTP",
            "EHLO", "250 test",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye");

    final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private final Map<String, String> script;

    ScriptedMailServer(Map<String, String> script) {
        this.script = script;
        try {
            listening = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket one = listening.accept();
                Thread.ofVirtual().start(() -> serve(one));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
                Writer out = new OutputStreamWriter(socket.getOutputStream(), US_ASCII)) {
            boolean goesOn = answer("CONNECT", out);
            boolean inData = false;
            String line = goesOn ? in.readLine() : null;
            while (line != null) {
                heard.add(line);
                String command = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
                if (inData && !line.equals(".")) {
                    line = in.readLine();
                    continue;
                }
                inData = command.equals("DATA") && !script.containsKey("DATA");
                line = answer(command, out) ? in.readLine() : null;
            }
        } catch (IOException gone) {
            // The client hung up.
        }
    }

    private boolean answer(String command, Writer out) throws IOException {
        String reply = script.getOrDefault(command, USUAL.getOrDefault(command, "502 not here"));
        if (reply.equals("CLOSE")) {
            return false;
        }
        if (!reply.equals("SILENCE")) {
            out.write(reply + "\r\n");
            out.flush();
        }
        return true;
    }
}
