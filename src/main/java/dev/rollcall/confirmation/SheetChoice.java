package dev.rollcall.confirmation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a team sheet says of one thing, as one choice: the answer and its detail together.
 *
 * @param value as the form sends it
 * @param label in the words of somebody who speaks of another
 */
public record SheetChoice(String value, String label, AnswerKind kind, AnswerDetail detail) {

    public static final SheetChoice HAS = new SheetChoice("HAVE", "Has it", AnswerKind.HAVE, null);
    public static final SheetChoice NOT_NEEDED =
            new SheetChoice("NOT_NEEDED", "Has it and no longer needs it", AnswerKind.HAVE, null);
    public static final SheetChoice LATER =
            new SheetChoice("LATER", "Cannot check before the day beside", AnswerKind.LATER, null);
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
        return Stream.concat(
                        Stream.of(HAS, NOT_NEEDED, LATER, NOT_RECOGNISED),
                        Arrays.stream(AnswerDetail.values()).map(SheetChoice::of))
                .filter(choice -> choice.value.equals(value))
                .findFirst();
    }

    /** The answer as form equipment-confirmation has it; what was written beside it goes where the choice asks for it. */
    public void putInto(Map<String, Object> entry, String beside) {
        entry.put("answer", kind.name());
        if (detail != null) {
            entry.put(detail.isProblem() ? "problem" : "where", detail.name());
        }
        if (this == NOT_NEEDED) {
            entry.put("noLongerNeeded", true);
        }
        entry.put(besideKey(), beside);
    }

    private String besideKey() {
        if (kind == AnswerKind.LATER) {
            return "laterDate";
        }
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
