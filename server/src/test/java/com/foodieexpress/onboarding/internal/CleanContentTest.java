package com.foodieexpress.onboarding.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.onboarding.internal.CleanContent.Cleaned;
import com.foodieexpress.testing.Asvs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// What is kept of an upload is pixels and pages; everything else is refused or left behind.
class CleanContentTest {

    private static final String SCRIPT = "<script>alert(1)</script>";

    private final CleanContent clean = new CleanContent();

    @Example
    void picturesOfEveryKindBecomePlainJpegs() throws IOException {
        for (Cleaned cleaned : new Cleaned[] {
            clean.of(Specimens.jpeg(), "image/jpeg"), clean.of(Specimens.png(), "image/png"),
        }) {
            BufferedImage seen = seen(cleaned);
            assertThat(cleaned.mediaType()).isEqualTo("image/jpeg");
            assertThat(seen.getWidth()).isEqualTo(300);
            assertThat(isRed(seen, 20, 100)).isTrue();
            assertThat(isRed(seen, 280, 100)).isFalse();
        }
    }

    @Example
    void aWebpBecomesAJpegToo() throws IOException {
        BufferedImage seen = seen(clean.of(Specimens.WEBP, "image/webp"));
        assertThat(seen.getWidth()).isEqualTo(96);
        assertThat(isRed(seen, 10, 30)).isTrue();
        assertThat(isRed(seen, 90, 30)).isFalse();
    }

    @Example
    void placeAndDeviceStayBehindAndThePictureStandsUpright() throws IOException {
        Cleaned cleaned = clean.of(Specimens.jpegWithPlace(6), "image/jpeg");
        assertThat(text(cleaned)).doesNotContain("GPS").doesNotContain("Exif");
        BufferedImage seen = seen(cleaned);
        // Held upright by turning right: what was left is now above.
        assertThat(seen.getWidth()).isEqualTo(200);
        assertThat(seen.getHeight()).isEqualTo(300);
        assertThat(isRed(seen, 100, 20)).isTrue();
        assertThat(isRed(seen, 100, 280)).isFalse();
    }

    @Property(tries = 8)
    void everyOrientationKeepsEveryPixelInside(@ForAll @IntRange(min = 1, max = 8) int orientation) throws IOException {
        BufferedImage seen = seen(clean.of(Specimens.jpegWithPlace(orientation), "image/jpeg"));
        int red = 0;
        int blue = 0;
        for (int x = 0; x < seen.getWidth(); x++) {
            for (int y = 0; y < seen.getHeight(); y++) {
                red += isRed(seen, x, y) ? 1 : 0;
                blue += (seen.getRGB(x, y) & 0xff) > 150 ? 1 : 0;
            }
        }
        assertThat(red).isBetween(28_000, 31_000);
        assertThat(blue).isBetween(28_000, 31_000);
    }

    @Example
    void aPhotoOfALargeCameraBecomesLegibleNotLarge() throws IOException {
        var large = new BufferedImage(6000, 4000, BufferedImage.TYPE_3BYTE_BGR);
        var out = new ByteArrayOutputStream();
        ImageIO.write(large, "jpeg", out);
        BufferedImage seen = seen(clean.of(out.toByteArray(), "image/jpeg"));
        assertThat(seen.getWidth()).isEqualTo(2000);
    }

    @Example
    @Asvs("5.2.6")
    void pixelBombsAreRefusedByTheirHeader() {
        refused(Specimens.pngBomb(20_001, 40), "image/png", "million pixels");
        refused(Specimens.pngBomb(12_000, 12_000), "image/png", "million pixels");
        refused(Specimens.pngBomb(Integer.MAX_VALUE, Integer.MAX_VALUE), "image/png", "");
        refused(Specimens.pngBomb(16, 16), "image/png", "too small");
    }

