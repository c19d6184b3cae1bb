package com.foodieexpress.identity.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.Accounts.NewAccount;
import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.demo.DemoSeed;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The people of the demo city: four main accounts, customers with a home address, and riders. Restaurant
/// owners come with their restaurants.
@ApplicationScoped
class DemoAccounts implements DemoSeed {

    static final String PASSWORD = "password123";
    static final List<NewAccount> MAIN = List.of(
            account("john.customer@example.com", "John Doe", "+1234567890", Role.CUSTOMER, null, null, null),
            account(
                    "restaurant@pizzapalace.com",
                    "Mario Rossi",
                    "+1234567891",
                    Role.RESTAURANT,
                    "Pizza Palace",
                    null,
                    null),
            account(
                    "rider@delivery.com",
                    "Mike Johnson",
                    "+1234567892",
                    Role.RIDER,
                    null,
                    "motorcycle",
                    "Honda CB125F 2022, red, ABC123"),
            account("admin@fooddelivery.com", "Admin User", null, Role.ADMIN, null, null, null));

    private static final List<String> CUSTOMERS = List.of(
            "Camille Laurent",
            "Luca Bianchi",
            "Sophie Martin",
            "Thomas Keller",
            "Élodie Garnier",
            "Marco Ferrero",
            "Hannah Schmidt",
            "Julien Moreau",
            "Chiara Conti",
            "Oliver Bennett",
            "Inès Fontaine",
            "Pierre Rousseau",
            "Giulia Moretti",
            "Antoine Lefèvre",
            "Emma Lindqvist",
            "Nicolas Blanc",
            "Sara Colombo",
            "James Whitfield",
            "Manon Chevalier",
            "Rafael Duarte");
    private static final List<String[]> RIDERS = List.of(
            new String[] {"Karim Benali", "scooter", "Vespa Primavera, white"},
            new String[] {"Paolo Grassi", "scooter", "Piaggio Liberty, grey"},
            new String[] {"Théo Marchand", "bike", "Cargo e-bike, green"},
            new String[] {"Nadia Haddad", "scooter", "Yamaha Neo's, blue"},
            new String[] {"Mateo Silva", "motorcycle", "Honda CB125R, black"},
            new String[] {"Léa Bertrand", "bike", "City e-bike, yellow"},
            new String[] {"Davide Ricci", "scooter", "Vespa Sprint, red"},
            new String[] {"Yanis Cherif", "scooter", "Peugeot Kisbee, black"},
            new String[] {"Anna Kowalska", "bike", "Gravel bike, orange"},
            new String[] {"Bruno Esposito", "motorcycle", "Yamaha MT-125, blue"},
            new String[] {"Samira Aziz", "scooter", "Honda Vision, white"},
            new String[] {"Hugo Lambert", "scooter", "Kymco Agility, silver"});

    private record Place(String line, double lat, double lng) {}

    private final Database database;
    private final Accounts accounts;
    private final WallClock clock;
    private final AddressStore addresses;

    DemoAccounts(Database database, Accounts accounts, WallClock clock, AddressStore addresses) {
        this.addresses = addresses;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void seed() {
        List<Place> homes = homes();
        database.run(tx -> {
            var ids = new ArrayList<UUID>();
            MAIN.forEach(each -> ids.add(accounts.ensure(tx, each)));
            giveHome(tx, ids.getFirst(), homes.getFirst());
            for (int i = 0; i < CUSTOMERS.size(); i++) {
                giveHome(tx, accounts.ensure(tx, customer(i)), homes.get((i + 1) * 5 % homes.size()));
            }
            for (int i = 0; i < RIDERS.size(); i++) {
                accounts.ensure(tx, rider(i));
            }
        });
    }

    private void giveHome(Tx tx, UUID customer, Place place) {
        if (addresses.count(tx, customer) == 0) {
            var home = new AddressStore.Address(
                    UuidV7.next(), "Home", place.line(), null, new GeoPoint(place.lat(), place.lng()), true);
            addresses.insert(tx, customer, home, clock.instant());
        }
    }

    private static NewAccount customer(int i) {
        String email = "customer" + (i + 1) + "@demo.foodieexpress.example";
        return account(email, CUSTOMERS.get(i), "+3370000" + (1000 + i), Role.CUSTOMER, null, null, null);
    }

    private static NewAccount rider(int i) {
        String email = "rider" + (i + 1) + "@demo.foodieexpress.example";
        String[] rider = RIDERS.get(i);
        return account(email, rider[0], "+3370000" + (2000 + i), Role.RIDER, null, rider[1], rider[2]);
    }

    private static NewAccount account(
            String email,
            String name,
            @Nullable String phone,
            Role role,
            @Nullable String business,
            @Nullable String vehicle,
            @Nullable String vehicleDescription) {
        int blank = name.indexOf(' ');
        return new NewAccount(
                email,
                PASSWORD,
                name.substring(0, blank),
                name.substring(blank + 1),
                phone,
                role,
                business,
                vehicle,
                vehicleDescription,
                true);
    }

    private static List<Place> homes() {
        try (InputStream json = Objects.requireNonNull(
                DemoAccounts.class.getResourceAsStream("/demo/monaco/addresses.json"), "addresses.json")) {
            return Json.read(new String(json.readAllBytes(), StandardCharsets.UTF_8), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
