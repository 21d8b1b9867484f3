package dev.rollcall.licence;

import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.licence.UsedName.Standing;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.Identifiers;
import dev.rollcall.register.ReportingCurrency;
import dev.rollcall.values.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a list of applications or card payments with the licences on record of a legal entity. The lines are never
 * kept: only what somebody says is in use without a record is, by name, with number and sum.
 */
@Service
@Transactional
public class ComparingUse {

    /** Long numbers and references, which cards add to names. */
    private static final String NUMBERS = "\\S*\\d{4,}\\S*";

    private static final String LICENCES = """
            SELECT l.product, l.product_key, l.vendor FROM licence l WHERE l.entity_id = :entity AND l.status = 'ACTIVE'
            UNION SELECT l.product, n.product_key, NULL FROM licence_name n JOIN licence l ON l.id = n.licence_id
            WHERE l.entity_id = :entity AND l.status = 'ACTIVE'""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final ReportingCurrency currency;
    private final CompanyTime time;

    ComparingUse(JdbcClient jdbc, JdbcTemplate batches, ReportingCurrency currency, CompanyTime time) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.currency = currency;
        this.time = time;
    }

    private record Known(String product, String key, String vendor) {}

    private record Group(String key, String currency) {}

    /** Each name once a currency: unknown ones first, then near ones, the largest sum at the top. */
    @Transactional(readOnly = true)
    public List<UsedName> compare(EntityId entity, Collection<ReadingUse.Line> lines) {
        List<Known> known = jdbc.sql(LICENCES)
                .param("entity", Ids.bytes(entity.value()))
                .query((row, n) -> new Known(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        Map<Group, List<ReadingUse.Line>> groups = new LinkedHashMap<>();
        for (ReadingUse.Line line : lines) {
            String key = Identifiers.nameKey(cleaned(line.name()));
            if (key != null) {
                groups.computeIfAbsent(new Group(key, line.currency()), any -> new ArrayList<>())
                        .add(line);
            }
        }
        return groups.values().stream()
                .map(group -> judge(group, known))
                .sorted(Comparator.comparing(UsedName::standing, Comparator.reverseOrder())
                        .thenComparing(
                                one -> one.paid() == null ? BigDecimal.ZERO : one.paid(), Comparator.reverseOrder())
                        .thenComparing(UsedName::name))
                .toList();
    }

    /** Puts names on record as in use without a licence, in place of what an earlier list said of them. */
    public int keep(EntityId entity, AccountList.Basis basis, String source, Collection<UsedName> names) {
        byte[] owner = Ids.bytes(entity.value());
        batches.batchUpdate(
                "DELETE FROM account_list WHERE licence_id IS NULL AND entity_id = ? AND product_key = ? AND basis = ?"
                        + " AND COALESCE(paid_currency, '') = ?",
                names.stream()
                        .map(one -> new Object[] {
                            owner,
                            Identifiers.nameKey(one.name()),
                            basis.name(),
                            Objects.requireNonNullElse(one.currency(), "")
                        })
                        .toList());
        batches.batchUpdate(
                "INSERT INTO account_list (id, entity_id, product, product_key, basis, source, taken_on, accounts,"
                        + " concealed, paid, paid_currency, paid_money) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                names.stream()
                        .map(one -> new Object[] {
                            Ids.bytes(Ids.next()),
                            owner,
                            one.name(),
                            Identifiers.nameKey(one.name()),
                            basis.name(),
                            source,
                            time.today(),
                            one.count(),
                            one.paid(),
                            one.currency(),
                            one.paid() == null ? null : currency.convert(one.paid(), one.currency())
                        })
                        .toList());
        return names.size();
    }

    private UsedName judge(List<ReadingUse.Line> group, List<Known> known) {
        String name = cleaned(group.get(0).name());
        String in = group.get(0).currency();
        BigDecimal paid = in == null
                ? null
                : group.stream()
                        .map(ReadingUse.Line::amount)
                        .filter(Objects::nonNull)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .abs();
        Set<String> exact = new TreeSet<>();
        Set<String> near = new TreeSet<>();
        for (Known one : known) {
            if (one.key().equals(Identifiers.nameKey(name))
                    || one.vendor() != null
                            && Objects.equals(Identifiers.makerKey(one.vendor()), Identifiers.makerKey(name))) {
                exact.add(one.product());
            } else if (isNear(name, one)) {
                near.add(one.product());
            }
        }
        Standing standing = !exact.isEmpty() ? Standing.RECORDED : near.isEmpty() ? Standing.UNRECORDED : Standing.NEAR;
        return new UsedName(
                name,
                group.size(),
                paid,
                in,
                paid == null ? null : currency.convert(paid, in),
                standing,
                List.copyOf(exact.isEmpty() ? near : exact));
    }

    /** Whether a word of the name is the first of the vendor or of the product. */
    private static boolean isNear(String name, Known licence) {
        List<String> words = words(name);
        return words.contains(words(licence.key()).get(0))
                || licence.vendor() != null
                        && words.contains(words(licence.vendor()).get(0));
    }

    private static List<String> words(String text) {
        return List.of(
                text.toLowerCase().replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
    }

    private static String cleaned(String name) {
        String said = name == null ? "" : name;
        String bare = said.replaceAll("[*#]", " ")
                .replaceAll(NUMBERS, " ")
                .replaceAll("\\s+", " ")
                .strip();
        return bare.isEmpty() ? said.strip() : bare;
    }
}
