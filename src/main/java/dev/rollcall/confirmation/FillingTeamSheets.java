package dev.rollcall.confirmation;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a filled-in team sheet: the answers of all its members at once, or none of them when something is to be corrected.
 * Each is recorded as given on behalf. Who has answered in the meantime is left alone: their own word stands.
 */
@Service
public class FillingTeamSheets {

    private final ReadingTeamSheets sheets;
    private final OpenPages pages;
    private final CheckingAnswers checking;
    private final AnsweringConfirmations answering;
    private final WhoMayAnswer whoMay;

    FillingTeamSheets(
            ReadingTeamSheets sheets,
            OpenPages pages,
            CheckingAnswers checking,
            AnsweringConfirmations answering,
            WhoMayAnswer whoMay) {
        this.sheets = sheets;
        this.pages = pages;
        this.checking = checking;
        this.answering = answering;
        this.whoMay = whoMay;
    }

    /**
     * Takes the lines that were filled in.
     *
     * @param lines in any order; they are worked through by person, so that two sheets never wait for each other
     */
    @Transactional
    public Outcome fill(PersonId lead, List<Line> lines, Actor actor) {
        sheets.requireMay(actor, lead);
        List<Line> ordered = lines.stream().sorted((a, b) -> compare(a, b)).toList();
        Map<PersonId, Map<String, String>> errors = new LinkedHashMap<>();
        List<Line> open = new ArrayList<>();
        for (Line one : ordered) {
            whoMay.require(actor, one.person());
            OpenPage page = pages.lock(one.person());
            if (page.isEmpty() || page.isAnswered()) {
                continue;
            }
            CheckingAnswers.Checked checked = checking.check(one.data(), page);
            if (!checked.errors().isEmpty()) {
                errors.put(one.person(), checked.errors());
            }
            open.add(one);
        }
        if (!errors.isEmpty()) {
            return new Outcome(errors, List.of());
        }
        return new Outcome(
                Map.of(), open.stream().map(one -> record(one, actor)).toList());
    }

    private String record(Line one, Actor actor) {
        GivenBy by = new GivenBy(actor.author(), OnBehalf.TEAM_SHEET);
        AnswerResult result = answering.answer(one.person(), one.submission(), one.data(), by);
        if (result instanceof AnswerResult.Received received) {
            return one.name() + " (" + received.receipt().reference() + ")";
        }
        throw new IllegalStateException("What was checked a moment ago is refused: " + result);
    }

    private static int compare(Line one, Line other) {
        return one.person().value().toString().compareTo(other.person().value().toString());
    }

    /**
     * One member's answers.
     *
     * @param submission id of the line
     * @param data as form equipment-confirmation sends it
     */
    public record Line(PersonId person, UUID submission, String name, Map<String, Object> data) {}

    /**
     * @param errors person → key → message; with any, nothing was recorded
     * @param recorded names with the references of their receipts
     */
    public record Outcome(Map<PersonId, Map<String, String>> errors, List<String> recorded) {}
}
