package dev.rollcall.licence.web;

import dev.rollcall.licence.AccountList;
import dev.rollcall.licence.Bucket;
import dev.rollcall.licence.LicenceId;
import dev.rollcall.values.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the accounts and the seats of a licence for its pages, with whose they are. */
@Component
class AccountRows {

    static final int PAGE_SIZE = 50;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param offeredId somebody to whom the account may belong, where it is nobody's */
    record Row(
            long id,
            String account,
            String displayName,
            String activity,
            String sort,
            String bucket,
            UUID personId,
            String person,
            String matchedBy,
            UUID offeredId) {}

    record SeatRow(
            UUID personId, String person, String department, String status, LocalDate assignedOn, boolean used) {}

    Page<Row> accounts(AccountList list, Bucket bucket, int number) {
        String where = " FROM licence_account a WHERE a.list_id = :list"
                + (bucket == null ? "" : " AND a.bucket = '" + bucket.name() + "'");
        byte[] id = Ids.bytes(list.id());
        long total = jdbc.sql("SELECT COUNT(*)" + where)
                .param("list", id)
                .query(Long.class)
                .single();
        PageRequest request = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        List<Row> rows = jdbc.sql("SELECT a.id, a.account, a.display_name, a.activity, a.account_sort, a.bucket,"
                        + " a.person_id, (SELECT p.display_name FROM person p WHERE p.id = a.person_id) AS person,"
                        + " (SELECT MIN(m.matched_by) FROM account_match m WHERE m.account_id = a.id"
                        + " AND m.person_id = a.person_id) AS matched_by,"
                        + " (SELECT MIN(m.person_id) FROM account_match m WHERE m.account_id = a.id"
                        + " AND a.person_id IS NULL) AS offered_id" + where
                        + " ORDER BY a.account LIMIT :size OFFSET :offset")
                .param("list", id)
                .param("size", PAGE_SIZE)
                .param("offset", request.getOffset())
                .query((row, n) -> new Row(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Ids.uuid(row.getBytes(7)),
                        row.getString(8),
                        row.getString(9),
                        Ids.uuid(row.getBytes(10))))
                .list();
        return new PageImpl<>(rows, request, total);
    }

    /** Seats on record, those alone that no account uses where asked for. */
    Page<SeatRow> seats(LicenceId licence, AccountList list, boolean unused, int number) {
        String used = "EXISTS (SELECT 1 FROM licence_user u WHERE u.list_id = :list AND u.person_id = s.person_id)";
        String where = " FROM licence_seat s JOIN person p ON p.id = s.person_id WHERE s.licence_id = :licence"
                + (unused ? " AND NOT " + used : "");
        byte[] id = Ids.bytes(licence.value());
        byte[] listId = list == null ? new byte[16] : Ids.bytes(list.id());
        JdbcClient.StatementSpec count = jdbc.sql("SELECT COUNT(*)" + where).param("licence", id);
        long total =
                (unused ? count.param("list", listId) : count).query(Long.class).single();
        PageRequest request = PageRequest.of(Math.max(0, number), PAGE_SIZE);
        List<SeatRow> rows = jdbc.sql("SELECT s.person_id, p.display_name, p.department, p.status, s.assigned_on, "
                        + used + where + " ORDER BY p.display_name, p.id LIMIT :size OFFSET :offset")
                .param("licence", id)
                .param("list", listId)
                .param("size", PAGE_SIZE)
                .param("offset", request.getOffset())
                .query((row, n) -> new SeatRow(
                        Ids.uuid(row.getBytes(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getBoolean(6)))
                .list();
        return new PageImpl<>(rows, request, total);
    }
}
