package dev.rollcall.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.calendar.CompanyTime;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All submitted pages. Append only. */
@Repository
class Submissions {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CompanyTime time;

    Submissions(JdbcClient jdbc, ObjectMapper json, CompanyTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    Optional<Receipt> find(UUID submission) {
        return jdbc.sql("SELECT * FROM submission WHERE id = :id")
                .param("id", Ids.bytes(submission))
                .query((row, n) -> receipt(row))
                .optional();
    }

    Optional<Receipt> byReference(String reference) {
        return jdbc.sql("SELECT * FROM submission WHERE receipt = :receipt")
                .param("receipt", reference)
                .query((row, n) -> receipt(row))
                .optional();
    }

    Receipt add(UUID submission, PersonId person, GivenBy by, Map<String, Object> content) {
        Receipt receipt = new Receipt(reference(), submission, person, by.onBehalf(), time.now());
        jdbc.sql("""
                        INSERT INTO submission (id, person_id, receipt, by_key, by_name, on_behalf, content, submitted_at)
                        VALUES (:id, :person, :receipt, :byKey, :byName, :onBehalf, :content, :at)""")
                .param("id", Ids.bytes(submission))
                .param("person", Ids.bytes(person.value()))
                .param("receipt", receipt.reference())
                .param("byKey", Ids.bytes(by.author().key()))
                .param("byName", by.author().name())
                .param("onBehalf", by.onBehalf() == null ? null : by.onBehalf().name())
                .param("content", text(content))
                .param("at", Timestamp.from(receipt.at()))
                .update();
        return receipt;
    }

    /** What was not listed, as it was sent, with whose it is. */
    List<String> unlisted(UUID submission) {
        String content = jdbc.sql("SELECT content FROM submission WHERE id = ?")
                .param(Ids.bytes(submission))
                .query(String.class)
                .single();
        try {
            List<String> things = new ArrayList<>();
            json.readTree(content)
                    .path("others")
                    .forEach(other -> things.add(other.path("what").asText()
                            + ("OWN".equals(other.path("ownership").asText()) ? " (your own)" : " (the company’s)")));
            return things;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Submission " + submission + " cannot be read", broken);
        }
    }

    private String text(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What came as JSON can be written as JSON", impossible);
        }
    }

    /** Without letters and digits that are mistaken for each other when read aloud. */
    private static String reference() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            text.append(i == 4 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        String onBehalf = row.getString("on_behalf");
        return new Receipt(
                row.getString("receipt"),
                Ids.uuid(row.getBytes("id")),
                new PersonId(Ids.uuid(row.getBytes("person_id"))),
                onBehalf == null ? null : OnBehalf.valueOf(onBehalf),
                row.getTimestamp("submitted_at").toInstant());
    }
}
