package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/// Takes only PDFs that are paper: pages and nothing that acts. What is kept is written anew from the pages' objects,
/// so
/// that nothing hidden between or behind them comes along.
final class CleanPdf {

    private static final int MOST_PAGES = 20;
    /// No stream of a scanned page unpacks to more; a bomb does.
    private static final int MOST_UNPACKED = 64 << 20;

    private static final long MOST_UNPACKED_TOGETHER = 256L << 20;
    private static final int MOST_OBJECTS = 20_000;
    private static final long WORKING_MEMORY = 32L << 20;

    /// Names that make a document do something, or carry other files.
    private static final Set<String> ACTING = Set.of(
            "JS",
            "JavaScript",
            "OpenAction",
            "AA",
            "Launch",
            "EmbeddedFiles",
            "EmbeddedFile",
            "EF",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE",
            "GoToR",
            "Rendition",
            "Movie",
            "Sound",
            "3D");

    private CleanPdf() {}

    /// Refuses, naming `file`, what is no PDF, is locked, acts, carries files, is too long or unpacks without end.
    static byte[] of(byte[] content) {
        refuseBombs(content);
        try (PDDocument document = Loader.loadPDF(
                content,
                "",
                null,
                null,
                MemoryUsageSetting.setupMixed(WORKING_MEMORY, MOST_UNPACKED_TOGETHER).streamCache)) {
            if (document.isEncrypted()) {
                throw Upload.refused("is a locked PDF; save it without a password");
            }
            int pages = document.getNumberOfPages();
            if (pages < 1 || pages > MOST_PAGES) {
                throw Upload.refused("must have 1 to " + MOST_PAGES + " pages");
            }
            refuseActing(document);
            return pagesOnly(document);
        } catch (InvalidPasswordException locked) {
            throw Upload.refused("is a locked PDF; save it without a password");
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refusal refusal) {
                throw refusal;
            }
            // Parsers meet broken files with all sorts of exceptions.
            throw Upload.refused("cannot be read as a PDF");
        }
    }

    private static byte[] pagesOnly(PDDocument document) throws IOException {
        try (PDDocument clean = new PDDocument()) {
            for (PDPage page : document.getPages()) {
                // Form fields and links are nothing a paper needs.
                page.setAnnotations(List.of());
                page.getCOSObject().removeItem(COSName.getPDFName("PieceInfo"));
                page.getCOSObject().removeItem(COSName.METADATA);
                clean.importPage(page);
            }
            var out = new ByteArrayOutputStream();
            clean.save(out);
            return out.toByteArray();
        }
    }

    private static void refuseActing(PDDocument document) {
        Set<COSObjectKey> keys = document.getDocument().getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            throw Upload.refused("has too many parts");
        }
        refuseActing(document.getDocument().getTrailer(), 0);
        for (COSObjectKey key : keys) {
            COSObject object = document.getDocument().getObjectFromPool(key);
            if (object != null) {
                refuseActing(object.getObject(), 0);
            }
        }
    }

    /// Direct parts of one object; referred objects have their own turn.
    private static void refuseActing(COSBase part, int depth) {
        if (depth > 50) {
            throw Upload.refused("is nested too deeply");
        }
        if (part instanceof COSDictionary dictionary) {
            for (COSName name : dictionary.keySet()) {
                refuseIfActing(name);
                COSBase value = dictionary.getItem(name);
                if (value instanceof COSName word && isKind(name)) {
                    refuseIfActing(word);
                }
                if (value != null && !(value instanceof COSObject)) {
                    refuseActing(value, depth + 1);
                }
            }
        } else if (part instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                COSBase value = array.get(i);
                if (value != null && !(value instanceof COSObject)) {
                    refuseActing(value, depth + 1);
                }
            }
        }
    }

    private static boolean isKind(COSName name) {
        return name.equals(COSName.S) || name.equals(COSName.TYPE) || name.equals(COSName.SUBTYPE);
    }

    private static void refuseIfActing(COSName name) {
        if (ACTING.contains(name.getName())) {
            throw Upload.refused("is a PDF with scripts, actions or attached files; print it to a plain PDF");
        }
    }

    /// Unpacks every packed stream into nothing, counting, before a parser would unpack it into memory.
    private static void refuseBombs(byte[] content) {
        long together = 0;
        for (int at = after(content, 0); at >= 0; at = after(content, at)) {
            together += unpackedBytes(content, at);
            if (together > MOST_UNPACKED_TOGETHER) {
                throw Upload.refused("unpacks to far more than a scanned paper");
            }
        }
    }

    private static long unpackedBytes(byte[] content, int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var nowhere = new byte[1 << 16];
            long bytes = 0;
            while (!inflater.finished()) {
                int count = inflater.inflate(nowhere);
                bytes += count;
                if (bytes > MOST_UNPACKED) {
                    throw Upload.refused("unpacks to far more than a scanned paper");
                }
                if (count == 0) {
                    return bytes;
                }
            }
            return bytes;
        } catch (DataFormatException notPackedThatWay) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    /// The first byte behind the next `stream` and its line end, -1 when there is none.
    private static int after(byte[] content, int from) {
        for (int i = from; i + 8 < content.length; i++) {
            if (content[i] == 's'
                    && content[i + 1] == 't'
                    && content[i + 2] == 'r'
                    && content[i + 3] == 'e'
                    && content[i + 4] == 'a'
                    && content[i + 5] == 'm'
                    && (content[i + 6] == '\n' || content[i + 6] == '\r')) {
                return content[i + 6] == '\r' && content[i + 7] == '\n' ? i + 8 : i + 7;
            }
        }
        return -1;
    }
}
