package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.json.Json;
import com.foodieexpress.tracking.internal.FixUpload.Receipt;
import com.foodieexpress.tracking.internal.FixUpload.Refused;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ReceiptTest {

    @Property(tries = 200)
    void whatIsWrittenByHandIsWhatTheMapperWouldWrite(
            @ForAll long high,
            @ForAll long acknowledged,
            @ForAll int stored,
            @ForAll int duplicates,
            @ForAll boolean refused) {
        var receipt = new Receipt(
                new UUID(high, acknowledged),
                acknowledged,
                stored,
                duplicates,
                refused ? List.of(Refused.missing(7, "lat")) : List.of());
        assertThat(new String(receipt.json(), StandardCharsets.UTF_8)).isEqualTo(Json.write(receipt));
    }
}
