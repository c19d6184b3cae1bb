package com.foodieexpress.ordering.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What of a quote or an order tells about the customer: the door, and the notes they wrote to its lines.
/// Sealed in one value; the rest of the order stays readable for the books.
@ApplicationScoped
class PersonalPart {

    static final SealedField OF_QUOTE = new SealedField("ordering.quote", "personal");
    static final SealedField OF_ORDER = new SealedField("ordering.orders", "personal");

    /// What is sealed; notes by the index of their line.
    private record Sealed(Dropoff dropoff, Map<Integer, String> notes) {}

    /// The order's door and lines, whole again.
    record Opened(Dropoff dropoff, List<OrderLine> lines) {}

    private final FieldVault vault;

    PersonalPart(FieldVault vault) {
        this.vault = vault;
    }

    byte[] seal(Tx tx, UUID customer, SealedField field, Dropoff dropoff, List<OrderLine> lines) {
        var notes = new TreeMap<Integer, String>();
        for (int i = 0; i < lines.size(); i++) {
            String note = lines.get(i).note();
            if (note != null) {
                notes.put(i, note);
            }
        }
        return vault.seal(tx, customer, field, Json.write(new Sealed(dropoff, notes)));
    }

    /// The lines as they are stored beside the sealed part.
    static String withoutNotes(List<OrderLine> lines) {
        return Json.write(lines.stream().map(line -> line.noted(null)).toList());
    }

    /// `near` is what remains of the door of a customer who was erased.
    Opened open(Tx tx, UUID customer, SealedField field, byte[] sealed, List<OrderLine> lines, GeoPoint near) {
        return vault.open(tx, customer, field, sealed)
                .map(json -> whole(Json.read(json, Sealed.class), lines))
                .orElseGet(() -> new Opened(new Dropoff("Erased", null, near, null), lines));
    }

    /// About a kilometre: enough for the books, too little to find a door.
    static double coarse(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    private static Opened whole(Sealed personal, List<OrderLine> bare) {
        if (personal.notes().isEmpty()) {
            return new Opened(personal.dropoff(), bare);
        }
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i < bare.size(); i++) {
            lines.add(bare.get(i).noted(personal.notes().get(i)));
        }
        return new Opened(personal.dropoff(), lines);
    }
}
