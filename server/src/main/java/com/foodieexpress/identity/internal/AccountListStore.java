package com.foodieexpress.identity.internal;

import com.foodieexpress.identity.internal.AccountPage.Position;
import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the administrators' list of accounts: finds which, in order. The accounts themselves are read by id.
final class AccountListStore {

    private static final String FILTERED = """
            select * from (
                select a.id, case when :sort = 'ACTIVE' then coalesce(a.last_login_at, a.created_at) else a.created_at end as at
                from identity.account a left join identity.standing s on s.account_id = a.id
                where (:role::text is null or exists (
                        select 1 from identity.role_grant g where g.account_id = a.id and g.role = :role))
                  and (:waiting::boolean is null or :waiting = exists (
                        select 1 from identity.role_grant g where g.account_id = a.id and not g.approved))
                  and (:state::text is null or :state = case
                        when s.state is null or s.until <= :now::timestamptz then 'active' else s.state end)
                  and (:words::text is null or a.phone_index = :phone::bytea
                       or strpos(lower(a.first_name || ' ' || a.last_name || ' ' || a.email), lower(:words)) > 0)
            ) found
            """;
    private static final String DOWN = """
            where :cursor::uuid is null or (at, id) < (:cursorAt::timestamptz, :cursor::uuid)
            order by at desc, id desc limit :limit""";
    private static final String UP = """
            where :cursor::uuid is null or (at, id) > (:cursorAt::timestamptz, :cursor::uuid)
            order by at, id limit :limit""";

    /// `phone` is the blind index of what the words mean as a telephone number.
    List<Position> list(
            Tx tx, AccountFilter filter, byte @Nullable [] phone, AccountPage page, int limit, Instant now) {
        Position after = page.after();
        return tx.query(FILTERED + (page.sort() == AccountPage.Sort.OLDEST ? UP : DOWN))
                .bind("sort", page.sort().name())
                .bind("role", filter.role() == null ? null : filter.role().wire())
                .bind("waiting", filter.waiting())
                .bind("state", filter.state() == null ? null : filter.state().wire())
                .bind("words", filter.words())
                .bind("phone", phone)
                .bind("now", now)
                .bind("cursor", after == null ? null : after.id())
                .bind("cursorAt", after == null ? null : after.at())
                .bind("limit", limit)
                .map((row, context) ->
                        new Position(row.getTimestamp("at").toInstant(), row.getObject("id", UUID.class)))
                .list();
    }
}
