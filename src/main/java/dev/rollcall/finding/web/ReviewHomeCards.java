package dev.rollcall.finding.web;

import dev.rollcall.access.Actor;
import dev.rollcall.finding.WhoMaySettle;
import dev.rollcall.values.Ids;
import dev.rollcall.web.HomeCard;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On the home page, for each audit in review, or closed with something left: findings that nobody has settled, corrections that wait for approval. */
@Component
@Order(120)
class ReviewHomeCards implements HomeCard {

    private static final String FINDINGS = """
            SELECT a.id, a.name, COUNT(*) AS waiting FROM finding f JOIN audit a ON a.id = f.audit_id
            WHERE f.state = 'OPEN' AND a.state IN ('IN_REVIEW', 'CLOSED') GROUP BY a.id, a.name ORDER BY a.name
            """;
    private static final String CORRECTIONS = """
            SELECT a.id, a.name, COUNT(*) AS waiting FROM correction c JOIN audit a ON a.id = c.audit_id
            WHERE c.state = 'PROPOSED' AND c.approval <> 'STANDARD' AND a.state IN ('IN_REVIEW', 'CLOSED')
            GROUP BY a.id, a.name ORDER BY a.name
            """;

    private final JdbcClient jdbc;
    private final WhoMaySettle who;

    ReviewHomeCards(JdbcClient jdbc, WhoMaySettle who) {
        this.jdbc = jdbc;
        this.who = who;
    }

    @Override
    public List<Card> cards(Actor actor) {
        Stream<Card> settle = who.maySettle(actor)
                ? cards(FINDINGS, "Settle findings", "findings?state=OPEN", "finding")
                : Stream.empty();
        Stream<Card> approve = who.mayApprove(actor)
                ? cards(CORRECTIONS, "Approve corrections", "approvals", "approve")
                : Stream.empty();
        return Stream.concat(settle, approve).toList();
    }

    private Stream<Card> cards(String sql, String title, String page, String icon) {
        return jdbc
                .sql(sql)
                .query((row, at) -> {
                    UUID audit = Ids.uuid(row.getBytes("id"));
                    String link = "/audits/" + audit + "/" + page;
                    return new Card(title, row.getString("name"), link, icon, row.getLong("waiting"), false);
                })
                .list()
                .stream();
    }
}
