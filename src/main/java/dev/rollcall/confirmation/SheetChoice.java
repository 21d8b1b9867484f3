package dev.rollcall.confirmation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a team sheet says of one thing, as one choice: the answer and its detail together. "Can't check until" is not among
 * them, since whoever cannot say yet leaves the line empty.
 *
 * @param value as the form sends it
 * @param label in the words of somebody who speaks of another
 */
public record SheetChoice(String value, String label, AnswerKind kind, AnswerDetail detail) {

    public static final SheetChoice HAS = new SheetChoice("HAVE", "Has it", AnswerKind.HAVE, null);
    public static final SheetChoice NOT_RECOGNISED =
            new SheetChoice("NOT_RECOGNISED", "Does not recognise it", AnswerKind.NOT_RECOGNISED, null);

    /** "Has it, but …". */
    public static List<SheetChoice> problems() {
        return of(AnswerKind.HAVE_BUT, true);
    }

    /** What became of a thing that is not there. */
    public static List<SheetChoice> whereabouts() {
        return of(AnswerKind.NOT_HERE, false);
    }

    public static Optional<SheetChoice> find(String value) {
        if (HAS.value.equals(value) || NOT_RECOGNISED.value.equals(value)) {
            return Optional.of(HAS.value.equals(value) ? HAS : NOT_RECOGNISED);
        }
        return Arrays.stream(AnswerDetail.values())
                .filter(detail -> detail.name().equals(value))
                .map(SheetChoice::of)
                .findFirst();
    }

    /** The answer as form equipment-confirmation has it; what was written beside it goes where the choice asks for it. */
    public void putInto(Map<String, Object> entry, String beside) {
        entry.put("answer", kind.name());
        if (detail != null) {
            entry.put(detail.isProblem() ? "problem" : "where", detail.name());
        }
        entry.put(besideKey(), beside);
    }

    private String besideKey() {
        if (detail == AnswerDetail.GIVEN) {
            return "toWhom";
        }
        return detail == AnswerDetail.LEFT ? "place" : "note";
    }

    private static List<SheetChoice> of(AnswerKind kind, boolean problem) {
        return Arrays.stream(AnswerDetail.values())
                .filter(detail -> detail.isProblem() == problem)
                .map(SheetChoice::of)
                .filter(choice -> choice.kind == kind)
                .toList();
    }

    private static SheetChoice of(AnswerDetail detail) {
        AnswerKind kind = detail.isProblem() ? AnswerKind.HAVE_BUT : AnswerKind.NOT_HERE;
        String words = detail.words();
        return new SheetChoice(
                detail.name(), Character.toUpperCase(words.charAt(0)) + words.substring(1), kind, detail);
    }
}
