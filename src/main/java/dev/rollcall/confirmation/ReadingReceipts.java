package dev.rollcall.confirmation;

import dev.rollcall.calendar.DayText;
import dev.rollcall.people.PersonId;
import dev.rollcall.values.Ids;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receipts, for the person whose equipment they are about and for whoever may answer for them. */
@Service
@Transactional(readOnly = true)
public class ReadingReceipts {

    private final Submissions submissions;
    private final JdbcClient jdbc;

    ReadingReceipts(Submissions submissions, JdbcClient jdbc) {
        this.submissions = submissions;
        this.jdbc = jdbc;
    }

    /** Empty also when the receipt is about somebody else. */
    public Optional<View> find(PersonId person, String reference) {
        return submissions
                .byReference(reference)
                .filter(receipt -> receipt.person().equals(person))
                .map(this::view);
    }

    /** For the mail that carries it. */
    public Optional<View> find(UUID submission) {
        return submissions.find(submission).map(this::view);
    }

    private View view(Receipt receipt) {
        return new View(receipt, answeredBy(receipt), lines(receipt), others(receipt), again(receipt));
    }

    private String answeredBy(Receipt receipt) {
        if (receipt.onBehalf() == null) {
            return null;
        }
        String name = jdbc.sql("""
                        SELECT COALESCE(p.display_name, s.by_name) FROM submission s
                        LEFT JOIN person p ON p.subject_key = s.by_key WHERE s.id = :submission""")
                .param("submission", Ids.bytes(receipt.submission()))
                .query(String.class)
                .single();
        return name + " (" + receipt.onBehalf().words() + ")";
    }

    private List<Line> lines(Receipt receipt) {
        return jdbc.sql("""
                        SELECT DISTINCT x.asset_id, x.answer, x.detail, x.to_whom, x.place, x.serial_seen, x.model_seen,
                               x.later_date, x.no_longer_needed, x.note, a.tag,
                               COALESCE(NULLIF(TRIM(CONCAT(COALESCE(a.manufacturer, ''), ' ', COALESCE(a.model, ''))), ''),
                                        a.name, 'Thing without a name') AS title
                        FROM answer x JOIN asset a ON a.id = x.asset_id WHERE x.submission_id = :submission
                        ORDER BY title, a.tag""")
                .param("submission", Ids.bytes(receipt.submission()))
                .query((row, n) -> new Line(
                        row.getString("title").strip(),
                        row.getString("tag"),
                        words(
                                AnswerKind.valueOf(row.getString("answer")),
                                row.getString("detail"),
                                row.getString("to_whom"),
                                row.getString("place"),
                                row.getString("serial_seen"),
                                row.getString("model_seen"),
                                day(row.getDate("later_date")),
                                row.getBoolean("no_longer_needed") ? "no longer needed" : null),
                        row.getString("note")))
                .list();
    }

    private LocalDate again(Receipt receipt) {
        return jdbc.sql("SELECT MAX(later_date) FROM answer WHERE submission_id = :submission")
                .param("submission", Ids.bytes(receipt.submission()))
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    private static String day(Date date) {
        return date == null ? null : DayText.of(date.toLocalDate());
    }

    private static String words(AnswerKind kind, String detail, String... more) {
        StringBuilder words = new StringBuilder(kind.words());
        if (detail != null) {
            words.append(": ").append(AnswerDetail.valueOf(detail).words());
        }
        for (String one : more) {
            if (one != null) {
                words.append(" (").append(one).append(")");
            }
        }
        return words.toString();
    }

    private List<String> others(Receipt receipt) {
        return submissions.unlisted(receipt.submission());
    }

    /**
     * @param answeredBy who answered for the person and as what, null when they did so themselves
     * @param others what was not listed
     * @param again from when on they can check what they could not, null where nothing is left to check
     */
    public record View(Receipt receipt, String answeredBy, List<Line> lines, List<String> others, LocalDate again) {}

    /**
     * @param tag null without one
     * @param note null without one
     */
    public record Line(String title, String tag, String answer, String note) {}
}
