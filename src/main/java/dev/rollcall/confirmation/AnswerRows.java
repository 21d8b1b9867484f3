package dev.rollcall.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.people.PersonId;
import dev.rollcall.register.AssetId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All answers, one a thing and confirmation. Append only, but for the mark "superseded". */
@Repository
class AnswerRows {

    private static final String INSERT = """
            INSERT INTO answer (confirmation_id, submission_id, asset_id, answer, detail, no_longer_needed, to_person_id,
                                to_whom, place, later_date, serial_seen, model_seen, proof, note, more, grade,
                                superseded)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)""";

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    AnswerRows(JdbcTemplate batch, JdbcClient jdbc, ObjectMapper json) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Marks what was answered before; gives whether there was anything. */
    boolean supersede(ConfirmationId confirmation) {
        return jdbc.sql("UPDATE answer SET superseded = TRUE WHERE confirmation_id = :id AND superseded = FALSE")
                        .param("id", Ids.bytes(confirmation.value()))
                        .update()
                > 0;
    }

    void add(ConfirmationId confirmation, UUID submission, Collection<ItemAnswer> answers, GivenBy by) {
        batch.batchUpdate(
                INSERT,
                answers.stream()
                        .map(one -> row(confirmation, submission, one, by))
                        .toList());
    }

    /** The answers in force, by asset, to fill a page that is opened again. */
    List<ItemAnswer> current(Collection<Confirmation> confirmations) {
        if (confirmations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("SELECT * FROM answer WHERE superseded = FALSE AND confirmation_id IN (:ids) ORDER BY id")
                .param(
                        "ids",
                        confirmations.stream()
                                .map(one -> Ids.bytes(one.confirmationId().value()))
                                .toList())
                .query((row, n) -> {
                    String detail = row.getString("detail");
                    byte[] to = row.getBytes("to_person_id");
                    Date later = row.getDate("later_date");
                    String proof = row.getString("proof");
                    return new ItemAnswer(
                            new AssetId(Ids.uuid(row.getBytes("asset_id"))),
                            AnswerKind.valueOf(row.getString("answer")),
                            detail == null ? null : AnswerDetail.valueOf(detail),
                            row.getBoolean("no_longer_needed"),
                            to == null ? null : new PersonId(Ids.uuid(to)),
                            row.getString("to_whom"),
                            row.getString("place"),
                            later == null ? null : later.toLocalDate(),
                            proof == null ? null : ProofShown.valueOf(proof),
                            null,
                            new Seen(row.getString("serial_seen"), row.getString("model_seen")),
                            row.getString("note"),
                            Map.of());
                })
                .list();
    }

    private Object[] row(ConfirmationId confirmation, UUID submission, ItemAnswer one, GivenBy by) {
        return new Object[] {
            Ids.bytes(confirmation.value()),
            Ids.bytes(submission),
            Ids.bytes(one.asset().value()),
            one.kind().name(),
            one.detail() == null ? null : one.detail().name(),
            one.noLongerNeeded(),
            one.toPerson() == null ? null : Ids.bytes(one.toPerson().value()),
            one.toWhom(),
            one.place(),
            one.laterDate() == null ? null : Date.valueOf(one.laterDate()),
            one.seen().serial(),
            one.seen().model(),
            one.proof() == null ? null : one.proof().name(),
            one.note(),
            one.more().isEmpty() ? null : text(one.more()),
            GivingEvidence.grade(one, by).name()
        };
    }

    private String text(Map<String, Object> more) {
        try {
            return json.writeValueAsString(more);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What came as JSON can be written as JSON", impossible);
        }
    }
}
