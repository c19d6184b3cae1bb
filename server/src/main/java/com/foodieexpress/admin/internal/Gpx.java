package com.foodieexpress.admin.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.tracking.Tracking.StoredFix;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// A replay as GPX 1.1, which every map and every navigator reads: the kitchen, the door and the places where something
/// happened as waypoints, each ride as a track.
final class Gpx {

    static final String TYPE = "application/gpx+xml";

    private static final String NAMESPACE = "http://www.topografix.com/GPX/1/1";

    /// A rider who was silent for longer begins a new segment: nobody knows the way between.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final XMLStreamWriter xml;

    private Gpx(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Replay replay) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new Gpx(xml).write(replay);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private void write(Replay replay) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("gpx");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("version", "1.1");
        xml.writeAttribute("creator", "FoodieExpress");
        xml.writeStartElement("metadata");
        text("name", replay.number());
        text("time", replay.from().toString());
        xml.writeEndElement();
        waypoint(replay.restaurant().location(), replay.restaurant().name(), null);
        waypoint(replay.dropoff(), replay.number(), null);
        for (Replay.Entry entry : replay.entries()) {
            if (entry.position() != null) {
                waypoint(entry.position(), entry.about(), entry.at());
            }
        }
        for (Replay.Ride ride : replay.rides()) {
            track(ride);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void waypoint(GeoPoint at, String name, @Nullable Instant time) throws XMLStreamException {
        point("wpt", at, time);
        text("name", name);
        xml.writeEndElement();
    }

    private void track(Replay.Ride ride) throws XMLStreamException {
        xml.writeStartElement("trk");
        text("name", ride.name());
        Instant last = null;
        for (StoredFix fix : ride.fixes()) {
            boolean silent = last != null && last.plus(SILENCE).isBefore(fix.recordedAt());
            if (silent) {
                xml.writeEndElement();
            }
            if (last == null || silent) {
                xml.writeStartElement("trkseg");
            }
            point("trkpt", fix.point(), fix.recordedAt());
            xml.writeEndElement();
            last = fix.recordedAt();
        }
        if (last != null) {
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void point(String element, GeoPoint at, @Nullable Instant time) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("lat", degrees(at.lat()));
        xml.writeAttribute("lon", degrees(at.lng()));
        if (time != null) {
            text("time", time.toString());
        }
    }

    private void text(String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    /// Never in exponents, which XML Schema decimals do not have; seven digits are a centimetre.
    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }
}
