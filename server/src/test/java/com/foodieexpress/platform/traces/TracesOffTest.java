package com.foodieexpress.platform.traces;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Without a collector the work is done and nothing else: no span, no thread, no class of the library.
class TracesOffTest {

    private static final String OURS = Traces.class.getPackageName() + ".";
    private static final String THEIRS = "io.opentelemetry.";

    @Test
    void nothingOfTheLibraryIsThereWhileNoCollectorIsNamed() throws Exception {
        var loader = new Watching();
        Set<String> before = senders();
        assertThat(trial(loader, "")).containsExactly("job", "reader", "transaction", "outgoing", "nowhere");
        assertThat(loader.asked).isEmpty();
        assertThat(before).containsAll(senders());
    }

    /// That the test above would see it.
    @Test
    void allOfItIsThereWhenOneIsNamed() throws Exception {
        var loader = new Watching();
        assertThat(trial(loader, "http://127.0.0.1:1"))
                .containsExactly("request", "job", "causes", "reader", "transaction", "outgoing", "nowhere", "sender");
        assertThat(loader.asked).isNotEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> trial(Watching loader, String url) throws ReflectiveOperationException {
        var done = new ArrayList<String>();
        Constructor<?> fresh = loader.loadClass(Trial.class.getName()).getDeclaredConstructor(String.class);
        fresh.setAccessible(true);
        ((Consumer<List<String>>) fresh.newInstance(url)).accept(done);
        return done;
    }

    private static Set<String> senders() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("BatchSpanProcessor"))
                .map(thread -> thread.getName() + thread.threadId())
                .collect(Collectors.toSet());
    }

    /// Everything that is traced, once. Runs with classes of its own, beside those of other tests.
    static final class Trial implements Consumer<List<String>> {

        private final String url;

        Trial(String url) {
            this.url = url;
        }

        @Override
        public void accept(List<String> done) {
            var setup = new TracesSetup(new Given(url));
            Set<String> before = senders();
            setup.start(new StartupEvent());
            if (Traces.request("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01") != null) {
                done.add("request");
            }
            Traces.job("a.b", 1, () -> done.add("job"));
            Traces.reader("a", 1, () -> causes(done), () -> done.add("reader"));
            Traces.transaction(true, () -> done.add("transaction"));
            Traces.outgoing("a", "b", false, () -> done.add("outgoing"));
            Traces.failed("a.code");
            if (Traces.place() == null) {
                done.add("nowhere");
            }
            if (!before.containsAll(senders())) {
                done.add("sender");
            }
            setup.stop(new ShutdownEvent());
        }

        private static List<byte[]> causes(List<String> done) {
            done.add("causes");
            return List.of();
        }
    }

    record Given(String named) implements TracesConfig {

        @Override
        public Optional<String> url() {
            return Optional.of(named);
        }

        @Override
        public double share() {
            return 1;
        }
    }

    /// Loads the classes of this package afresh and notes which of the library are asked for.
    private static final class Watching extends ClassLoader {

        private final Set<String> asked = new ConcurrentSkipListSet<>();

        Watching() {
            super(TracesOffTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith(THEIRS)) {
                asked.add(name);
            }
            if (!name.startsWith(OURS)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
