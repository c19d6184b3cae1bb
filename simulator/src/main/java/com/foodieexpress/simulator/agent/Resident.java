package com.foodieexpress.simulator.agent;

import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Refused;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.api.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A made-up account that the simulator registers itself. The same number is the same person in every run.
record Resident(String role, int number) {
    /// Known to everybody who reads this, and good for nothing but the demo city.
    private static final String PASSWORD = "Riviera-Scooter-42";

    private static final List<String> FIRST = List.of(
            "Amélie", "Bruno", "Chiara", "Dario", "Elena", "Farid", "Giulia", "Hugo", "Inès", "Jules", "Karim", "Léa",
            "Marco", "Nadia", "Oscar", "Paola", "Quentin", "Rosa", "Samir", "Théo", "Ugo", "Valérie", "Yasmine");
    private static final List<String> LAST = List.of(
            "Aubert",
            "Bianchi",
            "Carlès",
            "Damiani",
            "Esposito",
            "Faure",
            "Gastaud",
            "Henry",
            "Isoardi",
            "Jourdan",
            "Lanteri",
            "Médecin",
            "Notari",
            "Orengo",
            "Palmero",
            "Raimondo",
            "Sangiorgio",
            "Tosello",
            "Vatrican");
    private static final List<String> VEHICLES = List.of("motorcycle", "motorcycle", "scooter", "bicycle");

    static Resident of(String role, int number) {
        return new Resident(role, number);
    }

    Credentials credentials() {
        String prefix = role.equals("delivery") ? "rider" : role;
        return new Credentials(String.format("%s-%04d@sim.example.com", prefix, number), PASSWORD);
    }

    /// Registers, or signs in where an earlier run has registered already.
    Tokens comeIn(SignIn signIn) {
        try {
            return signIn.register(registration());
        } catch (Refused e) {
            if (e.status() == 400 || e.status() == 409) {
                return signIn.signIn(credentials());
            }
            throw e;
        }
    }

    private Map<String, Object> registration() {
        var body = new HashMap<String, Object>();
        body.put("email", credentials().email());
        body.put("password", PASSWORD);
        body.put("firstName", FIRST.get(number % FIRST.size()));
        body.put("lastName", LAST.get(number / 2 % LAST.size()));
        body.put("role", role);
        if (role.equals("delivery")) {
            body.put("vehicleInfo", Map.of("type", VEHICLES.get(number % VEHICLES.size())));
        }
        return body;
    }
}
