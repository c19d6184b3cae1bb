package com.foodieexpress.analytics.internal;

import com.foodieexpress.kernel.GeoPoint;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where the networks of the world are, from a file the operator provides; without one nobody's network is
/// anywhere.
///
/// Lines are `first address,last address,…,latitude,longitude,…` with the columns of the freely licensed
/// city tables (first, last, country, two regions, city, postcode, latitude, longitude, zone), or just the
/// four of them. Lines that are none are counted and left out.
@ApplicationScoped
class NetworkPlaces {

    private static final Logger LOG = Logger.getLogger(NetworkPlaces.class);
    private static final int CITY_COLUMNS = 9;

    private record Range(BigInteger last, GeoPoint place) {}

    private final AnalyticsConfig config;
    private volatile NavigableMap<BigInteger, Range> ranges = new TreeMap<>();

    NetworkPlaces(AnalyticsConfig config) {
        this.config = config;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        config.networkPlaces().ifPresent(this::load);
    }

    /// Where the address is, empty when the file does not know.
    Optional<GeoPoint> find(@Nullable String address) {
        BigInteger number = address == null ? null : number(address);
        if (number == null) {
            return Optional.empty();
        }
        Map.Entry<BigInteger, Range> range = ranges.floorEntry(number);
        return range == null || number.compareTo(range.getValue().last()) > 0
                ? Optional.empty()
                : Optional.of(range.getValue().place());
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    void load(Path file) {
        var read = new TreeMap<BigInteger, Range>();
        try (Stream<String> lines = Files.lines(file)) {
            long bad = lines.filter(line -> !line.isBlank() && !add(read, line)).count();
            LOG.infof("networks=%d leftOut=%d places of networks read", read.size(), bad);
        } catch (IOException e) {
            throw new UncheckedIOException("FOODIE_ANALYTICS_NETWORK_PLACES cannot be read", e);
        }
        ranges = read;
    }

    private static boolean add(NavigableMap<BigInteger, Range> read, String line) {
        String[] cells = line.split(",", -1);
        int at = cells.length >= CITY_COLUMNS ? 7 : 2;
        if (cells.length < at + 2) {
            return false;
        }
        BigInteger first = number(cells[0].strip());
        BigInteger last = number(cells[1].strip());
        try {
            if (first == null || last == null || first.compareTo(last) > 0) {
                return false;
            }
            var place = new GeoPoint(Double.parseDouble(cells[at]), Double.parseDouble(cells[at + 1]));
            read.put(first, new Range(last, place));
            return true;
        } catch (IllegalArgumentException noPlace) {
            return false;
        }
    }

    /// Both kinds of addresses in one order: those of IPv4 come first, each kind in its own.
    private static @Nullable BigInteger number(String address) {
        if (!address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            return null;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            var number = new BigInteger(1, bytes);
            return bytes.length == 4 ? number : number.setBit(128);
        } catch (UnknownHostException noAddress) {
            return null;
        }
    }
}
