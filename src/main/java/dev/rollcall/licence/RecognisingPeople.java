package dev.rollcall.licence;

import dev.rollcall.values.Ids;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recognises whose the accounts of a list are, a statement a key and none an account. An account is somebody's when its
 * employee number, address, user name and aliases lead to one person and no other. One that leads to several, or that
 * only has a person's full name or a user name before its @, is nobody's: the people are offered as possible matches.
 */
@Component
class RecognisingPeople {

    private static final List<String> STRONG = List.of(
            "SELECT a.id AS account_id, p.id AS person_id, 'NUMBER' AS matched_by, a.list_id FROM licence_account a JOIN person p"
                    + " ON p.entity_id = :entity AND p.employee_number = a.employee_number WHERE a.list_id = :list",
            "SELECT a.id AS account_id, p.id AS person_id, 'ADDRESS' AS matched_by, a.list_id FROM licence_account a JOIN person p"
                    + " ON p.email = a.email WHERE a.list_id = :list UNION SELECT a.id AS account_id, p.id AS person_id, 'ADDRESS' AS matched_by, a.list_id"
                    + " FROM licence_account a JOIN person p ON p.email = a.account WHERE a.list_id = :list",
            "SELECT a.id AS account_id, p.id AS person_id, 'USER_NAME' AS matched_by, a.list_id FROM licence_account a JOIN person p"
                    + " ON p.user_name = a.account WHERE a.list_id = :list UNION SELECT a.id AS account_id, p.id AS person_id, 'USER_NAME' AS matched_by, a.list_id"
                    + " FROM licence_account a JOIN person p ON p.user_name = a.email WHERE a.list_id = :list",
            "SELECT a.id AS account_id, l.person_id, 'ALIAS' AS matched_by, a.list_id FROM licence_account a JOIN person_alias l"
                    + " ON l.alias = a.account WHERE a.list_id = :list"
                    + " UNION SELECT a.id AS account_id, l.person_id, 'ALIAS' AS matched_by, a.list_id FROM licence_account a JOIN person_alias l"
                    + " ON l.alias = a.email WHERE a.list_id = :list");

    private static final String WITHOUT_REFUSED = "SELECT x.account_id, x.person_id, x.matched_by, x.list_id FROM ("
            + STRONG.stream().map(keys -> "SELECT * FROM (" + keys + ") y").collect(Collectors.joining(" UNION ALL "))
            + ") x WHERE NOT EXISTS (SELECT 1 FROM match_refused r JOIN licence_account a ON a.account = r.account"
            + " WHERE r.person_id = x.person_id AND a.id = x.account_id)";

    private static final String STRONG_KEYS = "'NUMBER', 'ADDRESS', 'USER_NAME', 'ALIAS'";
    private static final String OFFERED_KEYS = "'NAME', 'LOCAL_PART'";

    private static final String NOT_REFUSED =
            " AND NOT EXISTS (SELECT 1 FROM match_refused r" + " WHERE r.person_id = p.id AND r.account = a.account)";

    private static final List<String> OFFERED = List.of(
            "SELECT a.id, p.id, 'NAME', a.list_id FROM licence_account a JOIN person p"
                    + " ON p.display_name = a.display_name WHERE a.list_id = :list AND a.person_id IS NULL"
                    + NOT_REFUSED,
            "SELECT a.id, p.id, 'LOCAL_PART', a.list_id FROM licence_account a JOIN person p"
                    + " ON p.user_name = a.local_part WHERE a.list_id = :list AND a.person_id IS NULL" + NOT_REFUSED);

    private final JdbcClient jdbc;

    RecognisingPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void recognise(AccountList list) {
        if (!kept(STRONG_KEYS, list).equals(matched(WITHOUT_REFUSED, list))) {
            keepStrong(list);
        }
        if (!kept(OFFERED_KEYS, list).equals(matched(String.join(" UNION ALL ", OFFERED), list))) {
            run("DELETE FROM account_match WHERE list_id = :list AND matched_by IN (" + OFFERED_KEYS + ")", list);
            OFFERED.forEach(keys -> match(keys, list));
        }
    }

    private void keepStrong(AccountList list) {
        run("DELETE FROM account_match WHERE list_id = :list", list);
        match(WITHOUT_REFUSED, list);
        run(
                "UPDATE licence_account SET person_id = (SELECT CASE WHEN MIN(m.person_id) = MAX(m.person_id)"
                        + " THEN MIN(m.person_id) END FROM account_match m WHERE m.account_id = licence_account.id)"
                        + " WHERE list_id = :list",
                list);
        run("DELETE FROM licence_user WHERE list_id = :list", list);
        run(
                "INSERT INTO licence_user (list_id, person_id, account_id, activity) SELECT list_id, person_id, MIN(id),"
                        + " MIN(activity) FROM licence_account WHERE list_id = :list AND person_id IS NOT NULL"
                        + " GROUP BY list_id, person_id",
                list);
    }

    private Set<Match> kept(String keys, AccountList list) {
        return read(
                "SELECT account_id, person_id, matched_by FROM account_match WHERE list_id = :list AND matched_by IN ("
                        + keys + ")",
                list);
    }

    private Set<Match> matched(String keys, AccountList list) {
        return read(keys, list);
    }

    private Set<Match> read(String sql, AccountList list) {
        return new HashSet<>(bound(sql, list)
                .query((row, n) -> new Match(row.getLong(1), Ids.uuid(row.getBytes(2)), row.getString(3)))
                .list());
    }

    private void match(String keys, AccountList list) {
        run("INSERT INTO account_match (account_id, person_id, matched_by, list_id) " + keys, list);
    }

    private void run(String sql, AccountList list) {
        bound(sql, list).update();
    }

    private JdbcClient.StatementSpec bound(String sql, AccountList list) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("list", Ids.bytes(list.id()));
        return sql.contains(":entity") ? statement.param("entity", Ids.bytes(list.entityId())) : statement;
    }

    private record Match(long account, UUID person, String by) {}
}
