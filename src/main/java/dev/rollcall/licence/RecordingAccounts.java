package dev.rollcall.licence;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Ids;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over account lists, one a product, from an import: opened once for all its products, filled portion by portion,
 * and closed, which replaces the earlier lists and compares. Of an earlier list its figures stay.
 */
@Service
@Transactional
public class RecordingAccounts {

    private final AccountLists lists;
    private final NamingProducts names;
    private final ComparingLicences comparing;
    private final JdbcClient jdbc;
    private final CompanyTime time;

    RecordingAccounts(
            AccountLists lists, NamingProducts names, ComparingLicences comparing, JdbcClient jdbc, CompanyTime time) {
        this.lists = lists;
        this.names = names;
        this.comparing = comparing;
        this.jdbc = jdbc;
        this.time = time;
    }

    /** Lists of one import by the key of their product. */
    public static final class Open {
        private final EntityId entity;
        private final UUID importId;
        private final String source;
        private final LicenceId only;
        private final Map<String, UUID> byProduct = new LinkedHashMap<>();

        /** @param only the licence that all accounts are of; null where each names its product */
        public Open(EntityId entity, UUID importId, String source, LicenceId only) {
            this.entity = entity;
            this.importId = importId;
            this.source = source;
            this.only = only;
        }
    }

    /** Adds accounts of a product. */
    public void add(Open open, String product, Collection<ListedAccount> accounts) {
        UUID list = open.byProduct.computeIfAbsent(Identifiers.nameKey(product), any -> begin(open, product));
        lists.addAccounts(list, accounts);
    }

    private UUID begin(Open open, String product) {
        UUID id = Ids.next();
        LicenceId licence = open.only != null
                ? open.only
                : names.named(open.entity, List.of(product)).get(product);
        lists.add(
                new AccountList(
                        id,
                        open.entity.value(),
                        licence == null ? null : licence.value(),
                        product,
                        AccountList.Basis.LIST,
                        open.source,
                        time.today(),
                        0,
                        0,
                        null,
                        null,
                        null,
                        null),
                open.importId);
        return id;
    }

    /** All accounts are in. */
    public void close(Open open) {
        Timestamp now = Timestamp.from(time.now());
        open.byProduct.forEach((product, list) -> {
            lists.counted(list);
            byte[] id = Ids.bytes(list);
            List<UUID> licence = jdbc.sql("SELECT licence_id FROM account_list WHERE id = ? AND licence_id IS NOT NULL")
                    .param(id)
                    .query((row, n) -> Ids.uuid(row.getBytes(1)))
                    .list();
            licence.forEach(one -> {
                lists.eraseReplaced(one, list, now);
                comparing.compare(new LicenceId(one));
            });
            if (licence.isEmpty()) {
                dropEarlier(open, product, list);
            }
        });
    }

    /** Of a product without a record only the latest list is kept. */
    private void dropEarlier(Open open, String product, UUID latest) {
        jdbc.sql(
                        "SELECT id FROM account_list WHERE entity_id = ? AND product_key = ? AND licence_id IS NULL AND id <> ? AND basis = 'LIST'")
                .params(Ids.bytes(open.entity.value()), product, Ids.bytes(latest))
                .query((row, n) -> Ids.uuid(row.getBytes(1)))
                .list()
                .forEach(earlier -> {
                    lists.erase(earlier, Timestamp.from(time.now()));
                    jdbc.sql("DELETE FROM account_list WHERE id = ?")
                            .param(Ids.bytes(earlier))
                            .update();
                });
    }
}