    @Example
    @Asvs("5.2.2")
    void onlyTheContentTellsTheType() {
        refused(Specimens.png(), "image/jpeg", "image/png, not image/jpeg");
        refused(Specimens.pdf(), "image/png", "application/pdf, not image/png");
        refused(SCRIPT.repeat(4).getBytes(StandardCharsets.UTF_8), "image/png", "must be a JPEG");
        refused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "image/svg+xml",
                "must be");
        refused("GIF89a…………………………".getBytes(StandardCharsets.UTF_8), "image/gif", "must be");
        refused(new byte[0], "image/png", "must be");
        refused("RIFF1234WAVEfmt ".getBytes(StandardCharsets.US_ASCII), "image/webp", "must be");
        assertThat(clean.of(Specimens.png(), "application/octet-stream").mediaType())
                .isEqualTo("image/jpeg");
    }

    @Example
    void whatHidesBehindAPictureStaysBehind() {
        byte[] page = ("<html>" + SCRIPT).getBytes(StandardCharsets.UTF_8);
        assertThat(text(clean.of(Specimens.together(Specimens.jpeg(), page), "image/jpeg")))
                .doesNotContain("script");
        assertThat(text(clean.of(Specimens.together(Specimens.png(), Specimens.pdf()), "image/png")))
                .doesNotContain("%PDF");
    }

    @Example
    void aPlainPdfKeepsItsPagesAndNothingElse() throws IOException {
        byte[] dirty = Specimens.together(
                Specimens.pdf(document -> {
                    document.addPage(new PDPage());
                    document.getDocumentInformation().setAuthor("Somebody");
                    var link = new PDAnnotationLink();
                    document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(link));
                }),
                ("PK " + SCRIPT).getBytes(StandardCharsets.UTF_8));
        Cleaned cleaned = clean.of(dirty, "application/pdf");
        assertThat(cleaned.mediaType()).isEqualTo("application/pdf");
        assertThat(text(cleaned)).doesNotContain("Somebody").doesNotContain("script");
        try (PDDocument seen = Loader.loadPDF(cleaned.content())) {
            assertThat(seen.getNumberOfPages()).isEqualTo(2);
            assertThat(seen.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Example
    void pdfsThatActAreRefused() {
        acting(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)")));
        acting(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));
        acting(document -> Specimens.catalog(document).setItem("Names", with("JavaScript", new COSDictionary())));
        acting(document -> Specimens.catalog(document).setItem("Names", with("EmbeddedFiles", new COSDictionary())));
        acting(document -> Specimens.catalog(document).setItem("AcroForm", with("XFA", new COSString("x"))));
        // Deep inside a page's annotation, in an object of its own.
        acting(document -> {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionJavaScript("app.alert(1)"));
            document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, array(link));
        });
        // Reachable from nowhere a reader looks, and so from somewhere one might.
        acting(document ->
                Specimens.catalog(document).setItem("Odd", with("AA", with("O", with("JS", new COSString("x"))))));
    }

    @Example
    void lockedEndlessAndBrokenPdfsAreRefused() {
        refused(
                Specimens.pdf(document -> {
                    try {
                        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }),
                "application/pdf",
                "locked");
        refused(
                Specimens.pdf(document -> {
                    for (int i = 0; i < 20; i++) {
                        document.addPage(new PDPage());
                    }
                }),
                "application/pdf",
                "1 to 20 pages");
        refused(
                "%PDF-1.7\nnothing more than this".getBytes(StandardCharsets.US_ASCII),
                "application/pdf",
                "cannot be read");
    }

    @Example
    @Asvs("5.2.3")
    void aPdfThatUnpacksWithoutEndIsRefusedBeforeItIsUnpacked() {
        byte[] packed = Specimens.packed(new byte[80 << 20]);
        var head = "%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length
                + ">>\nstream\n";
        byte[] bomb = Specimens.together(
                Specimens.together(head.getBytes(StandardCharsets.US_ASCII), packed),
                "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        refused(bomb, "application/pdf", "unpacks");
    }

    /// Files with a good beginning and anything behind it end in a picture or a refusal, never in anything else.
    @Property(tries = 300)
    void brokenFilesAreRefusedLikeOthers(@ForAll @IntRange(min = 0, max = 3) int which, @ForAll long seed) {
        byte[][] good = {Specimens.jpeg(), Specimens.png(), Specimens.pdf(), Specimens.jpegWithPlace(3)};
        byte[] broken = good[which].clone();
        var random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            broken[16 + random.nextInt(broken.length - 16)] = (byte) random.nextInt(256);
        }
        try {
            assertThat(clean.of(broken, "application/octet-stream").content()).isNotEmpty();
        } catch (Refusal refusal) {
            assertThat(refusal.fieldErrors()).containsOnlyKeys("file");
        }
    }

    private void acting(Consumer<PDDocument> doing) {
        refused(Specimens.pdf(doing), "application/pdf", "scripts, actions or attached files");
    }

    private void refused(byte[] content, String type, String why) {
        assertThatThrownBy(() -> clean.of(content, type)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
            assertThat(refusal.fieldErrors()).containsOnlyKeys("file");
            assertThat(refusal.message()).contains(why);
        });
    }

    private static COSArray array(PDAnnotationLink link) {
        var array = new COSArray();
        array.add(link.getCOSObject());
        return array;
    }

    private static COSDictionary with(String name, COSBase value) {
        var dictionary = new COSDictionary();
        dictionary.setItem(name, value);
        return dictionary;
    }

    private static BufferedImage seen(Cleaned cleaned) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(cleaned.content()));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return (rgb >> 16 & 0xff) > 150 && (rgb & 0xff) < 110;
    }

    private static String text(Cleaned cleaned) {
        return new String(cleaned.content(), StandardCharsets.ISO_8859_1);
    }
}
