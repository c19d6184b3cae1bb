package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.DemoRestaurantJson.FileJson;
import com.foodieexpress.catalog.internal.MenuEdits.NewCategory;
import com.foodieexpress.catalog.internal.MenuEdits.NewItem;
import com.foodieexpress.catalog.internal.RestaurantEdits.NewRestaurant;
import com.foodieexpress.identity.Accounts;
import com.foodieexpress.identity.Accounts.NewAccount;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.demo.DemoSeed;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.settings.Settings;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Opens the restaurants of the demo city, each with its owner's account and its menu. Those that are there stay as
/// they are.
@ApplicationScoped
class DemoRestaurants implements DemoSeed {

    private static final Logger LOG = Logger.getLogger(DemoRestaurants.class);
    private static final String FILE = "/demo/monaco/restaurants.json";
    private static final String PASSWORD = "password123";

    private final Database db;
    private final Accounts accounts;
    private final CatalogEvents events;
    private final Settings settings;
    private final BusinessClock clock;
    private final RestaurantStore restaurants = new RestaurantStore();
    private final RestaurantEdits edits = new RestaurantEdits();
    private final MenuEdits menuEdits = new MenuEdits();

    DemoRestaurants(Database db, Accounts accounts, CatalogEvents events, Settings settings, BusinessClock clock) {
        this.db = db;
        this.accounts = accounts;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed() {
        List<DemoRestaurantJson> city = read();
        int opened = db.write(tx -> {
            Set<String> known = restaurants.knownSlugs(
                    tx, city.stream().map(DemoRestaurantJson::slug).toList());
            List<DemoRestaurantJson> missing =
                    city.stream().filter(told -> !known.contains(told.slug())).toList();
            insert(tx, missing);
            return missing.size();
        });
        if (opened > 0) {
            LOG.infof("opened %d restaurants of the demo city", opened);
        }
    }

    private void insert(Tx tx, List<DemoRestaurantJson> missing) {
        var rows = new ArrayList<NewRestaurant>();
        var categories = new ArrayList<NewCategory>();
        var items = new ArrayList<NewItem>();
        for (DemoRestaurantJson told : missing) {
            var demo = new DemoRestaurant(told, owner(tx, told));
            rows.add(demo.restaurant(
                    clock.instant(), settings.of(RestaurantDefaults.class).taxBasisPoints()));
            categories.addAll(demo.categories());
            items.addAll(demo.items());
        }
        if (rows.isEmpty()) {
            return;
        }
        edits.insert(tx, rows);
        menuEdits.insertCategories(tx, categories);
        menuEdits.insertItems(tx, items);
        rows.forEach(row -> events.created(tx, row.row().id(), Actor.SYSTEM));
    }

    private UUID owner(Tx tx, DemoRestaurantJson told) {
        return accounts.ensure(
                tx,
                new NewAccount(
                        told.ownerEmail(),
                        PASSWORD,
                        told.ownerFirstName(),
                        told.ownerLastName(),
                        told.phone(),
                        Role.RESTAURANT,
                        told.name(),
                        null,
                        null,
                        true));
    }

    private static List<DemoRestaurantJson> read() {
        try (InputStream file = Objects.requireNonNull(DemoRestaurants.class.getResourceAsStream(FILE), FILE)) {
            return Json.MAPPER.readValue(file, FileJson.class).restaurants();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
