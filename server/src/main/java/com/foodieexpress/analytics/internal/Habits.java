package com.foodieexpress.analytics.internal;

import com.foodieexpress.activity.PersonActions.Visit;
import com.foodieexpress.activity.Step;
import com.foodieexpress.analytics.internal.BehaviourJson.CadenceJson;
import com.foodieexpress.analytics.internal.BehaviourJson.StepJson;
import com.foodieexpress.analytics.internal.CustomerOrder.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// When somebody is active, what they order and where they stop, counted from their actions and orders.
final class Habits {

    private Habits() {}

    /// Calls by the hour of the day, 24 of them, in the zone.
    static List<Long> hours(List<Visit> visits, ZoneId zone) {
        var hours = new long[24];
        visits.forEach(visit -> hours[local(visit, zone).getHour()] += visit.calls());
        return Arrays.stream(hours).boxed().toList();
    }

    /// Calls by the day of the week, Monday first, in the zone.
    static List<Long> weekdays(List<Visit> visits, ZoneId zone) {
        var days = new long[7];
        visits.forEach(visit -> days[local(visit, zone).getDayOfWeek().getValue() - 1] += visit.calls());
        return Arrays.stream(days).boxed().toList();
    }

    private static ZonedDateTime local(Visit visit, ZoneId zone) {
        return visit.hour().atZone(zone);
    }

    /// Sessions by how far they came. A step counts as taken when a later one was.
    static List<StepJson> sessionFunnel(List<Visit> visits) {
        Map<UUID, Step> reached = new HashMap<>();
        for (Visit visit : visits) {
            UUID session = visit.sessionId();
            if (visit.step() != Step.NONE && session != null) {
                reached.merge(session, visit.step(), Step::or);
            }
        }
        return funnel(List.copyOf(EnumSet.range(Step.LOOKED, Step.ORDERED)), reached.values(), Step::wire);
    }

    /// Orders by how far they came; one under way is not counted as lost on the steps before it.
    static List<StepJson> orderFunnel(List<CustomerOrder> orders) {
        List<Reached> over = orders.stream()
                .filter(CustomerOrder::isOver)
                .map(CustomerOrder::reached)
                .toList();
        return funnel(
                List.copyOf(EnumSet.allOf(Reached.class)),
                over,
                reached -> reached.name().toLowerCase(Locale.ROOT));
    }

    private static <S extends Enum<S>> List<StepJson> funnel(
            List<S> steps, Collection<S> reached, java.util.function.Function<S, String> word) {
        var funnel = new ArrayList<StepJson>();
        int before = -1;
        for (S step : steps) {
            int count = (int)
                    reached.stream().filter(each -> each.compareTo(step) >= 0).count();
            funnel.add(new StepJson(word.apply(step), count, before < 0 ? 0 : before - count));
            before = count;
        }
        return List.copyOf(funnel);
    }

    /// Restaurants by how often something was ordered there, the most first.
    static Map<UUID, Integer> favourites(List<CustomerOrder> orders, int limit) {
        var counts = new HashMap<UUID, Integer>();
        placed(orders).forEach(order -> counts.merge(order.restaurantId(), 1, Integer::sum));
        var favourites = new LinkedHashMap<UUID, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .forEach(each -> favourites.put(each.getKey(), each.getValue()));
        return favourites;
    }

    static CadenceJson cadence(List<CustomerOrder> orders) {
        List<Instant> times =
                placed(orders).stream().map(CustomerOrder::madeAt).sorted().toList();
        if (times.size() < 2) {
            Instant only = times.isEmpty() ? null : times.getFirst();
            return new CadenceJson(times.size(), only, only, null, null);
        }
        double[] gaps = new double[times.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = days(times.get(i), times.get(i + 1));
        }
        Arrays.sort(gaps);
        int middle = gaps.length / 2;
        double median = gaps.length % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2;
        double weeks = Math.max(1, days(times.getFirst(), times.getLast()) / 7);
        return new CadenceJson(
                times.size(), times.getFirst(), times.getLast(), rounded(median), rounded(times.size() / weeks));
    }

    /// What was given up before a restaurant saw it is no habit.
    static List<CustomerOrder> placed(List<CustomerOrder> orders) {
        Set<Reached> unseen = EnumSet.of(Reached.MADE);
        return orders.stream()
                .filter(order -> !unseen.contains(order.reached()))
                .toList();
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds() / 86_400.0;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
