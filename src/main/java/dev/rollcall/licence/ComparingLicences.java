package dev.rollcall.licence;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a licence's seats with its latest account list, in the eight buckets of {@link Bucket}: a handful of statements
 * a licence, none an account, and one row of figures at the end. Used by pages, imports and reviews.
 */
@Service
@Transactional
public class ComparingLicences {

    private static final String BUCKETS = """
            UPDATE licence_account SET bucket = CASE
              WHEN person_id IS NULL AND account_sort = 'PERSON' THEN 'UNKNOWN'
              WHEN person_id IS NULL AND account_sort = 'CONCEALED' THEN 'CONCEALED'
              WHEN person_id IS NULL THEN 'SET_APART'
              ELSE (SELECT CASE
                WHEN u.account_id <> licence_account.id THEN 'DUPLICATE'
                WHEN p.status = 'LEFT' OR p.last_day < :today THEN 'LEAVER'
                WHEN p.status = 'LEAVING' THEN 'LEAVING'
                WHEN u.activity IN ('IDLE', 'NEVER') THEN 'IDLE'
                WHEN s.person_id IS NULL THEN 'UNASSIGNED'
                ELSE 'ASSIGNED' END
                FROM licence_user u JOIN person p ON p.id = u.person_id
                LEFT JOIN licence_seat s ON s.licence_id = :licence AND s.person_id = u.person_id
                WHERE u.list_id = licence_account.list_id AND u.person_id = licence_account.person_id)
              END
            WHERE list_id = :list""";

    private static final String FIGURES = """
            INSERT INTO licence_position (licence_id, list_id, compared_at, bought, assigned, accounts, active,
              assigned_active, without_account, %s)
            SELECT :licence, :list, :now, :bought, :assigned,
              COALESCE(SUM(CASE WHEN a.bucket <> 'DUPLICATE' THEN 1 ELSE 0 END), 0),
              CASE WHEN SUM(CASE WHEN a.activity <> 'UNKNOWN' THEN 1 ELSE 0 END) > 0 THEN
                SUM(CASE WHEN a.bucket <> 'DUPLICATE' AND COALESCE(u.activity, a.activity) = 'ACTIVE' THEN 1 ELSE 0 END) END,
              CASE WHEN SUM(CASE WHEN a.activity <> 'UNKNOWN' THEN 1 ELSE 0 END) > 0 THEN
                SUM(CASE WHEN a.bucket <> 'DUPLICATE' AND u.activity = 'ACTIVE' AND s.person_id IS NOT NULL THEN 1 ELSE 0 END) END,
              (SELECT COUNT(*) FROM licence_seat w WHERE w.licence_id = :licence AND NOT EXISTS
                (SELECT 1 FROM licence_user x WHERE x.list_id = :list AND x.person_id = w.person_id)),
              %s
            FROM licence_account a
            LEFT JOIN licence_user u ON u.list_id = a.list_id AND u.person_id = a.person_id
            LEFT JOIN licence_seat s ON s.licence_id = :licence AND s.person_id = a.person_id
            WHERE a.list_id = :list""".formatted(
                    columns(Positions.COLUMNS::get),
                    columns(bucket -> "COALESCE(SUM(CASE WHEN a.bucket = '" + bucket + "' THEN 1 ELSE 0 END), 0)"));

    private final Licences licences;
    private final AccountLists lists;
    private final Positions positions;
    private final RecognisingPeople recognising;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    ComparingLicences(
            Licences licences,
            AccountLists lists,
            Positions positions,
            RecognisingPeople recognising,
            JdbcClient jdbc,
            CompanyTime time) {
        this.licences = licences;
        this.lists = lists;
        this.positions = positions;
        this.recognising = recognising;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Where the licence stands now. Of a list whose accounts were deleted, the figures that it left are taken again. */
    public LicencePosition compare(LicenceId id) {
        Licence licence = licences.find(id).orElseThrow();
        Optional<AccountList> list = lists.latest(id);
        if (list.isPresent()
                && list.get().basis() == AccountList.Basis.LIST
                && list.get().erasedAt() == null) {
            recognising.recognise(list.get());
            jdbc.sql(BUCKETS)
                    .param("today", time.today())
                    .param("licence", Ids.bytes(id.value()))
                    .param("list", Ids.bytes(list.get().id()))
                    .update();
            record(FIGURES, licence, list.get().id());
        } else if (list.isPresent() && list.get().basis() == AccountList.Basis.COUNT) {
            record(
                    "INSERT INTO licence_position (licence_id, list_id, compared_at, bought, assigned, accounts, active)"
                            + " SELECT :licence, :list, :now, :bought, :assigned, accounts, active FROM account_list"
                            + " WHERE id = :list",
                    licence,
                    list.get().id());
        } else if (list.isPresent() && positions.latest(id).isPresent()) {
            String kept =
                    "list_id, accounts, active, assigned_active, without_account, " + columns(Positions.COLUMNS::get);
            record(
                    "INSERT INTO licence_position (licence_id, compared_at, bought, assigned, " + kept
                            + ") SELECT :licence, :now, :bought, :assigned, " + kept + " FROM licence_position"
                            + " WHERE id = (SELECT last_position_id FROM licence WHERE id = :licence)",
                    licence,
                    null);
        } else {
            record(
                    "INSERT INTO licence_position (licence_id, compared_at, bought, assigned)"
                            + " VALUES (:licence, :now, :bought, :assigned)",
                    licence,
                    null);
        }
        return positions.latest(id).orElseThrow();
    }

    private void record(String insert, Licence licence, UUID list) {
        byte[] id = Ids.bytes(licence.getId());
        JdbcClient.StatementSpec statement = jdbc.sql(insert)
                .param("licence", id)
                .param("now", Timestamp.from(time.now()))
                .param("bought", licence.fields().seats())
                .param(
                        "assigned",
                        jdbc.sql("SELECT COUNT(*) FROM licence_seat WHERE licence_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single());
        (list == null ? statement : statement.param("list", Ids.bytes(list))).update();
        jdbc.sql("UPDATE licence SET last_position_id = (SELECT MAX(p.id) FROM licence_position p"
                        + " WHERE p.licence_id = :licence) WHERE id = :licence")
                .param("licence", id)
                .update();
    }

    /** One text for each bucket that accounts fall into, in a fixed order. */
    private static String columns(Function<Bucket, String> of) {
        return Arrays.stream(Bucket.values())
                .filter(bucket -> bucket != Bucket.NO_ACCOUNT)
                .map(of)
                .collect(Collectors.joining(", "));
    }
}
