package com.foodieexpress.routing.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.statement.PreparedBatch;

/// SQL of the place table.
final class PlaceStore {

    boolean isImported(Tx tx, String sha) {
        return tx.query("select exists (select from routing.extract where sha256 = :sha)")
                .bind("sha", sha)
                .mapTo(Boolean.class)
                .one();
    }

    void lockImports(Tx tx) {
        tx.update("lock table routing.extract in exclusive mode").execute();
    }

    void setImported(Tx tx, String sha, Instant at) {
        tx.update("""
                        insert into routing.extract (only_row, sha256, imported_at) values (true, :sha, :at)
                        on conflict (only_row) do update set sha256 = excluded.sha256, imported_at = excluded.imported_at""").bind("sha", sha).bind("at", at).execute();
    }

    void replaceAll(Tx tx, List<Place> places) {
        tx.update("delete from routing.place").execute();
        PreparedBatch batch = tx.batch("""
                insert into routing.place (kind, label, street, house_number, searched, searched_number, lat, lng)
                values (:kind, :label, :street, :number, :searched, :searchedNumber, :lat, :lng)""");
        for (Place place : places) {
            String number = place.houseNumber();
            batch.bind("kind", place.kind().wire())
                    .bind("label", place.label())
                    .bind("street", place.street())
                    .bind("number", number)
                    // The blank in front lets one LIKE find the beginning of any word, the first one too.
                    .bind("searched", " " + place.searched())
                    .bind("searchedNumber", number == null ? null : PlaceText.foldNumber(number))
                    .bind("lat", place.location().lat())
                    .bind("lng", place.location().lng())
                    .add();
        }
        batch.execute();
    }

    /// Best first. A place scores by the share of typed words that begin one of its words and by the likeness of
    /// the letters, which forgives typing errors. A name that begins as typed comes first. The right house number
    /// lifts an address above its street, a wrong one sinks it below.
    List<Place> search(Tx tx, PlaceText.Query query, int limit) {
        tx.query("select set_config('pg_trgm.word_similarity_threshold', '0.4', true)")
                .mapTo(String.class)
                .one();
        return tx.query("""
                        select kind, label, street, house_number, lat, lng from (
                            select p.*,
                                (select count(*) from unnest(:words::text[]) word where p.searched like '% ' || word || '%')
                                    / cardinality(:words::text[])::float8 * 0.7
                                + word_similarity(:text, p.searched) * 0.5
                                + similarity(:text, p.searched) * 0.3
                                + case when p.searched like ' ' || :text || '%' then 0.2 else 0 end
                                + case when p.kind <> 'address' then 0
                                       when :number::text is null then -0.3
                                       when p.searched_number = :number then 0.5
                                       else -0.6 end as score
                            from routing.place p
                            where p.searched %> :text or p.searched like '% ' || :last || '%') found
                        order by score desc, length(label), label, lat, lng limit :limit""")
                .bindArray("words", String.class, query.words())
                .bind("text", query.text())
                .bind("last", query.last())
                .bind("number", query.houseNumber())
                .bind("limit", limit)
                .map((row, context) -> place(row))
                .list();
    }

    /// Addresses in a box, in no particular order.
    List<Place> listAddresses(Tx tx, Bounds box) {
        return tx.query("""
                        select kind, label, street, house_number, lat, lng from routing.place
                        where kind = 'address' and lat between :south and :north and lng between :west and :east
                        order by id limit 500""")
                .bind("south", box.south())
                .bind("north", box.north())
                .bind("west", box.west())
                .bind("east", box.east())
                .map((row, context) -> place(row))
                .list();
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(
                PlaceKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("label"),
                row.getString("street"),
                row.getString("house_number"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lng")));
    }
}
