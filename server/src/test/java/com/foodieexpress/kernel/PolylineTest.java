package com.foodieexpress.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PolylineTest {

    @Test
    void encodesTheExampleOfTheFormatsOwnDescription() {
        var points = List.of(new GeoPoint(38.5, -120.2), new GeoPoint(40.7, -120.95), new GeoPoint(43.252, -126.453));
        assertThat(Polyline.encode(points)).isEqualTo("_p~iF~ps|U_ulLnnqC_mqNvxq`@");
        assertThat(Polyline.decode("_p~iF~ps|U_ulLnnqC_mqNvxq`@")).isEqualTo(points);
    }

    @Test
    void refusesATextThatEndsInsideANumber() {
        assertThatThrownBy(() -> Polyline.decode("_p~iF~ps|")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 200)
    void whatWasEncodedDecodesToWithinHalfAMicrodegreeStep(
            @ForAll @Size(max = 40) List<@DoubleRange(min = -89, max = 89) Double> degrees) {
        List<GeoPoint> points = degrees.stream().map(d -> new GeoPoint(d, -d)).toList();
        List<GeoPoint> back = Polyline.decode(Polyline.encode(points));
        assertThat(back).hasSameSizeAs(points);
        for (int i = 0; i < points.size(); i++) {
            assertThat(back.get(i).lat()).isCloseTo(points.get(i).lat(), within(0.000_005_1));
            assertThat(back.get(i).lng()).isCloseTo(points.get(i).lng(), within(0.000_005_1));
        }
    }
}
