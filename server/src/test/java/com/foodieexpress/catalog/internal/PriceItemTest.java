package com.foodieexpress.catalog.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.catalog.Catalog.PricedItem;
import com.foodieexpress.catalog.internal.MenuJson.GroupJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.MenuJson.OptionJson;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;

/// The price of a dish with options, against a plain reading of the rules.
class PriceItemTest {

    @Property(tries = 1_000)
    void everyChoiceIsPricedOrRefusedAsTheGroupsSay(@ForAll("choices") Tuple2<ItemJson, List<UUID>> choice) {
        ItemJson item = choice.get1();
        List<UUID> picked = choice.get2();
        if (isAllowed(item, picked)) {
            PricedItem priced = PriceItem.price(item, picked);
            assertThat(priced.unitPrice().amountMinor()).isEqualTo(expected(item, picked));
            assertThat(priced.options()).extracting(option -> option.id()).containsExactlyInAnyOrderElementsOf(picked);
        } else {
            assertThatThrownBy(() -> PriceItem.price(item, picked))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.fieldErrors()).containsOnlyKeys("optionIds"));
        }
    }

    private static boolean isAllowed(ItemJson item, List<UUID> picked) {
        Set<UUID> all = new HashSet<>();
        item.optionGroups().forEach(group -> group.options().forEach(option -> all.add(option.id())));
        boolean eachInItsBounds = item.optionGroups().stream().allMatch(group -> {
            long count = group.options().stream()
                    .filter(option -> picked.contains(option.id()))
                    .count();
            return group.min() <= count && count <= group.max();
        });
        return eachInItsBounds && all.containsAll(picked) && new HashSet<>(picked).size() == picked.size();
    }

    private static long expected(ItemJson item, List<UUID> picked) {
        long sum = item.price().amountMinor();
        for (GroupJson group : item.optionGroups()) {
            for (OptionJson option : group.options()) {
                sum += picked.contains(option.id()) ? option.priceDelta().amountMinor() : 0;
            }
        }
        return sum;
    }

    @Provide
    Arbitrary<Tuple2<ItemJson, List<UUID>>> choices() {
        return items().flatMap(item -> {
            List<UUID> own = item.optionGroups().stream()
                    .flatMap(group -> group.options().stream().map(OptionJson::id))
                    .toList();
            List<UUID> offered =
                    Stream.concat(own.stream(), Stream.of(UuidV7.next())).toList();
            Arbitrary<List<UUID>> sets =
                    Arbitraries.subsetOf(own.isEmpty() ? offered : own).map(List::copyOf);
            Arbitrary<List<UUID>> wild = Arbitraries.of(offered).list().ofMaxSize(4);
            return Arbitraries.frequencyOf(Tuple.of(4, sets), Tuple.of(1, wild)).map(picked -> Tuple.of(item, picked));
        });
    }

    private Arbitrary<ItemJson> items() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 5_000), groups().list().ofMaxSize(3))
                .as((price, groups) -> new ItemJson(
                        UuidV7.next(),
                        UuidV7.next(),
                        "Dish",
                        null,
                        "",
                        null,
                        Money.of(price, "EUR"),
                        null,
                        true,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        groups));
    }

    private Arbitrary<GroupJson> groups() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 900).list().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as((deltas, min, more) -> new GroupJson(
                        UuidV7.next(),
                        "Group",
                        null,
                        Math.min(min, deltas.size()),
                        Math.max(1, Math.min(min, deltas.size()) + more),
                        deltas.stream()
                                .map(delta -> new OptionJson(UuidV7.next(), "Option", null, Money.of(delta, "EUR")))
                                .toList()));
    }
}
