package dev.rollcall.licence;

import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows by what names other systems call the product of a licence, and which products are in use without a licence on
 * record. A name that fits several licences in force fits none until somebody says which is meant.
 */
@Service
@Transactional
public class NamingProducts {

    /**
     * A product that is in use and has no licence.
     *
     * @param accounts of it; payments or lines where no accounts are known
     * @param paid what was paid for it, null where that is not known
     * @param currency of the payments
     * @param money the same in the reporting currency, null where there is no rate
     */
    public record Unrecorded(
            UUID listId,
            String product,
            String entity,
            AccountList.Basis basis,
            int accounts,
            LocalDate takenOn,
            String source,
            BigDecimal paid,
            String currency,
            BigDecimal money) {}

    private static final String NAMED = """
            SELECT l.id, l.product_key FROM licence l WHERE l.entity_id = :entity AND l.status = 'ACTIVE'
            UNION SELECT n.licence_id, n.product_key FROM licence_name n JOIN licence l ON l.id = n.licence_id
            WHERE l.entity_id = :entity AND l.status = 'ACTIVE'""";

    private final JdbcClient jdbc;
    private final AccountLists lists;
    private final ComparingLicences comparing;
    private final Clock clock;

    NamingProducts(JdbcClient jdbc, AccountLists lists, ComparingLicences comparing, Clock clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.comparing = comparing;
        this.clock = clock;
    }

    /** The licence in force that is meant by each of the products; those that fit none or several are left out. */
    public Map<String, LicenceId> named(EntityId entity, Collection<String> products) {
        Map<String, Set<UUID>> known = jdbc
                .sql(NAMED)
                .param("entity", Ids.bytes(entity.value()))
                .query((row, n) -> Map.entry(row.getString(2), Ids.uuid(row.getBytes(1))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        Map<String, LicenceId> named = new HashMap<>();
        for (String product : products) {
            Set<UUID> some = known.getOrDefault(Identifiers.nameKey(product), Set.of());
            if (some.size() == 1) {
                named.put(product, new LicenceId(some.iterator().next()));
            }
        }
        return named;
    }

    /** Says that a product without a record is this licence; false where it has one already, or is another entity's. */
    public boolean name(LicenceId licence, UUID list) {
        byte[] id = Ids.bytes(licence.value());
        byte[] listId = Ids.bytes(list);
        int attached = jdbc.sql("UPDATE account_list SET licence_id = ? WHERE id = ? AND licence_id IS NULL"
                        + " AND entity_id = (SELECT entity_id FROM licence WHERE id = ?)")
                .params(id, listId, id)
                .update();
        if (attached == 1) {
            jdbc.sql("INSERT INTO licence_name (licence_id, product_key) SELECT :id, product_key FROM account_list"
                            + " WHERE id = :list AND NOT EXISTS (SELECT 1 FROM licence_name n WHERE n.licence_id = :id"
                            + " AND n.product_key = account_list.product_key)")
                    .param("id", id)
                    .param("list", listId)
                    .update();
            compared(licence);
        }
        return attached == 1;
    }

    /** Lists that came before their licence was on record find it, and are compared. */
    public void attachWaiting(EntityId entity) {
        List<Unrecorded> waiting = unrecorded(entity);
        Map<String, LicenceId> named =
                named(entity, waiting.stream().map(Unrecorded::product).toList());
        for (Unrecorded one : waiting) {
            LicenceId licence = named.get(one.product());
            if (licence != null) {
                jdbc.sql("UPDATE account_list SET licence_id = ? WHERE id = ?")
                        .params(Ids.bytes(licence.value()), Ids.bytes(one.listId()))
                        .update();
                compared(licence);
            }
        }
    }

    /** Products of the legal entity, or of all for null, that are in use without a record; their latest lists. */
    @Transactional(readOnly = true)
    public List<Unrecorded> unrecorded(EntityId entity) {
        byte[] id = entity == null ? null : Ids.bytes(entity.value());
        return jdbc.sql("SELECT a.id, a.product, e.name, a.basis, a.accounts, a.taken_on, a.source,"
                        + " a.paid, a.paid_currency, a.paid_money FROM account_list a"
                        + " JOIN legal_entity e ON e.id = a.entity_id WHERE a.licence_id IS NULL"
                        + " AND (:any = TRUE OR a.entity_id = :entity) ORDER BY a.product, e.name")
                .param("any", entity == null)
                .param("entity", id)
                .query((row, n) -> new Unrecorded(
                        Ids.uuid(row.getBytes(1)),
                        row.getString(2),
                        row.getString(3),
                        AccountList.Basis.valueOf(row.getString(4)),
                        row.getInt(5),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getBigDecimal(8),
                        row.getString(9),
                        row.getBigDecimal(10)))
                .list();
    }

    private void compared(LicenceId licence) {
        lists.latest(licence)
                .ifPresent(
                        latest -> lists.eraseReplaced(licence.value(), latest.id(), Timestamp.from(clock.instant())));
        comparing.compare(licence);
    }
}
