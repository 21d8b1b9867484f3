package dev.rollcall.licence;

import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All account lists, with the accounts of those that were not erased. */
@Repository
public class AccountLists {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AccountLists(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(AccountList list, UUID importId) {
        jdbc.sql("INSERT INTO account_list (id, entity_id, licence_id, product, product_key, basis, import_id, source,"
                        + " taken_on, accounts, concealed, bought, active, proof_id)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.bytes(list.id()),
                        Ids.bytes(list.entityId()),
                        Ids.bytes(list.licenceId()),
                        list.product(),
                        Identifiers.nameKey(list.product()),
                        list.basis().name(),
                        Ids.bytes(importId),
                        list.source(),
                        list.takenOn(),
                        list.accounts(),
                        list.concealed(),
                        list.bought(),
                        list.active(),
                        Ids.bytes(list.proofId()))
                .update();
    }

    void addAccounts(UUID list, Collection<ListedAccount> accounts) {
        batches.batchUpdate(
                "INSERT INTO licence_account (list_id, account, email, local_part, employee_number, display_name,"
                        + " activity, account_sort) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                accounts.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(list),
                            one.account(),
                            one.email(),
                            one.localPart(),
                            one.employeeNumber(),
                            one.displayName(),
                            one.activity().name(),
                            one.sort().name()
                        })
                        .toList());
    }

    /** After its accounts came in. */
    void counted(UUID list) {
        jdbc.sql("UPDATE account_list SET accounts = (SELECT COUNT(*) FROM licence_account a WHERE a.list_id = :list),"
                        + " concealed = (SELECT COUNT(*) FROM licence_account a WHERE a.list_id = :list"
                        + " AND a.account_sort = 'CONCEALED'), active = (SELECT CASE WHEN SUM(CASE WHEN a.activity <> 'UNKNOWN'"
                        + " THEN 1 ELSE 0 END) > 0 THEN SUM(CASE WHEN a.activity = 'ACTIVE' THEN 1 ELSE 0 END) END"
                        + " FROM licence_account a WHERE a.list_id = :list) WHERE id = :list")
                .param("list", Ids.bytes(list))
                .update();
    }

    /** The latest list or count of a licence. */
    public Optional<AccountList> latest(LicenceId licence) {
        return jdbc.sql("SELECT * FROM account_list WHERE licence_id = ? AND basis IN ('LIST', 'COUNT')"
                        + " ORDER BY taken_on DESC, id DESC LIMIT 1")
                .param(Ids.bytes(licence.value()))
                .query(AccountLists::read)
                .optional();
    }

    /** All lists and counts of a licence, latest first. */
    public List<AccountList> of(LicenceId licence) {
        return jdbc.sql("SELECT * FROM account_list WHERE licence_id = ? AND basis IN ('LIST', 'COUNT')"
                        + " ORDER BY taken_on DESC, id DESC LIMIT 50")
                .param(Ids.bytes(licence.value()))
                .query(AccountLists::read)
                .list();
    }

    /** Deletes the accounts of lists of a licence that a later one has replaced. */
    void eraseReplaced(UUID licence, UUID latest, Timestamp at) {
        jdbc.sql(
                        "SELECT id FROM account_list WHERE licence_id = ? AND id <> ? AND basis = 'LIST' AND erased_at IS NULL")
                .params(Ids.bytes(licence), Ids.bytes(latest))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list()
                .forEach(list -> erase(list, at));
    }

    /** Deletes the accounts of a list; its figures stay. */
    void erase(UUID list, Timestamp at) {
        for (String table : List.of("account_match", "licence_user", "licence_account")) {
            jdbc.sql("DELETE FROM " + table + " WHERE list_id = ?")
                    .param(Ids.bytes(list))
                    .update();
        }
        jdbc.sql("UPDATE account_list SET erased_at = ? WHERE id = ?")
                .params(at, Ids.bytes(list))
                .update();
    }

    private static AccountList read(ResultSet row, int number) throws SQLException {
        Timestamp erased = row.getTimestamp("erased_at");
        return new AccountList(
                Ids.uuid(row.getBytes("id")),
                Ids.uuid(row.getBytes("entity_id")),
                Ids.uuid(row.getBytes("licence_id")),
                row.getString("product"),
                AccountList.Basis.valueOf(row.getString("basis")),
                row.getString("source"),
                row.getObject("taken_on", LocalDate.class),
                row.getInt("accounts"),
                row.getInt("concealed"),
                row.getObject("bought", Integer.class),
                row.getObject("active", Integer.class),
                Ids.uuid(row.getBytes("proof_id")),
                erased == null ? null : erased.toInstant());
    }
}
