package com.foodieexpress.bench.tracking.ingest;

import com.foodieexpress.bench.city.City;
import com.foodieexpress.bench.city.Program;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// The floor as a process of its own, like the platform it is compared with.
final class Floor implements AutoCloseable {

    private static final int PATIENCE_TENTHS = 300;

    private final Program program;
    private final Load.Goal goal;

    private Floor(Program program, Load.Goal goal) {
        this.program = program;
        this.goal = goal;
    }

    static Floor start(City city) throws IOException, InterruptedException {
        int port = city.freePort();
        var program = Program.start(
                city.repository(),
                city.log("floor"),
                Map.of("PGPASSWORD", city.databasePassword()),
                List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareServer.class.getName(),
                        String.valueOf(port),
                        city.databaseUrl()));
        for (int tenths = 0; !program.output().contains(BareServer.UP); tenths++) {
            program.mustRun();
            if (tenths == PATIENCE_TENTHS) {
                throw new IllegalStateException("the floor did not start");
            }
            Thread.sleep(100);
        }
        return new Floor(
                program,
                new Load.Goal(
                        URI.create("http://127.0.0.1:" + port), BareServer.HTTP_PATH, BareServer.SOCKET_PATH, false));
    }

    Load.Goal goal() {
        return goal;
    }

    @Override
    public void close() {
        program.close();
    }
}
