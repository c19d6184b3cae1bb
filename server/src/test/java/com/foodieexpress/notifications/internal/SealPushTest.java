package com.foodieexpress.notifications.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// The example of RFC 8291, section 5, byte for byte.
class SealPushTest {

    private static final String OWN_PUBLIC =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
    private static final String BROWSER =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String SEALED = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27ml"
            + "mlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPT"
            + "pK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

    @Test
    void theExampleOfTheStandardComesOut() throws Exception {
        ECPublicKey own = PushCurve.point(bytes(OWN_PUBLIC));
        var secret = new BigInteger(1, bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"));
        var pair = new KeyPair(
                own, KeyFactory.getInstance("EC").generatePrivate(new ECPrivateKeySpec(secret, own.getParams())));
        byte[] sealed = SealPush.seal(
                "When I grow up, I want to be a watermelon".getBytes(US_ASCII),
                PushCurve.point(bytes(BROWSER)),
                bytes("BTBZMqHH6r4Tts7J_aSIgg"),
                pair,
                bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed))
                .isEqualTo(SEALED);
    }

    @Test
    void whatIsNoPointOfTheCurveIsRefused() {
        byte[] beside = bytes(BROWSER);
        beside[64] ^= 1;
        assertThatThrownBy(() -> PushCurve.point(beside)).hasMessage("not on the curve");
        assertThatThrownBy(() -> PushCurve.point(new byte[65])).hasMessage("no uncompressed point");
        assertThatThrownBy(() -> PushCurve.point(new byte[33])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestTextMakesTheLongestBody() {
        ECPublicKey browser = PushCurve.point(bytes(BROWSER));
        assertThat(SealPush.seal(new byte[SealPush.MOST_BYTES], browser, new byte[16]))
                .hasSize(4_096);
        assertThatThrownBy(() -> SealPush.seal(new byte[SealPush.MOST_BYTES + 1], browser, new byte[16]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String base64) {
        return Base64.getUrlDecoder().decode(base64);
    }
}
