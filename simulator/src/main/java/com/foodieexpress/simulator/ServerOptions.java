package com.foodieexpress.simulator;

import com.foodieexpress.simulator.api.ApiClient;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.RequestListener;
import com.foodieexpress.simulator.api.StopSignal;
import com.foodieexpress.simulator.api.TokenStore;
import java.net.URI;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which server, and where the sessions are kept between two starts.
final class ServerOptions {
    @Option(
            names = {"--server", "--url"},
            defaultValue = "http://127.0.0.1:8080",
            description = "Default: ${DEFAULT-VALUE}")
    URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--state",
            defaultValue = "${env:FOODIE_DATA_DIR:-.data}/simulator",
            description = "Folder for refresh tokens, readable by you only. Default: ${DEFAULT-VALUE}")
    Path state = Path.of(".data/simulator");

    Caller caller(RequestListener listener, StopSignal stop) {
        return new Caller(new ApiClient(server, listener), stop);
    }

    /// Tokens of different servers do not mix.
    TokenStore tokens() {
        return new TokenStore(state.resolve(server.getAuthority().replace(':', '-')));
    }
}
