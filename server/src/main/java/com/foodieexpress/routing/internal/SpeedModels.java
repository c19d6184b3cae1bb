package com.foodieexpress.routing.internal;

import static com.graphhopper.json.Statement.Else;
import static com.graphhopper.json.Statement.ElseIf;
import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.foodieexpress.routing.Profile;
import com.graphhopper.util.Constants;
import com.graphhopper.util.CustomModel;
import com.graphhopper.util.TurnCostsConfig;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How each profile moves: what it may use, and how fast it really is on average in a city.
///
/// GraphHopper's own speeds are those of an empty road; its turns and traffic lights take no time. The factors here
/// are *effective* speeds that carry junctions, lights and traffic, so that a duration is what a courier needs. Over
/// random trips of 0.5 to 3 km in Monaco they come to: scooter 24 km/h (literature for urban couriers: 20–26), car
/// 20 (slower in traffic, same streets), bike 12–14 with the pushed parts, foot 4.9. The extract holds no elevation;
/// the bike's 16 km/h on roads instead of the usual 18–20 stands for Monaco's slopes.
///
/// A factor is a step of its own and never part of an expression (`car_average_speed * 0.62`): GraphHopper compiles
/// an expression anew for every search, which takes longer than the search.
final class SpeedModels {

    static final String ENCODED_VALUES = "car_access, car_average_speed, road_access, road_class, road_environment,"
            + " roundabout, bike_access, bike_average_speed, bike_road_access, bike_priority, foot_access,"
            + " foot_average_speed, foot_priority, foot_road_access, max_speed";

    private static final int SCOOTER_U_TURN_SECONDS = 30;
    private static final int CAR_U_TURN_SECONDS = 60;
    /// Private ground is entered only when the trip begins or ends there.
    private static final String PRIVATE_GROUND = "0.1";

    private SpeedModels() {}

    static String nameOf(Profile profile) {
        return profile.name().toLowerCase(Locale.ROOT);
    }

    static List<com.graphhopper.config.Profile> all() {
        return Arrays.stream(Profile.values()).map(SpeedModels::of).toList();
    }

    /// Everything a stored graph depends on besides the extract; part of the cache key.
    static String definition() {
        return all().stream()
                .map(profile -> profile.getName() + " " + profile.getCustomModel() + " " + profile.getTurnCostsConfig())
                .collect(Collectors.joining("\n", Constants.VERSION + "\n" + ENCODED_VALUES + "\n", ""));
    }

    private static com.graphhopper.config.Profile of(Profile profile) {
        var made = new com.graphhopper.config.Profile(nameOf(profile));
        return switch (profile) {
            case SCOOTER ->
                made.setCustomModel(scooter()).setTurnCostsConfig(turns("motorcycle", SCOOTER_U_TURN_SECONDS));
            case CAR -> made.setCustomModel(car()).setTurnCostsConfig(turns("motorcar", CAR_U_TURN_SECONDS));
            case BIKE -> made.setCustomModel(bike());
            case FOOT -> made.setCustomModel(foot());
        };
    }

    /// Turn restrictions hold for motor traffic; a cyclist or walker gets off and crosses.
    private static TurnCostsConfig turns(String vehicle, int uTurnSeconds) {
        return new TurnCostsConfig(List.of(vehicle, "motor_vehicle"), uTurnSeconds);
    }

    /// A scooter of the 45 km/h class: it passes queues, so it loses less to traffic than a car; no motorways.
    private static CustomModel scooter() {
        return new CustomModel()
                .setDistanceInfluence(30d)
                .addToPriority(If("!car_access || road_class == MOTORWAY || road_class == TRUNK", MULTIPLY, "0"))
                .addToPriority(If("road_access == PRIVATE", MULTIPLY, PRIVATE_GROUND))
                .addToSpeed(If("true", LIMIT, "car_average_speed"))
                .addToSpeed(If("true", MULTIPLY, "0.62"))
                .addToSpeed(If("true", LIMIT, "31"))
                .addToSpeed(If("road_class == LIVING_STREET || road_class == SERVICE", LIMIT, "14"));
    }

    private static CustomModel car() {
        return new CustomModel()
                .setDistanceInfluence(60d)
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToPriority(If("road_access == PRIVATE", MULTIPLY, PRIVATE_GROUND))
                .addToSpeed(If("true", LIMIT, "car_average_speed"))
                .addToSpeed(If("true", MULTIPLY, "0.5"))
                .addToSpeed(If("road_class == LIVING_STREET || road_class == SERVICE", LIMIT, "12"));
    }

    /// Rides on roads, pushes where riding is forbidden or against a one-way street, carries the bike on steps.
    private static CustomModel bike() {
        return new CustomModel()
                .setDistanceInfluence(30d)
                .addToPriority(If("!bike_access && (!backward_bike_access || roundabout)", MULTIPLY, "0"))
                .addToPriority(ElseIf("!bike_access", MULTIPLY, "0.3"))
                .addToPriority(If("road_class == STEPS", MULTIPLY, "0.2"))
                .addToPriority(If("bike_road_access == PRIVATE", MULTIPLY, PRIVATE_GROUND))
                .addToSpeed(If("road_class == STEPS", LIMIT, "2"))
                .addToSpeed(ElseIf("!bike_access || bike_average_speed < 6", LIMIT, "5"))
                .addToSpeed(ElseIf(
                        "road_class == SERVICE || road_class == TRACK || road_class == LIVING_STREET", LIMIT, "13"))
                .addToSpeed(Else(LIMIT, "16"));
    }

    private static CustomModel foot() {
        return new CustomModel()
                .addToPriority(If("!foot_access", MULTIPLY, "0"))
                .addToPriority(Else(MULTIPLY, "foot_priority"))
                .addToPriority(If("foot_road_access == PRIVATE", MULTIPLY, PRIVATE_GROUND))
                .addToSpeed(If("true", LIMIT, "foot_average_speed"));
    }
}
